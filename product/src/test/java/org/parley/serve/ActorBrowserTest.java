package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The actors of the example in a real browser; pictures are left in target/screenshots. */
class ActorBrowserTest extends InBrowser {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMarkLeadsToItsStatementAndTheSpeakerBack(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/board");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Actors")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ana Ruiz")).click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Ana Ruiz");
    page.locator("#lane-two-boat-winter .mark[aria-label*='conditional']").first().click();
    assertThat(page.url()).contains("/statements/");
    page.locator("h1 a").click();
    assertThat(page.url()).endsWith("/actors/ana-ruiz");
  }

  @Test
  void theUndatedStandsApartFromTheLine() {
    page.navigate("/actors/ana-ruiz");
    Locator lane = page.locator("#lane-keep-timetable");
    double end = right(lane.locator(".strip"));
    assertThat(lane.locator(".no-day .mark").count()).isPositive();
    for (Locator mark : lane.locator(".no-day .mark").all()) {
      assertThat(mark.getAttribute("aria-label")).startsWith("no date");
      assertThat(mark.boundingBox().x).isGreaterThan(end - 1);
    }
    for (Locator mark : lane.locator(".strip .mark").all()) {
      assertThat(mark.getAttribute("aria-label")).doesNotStartWith("no date");
    }
  }

  private static double right(Locator of) {
    return of.boundingBox().x + of.boundingBox().width;
  }

  @Test
  void isReadByKeyboardAlone() {
    page.navigate("/actors/harald-voss");
    String focused = "";
    for (int i = 0; i < 30 && !focused.startsWith("/statements/"); i++) {
      page.keyboard().press("Tab");
      focused = String.valueOf(page.evaluate("document.activeElement.getAttribute('href') || ''"));
    }
    assertThat(focused).startsWith("/statements/");
    assertThat(
            page.evaluate(
                "getComputedStyle(document.activeElement.querySelector('.grip')).strokeWidth"))
        .isEqualTo("2.5px");
    page.keyboard().press("Enter");
    page.waitForURL("**/statements/*");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStatementIsReportedAsSomebodyElses(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    String who = scripts ? "bryn-ashby" : "rowan-pike";
    page.navigate("/actors/" + who);
    page.locator("#own blockquote a, #paraphrase blockquote a").first().click();
    page.getByText("Not theirs? Report it").click();
    assertThat(page.locator("#report-form input[name=statement]").isChecked()).isTrue();
    page.getByLabel("somebody else said each").check();
    page.locator("#report-form").getByLabel("Your name").fill("Ina Holt");
    page.getByText("Keep the decision").click();
    assertThat(page.url()).endsWith("/actors/" + who + "#people");
    assertThat(page.locator("#people").innerText())
        .contains("Ina Holt holds that 1 statement is somebody else\u2019s");
    page.getByText("It is theirs after all").click();
    assertThat(page.locator("#people").innerText()).contains("is the same as " + who);
    assertThat(page.getByText("It is theirs after all").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light 1280", "dark 1280", "light 360", "dark 390"})
  void looksWellAndIsReadByEveryone(String how) throws IOException {
    boolean dark = how.startsWith("dark");
    int width = Integer.parseInt(how.substring(how.indexOf(' ') + 1));
    begin(
        new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setLocale("en-GB")
            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT),
        server);
    shown("/actors", "actors", how);
    shown("/actors/harald-voss", "actor", how);
    shown("/actors/clara-dunmore?as-of=2031-02-20", "actor-then", how);
    shown("/actors/tilda-moss", "actor-denied", how);
    page.navigate("/actors/clara-dunmore.svg");
  }

  private void shown(String path, String name, String how) throws IOException {
    page.navigate(path);
    for (Locator summary : page.locator(".told-all summary").all().stream().limit(2).toList()) {
      summary.click();
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
    assertThat(Axe.violations(page)).as(path).isEmpty();
    page.navigate(path);
    Path file = PICTURES.resolve(name + "-" + how.replace(' ', '-') + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
