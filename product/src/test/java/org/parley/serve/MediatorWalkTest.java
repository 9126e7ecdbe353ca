package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Project;

/** Does what docs/walks.md says that a mediator does, and finds what it says they find. */
class MediatorWalkTest extends InBrowser {

  private String walk = "";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatMovedSinceMonday(boolean scripts) throws Exception {
    walk = walk();
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/");
    follow("Changes");
    follow("since Monday, 3 Mar");
    finds(
        page.getByRole(AriaRole.STATUS).innerText(),
        "After Monday 3 March 2031, by Thursday 6 March 2031, on this record: 4 shifts, 0 first on"
            + " this record, 1 party divided.");
    finds(
        page.locator(".apart").innerText(),
        "Nothing new from Council of the Isles, West Isle, Transport Ministry.");
    follow("North Line, softened");
    finds(page.locator(".change").innerText(), "conditional");
    finds(page.locator(".change").innerText(), "accept");
    finds(page.locator(".rows").last().innerText(), "he will recommend the package");
    page.locator(".rows").last().locator("blockquote a").first().click();
    follow("← In the article");
    page.waitForURL("**/articles/*");
    follow("Timeline");
    page.locator("#by-party").selectOption("West Isle");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    finds(
        page.locator(".silences").innerText(),
        "7 February to 6 March 2031 (28 days, 5 articles read)");
    follow("Changes");
    follow("since Monday, 3 Mar");
    String feed =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Feed of this"))
            .getAttribute("href");
    finds(feed, "/changes.atom?since=2031-03-03");
    assertThat(Answer.get(server, feed).body()).contains("softened, from conditional to accept");
  }

  private void follow(String link) {
    assertThat(walk).contains(link);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  /** What a page shows, the walk tells. */
  private void finds(String shown, String told) {
    assertThat(shown.replaceAll("\\s+", " ")).contains(told);
    assertThat(walk).contains(told);
  }

  /** The walk's text, white space made one. */
  private static String walk() throws IOException {
    String all = Files.readString(Project.root().resolve("docs/walks.md"));
    String from = all.substring(all.indexOf("## A mediator asks what moved since Monday"));
    int next = from.indexOf("\n## ", 4);
    return (next < 0 ? from : from.substring(0, next)).replaceAll("\\s+", " ");
  }
}
