package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.parley.Project;

/** Does what docs/walks.md says that a researcher does, and finds what it says they find. */
class ResearcherWalkTest extends InBrowser {

  private String walk = "";

  @Test
  void codesOneArticleAndCompares() throws Exception {
    walk = Files.readString(Project.root().resolve("docs/walks.md")).replaceAll("\\s+", " ");
    page.navigate("/");
    follow("Articles");
    follow("Retired judge to mediate in island ferry strike");
    assertThat(page.locator(".note .holds").first().innerText()).startsWith("machine:");
    judge(0, "Ines Falk", "Right");
    judge(1, "Ines Falk", "Wrong");
    finds("Ines Falk looked at 2 of 19 statements: 1 right, 1 wrong.");
    judge(0, "Bo Adeyemi", "Right");
    judge(1, "Bo Adeyemi", "Right");
    finds("Bo Adeyemi looked at 2 of 19 statements: 2 right, 0 wrong.");
    finds("Of the 2 that both Ines Falk and Bo Adeyemi looked at, they agree on 1.");
    page.locator(".much a").click();
    assertThat(page.url()).contains("/statements?article=");
    assertThat(page.getByText("people differ").isVisible()).isTrue();
    String csv =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"))
            .first()
            .getAttribute("href");
    assertThat(Answer.get(server, csv).body().lines()).hasSizeGreaterThan(19);
  }

  private void judge(int number, String name, String verdict) {
    Locator note = page.locator(".note").nth(number);
    note.locator("summary").click();
    note.getByLabel("Your name").fill(name);
    note.getByText(verdict, new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**/articles/**");
  }

  private void follow(String link) {
    assertThat(walk).contains(link);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  /** What the head of the article says, the walk tells. */
  private void finds(String told) {
    assertThat(page.locator(".reading header").innerText()).contains(told);
    assertThat(walk).contains(told);
  }
}
