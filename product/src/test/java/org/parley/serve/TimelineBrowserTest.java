package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.Store;

/** Timeline, changes and figures in a real browser; pictures are left in target/screenshots. */
class TimelineBrowserTest extends InBrowser {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMarkLeadsToBeforeAndAfterAndOnToTheSentence(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/timeline");
    mark("Council of the Isles, 8 January 2031: softened, Two-boat winter").click();
    page.waitForURL("**/changes/*");
    assertThat(page.locator("h1").innerText()).isEqualTo("Council of the Isles: softened");
    assertThat(page.locator(".change").innerText()).contains("before", "reject", "conditional");
    page.locator("section.group .rows blockquote a").last().click();
    page.waitForURL("**/statements/*");
    assertThat(page.locator("blockquote").innerText()).contains("if the third lies ready");
  }

  private Locator mark(String label) {
    return page.locator(".wide-picture a.mark[aria-label=\"" + label + "\"]");
  }

  @Test
  void aBarLeadsToItsSayings() {
    page.navigate("/timeline");
    Locator bar = page.locator(".wide-picture a.bit[aria-label^='East Isle, 22 January 2031']");
    assertThat(bar.getAttribute("aria-label")).endsWith(": 2 sayings");
    bar.click();
    page.waitForURL("**/timeline/sayings?*");
    assertThat(page.locator("h1").innerText()).isEqualTo("East Isle, 22 January 2031");
    assertThat(page.locator(".told-of").count()).isEqualTo(2);
  }

  @Test
  void silenceStandsBesideHowMuchWasRead() {
    page.navigate("/timeline?party=west-isle");
    assertThat(page.locator(".silences").innerText())
        .contains("7 February to 6 March 2031 (28 days, 5 articles read)");
    assertThat(page.locator(".wide-picture .unread").textContent()).contains("nothing read");
    assertThat(page.locator(".wide-picture .lane").count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFormNarrowsDaysPartyAndProposal(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/timeline");
    page.locator("#by-party").selectOption("crew");
    page.locator("#by-target").selectOption("mediators-package");
    page.locator("#by-from").fill("2031-02-01");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    page.waitForURL("**/timeline?*from=2031-02-01*");
    assertThat(page.locator("#changed .change").count()).isEqualTo(2);
    assertThat(page.locator(".lead").innerText()).contains("1 February to 6 March 2031");
  }

  @Test
  void isReadByKeyboardAlone() {
    page.navigate("/timeline");
    String focused = "";
    for (int i = 0; i < 30 && !focused.startsWith("/changes/"); i++) {
      page.keyboard().press("Tab");
      focused = String.valueOf(page.evaluate("document.activeElement.getAttribute('href') || ''"));
    }
    assertThat(focused).startsWith("/changes/");
    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    page.keyboard().press("Enter");
    page.waitForURL("**/changes/*");
  }

  @Test
  void onlyWhatCountsTheSameSharesAnAxis() throws Exception {
    try (Store made = MadeFigures.record(folder.resolve("figures.db"));
        Server pages = Server.start(made, "127.0.0.1", 0)) {
      begin(new Browser.NewContextOptions().setViewportSize(1280, 1100), pages);
      page.navigate("/figures");
      page.locator("h2 a").first().click();
      page.waitForURL("**/figures/bookings");
      assertThat(page.locator(".wide-picture .panel").count()).isEqualTo(2);
      Locator plot = page.locator(".wide-picture .panel").first();
      assertThat(plot.locator("a.mark").count()).isEqualTo(4);
      assertThat(plot.locator(".claim.about").count()).isOne();
      assertThat(page.locator(".pairs").first().innerText())
          .contains("do not meet within what their rounding allows")
          .contains("may be comparable");
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("figure-made.png")));
      assertThat(Axe.violations(page)).isEmpty();
      plot.locator("a.mark").first().click();
      page.waitForURL("**/statements/*");
      assertThat(page.locator("blockquote").innerText()).contains("1,487 bookings");
    }
  }

  @Test
  void picturesStandByThemselves() {
    for (String path : List.of("/timeline.svg", "/figures/sailings.svg")) {
      page.navigate(path);
      String words = String.valueOf(page.evaluate("document.documentElement.textContent"));
      assertThat(words).as(path).contains("2031", "On this record: ", "machine");
      assertThat(page.locator("a").count()).isZero();
      String name = path.startsWith("/timeline") ? "timeline-picture.png" : "figure-picture.png";
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
    }
  }

  @Test
  void keepsItsLayoutWhateverTheNames() throws Exception {
    try (Store hostile = HostileBoard.record(folder.resolve("hostile-days.db"));
        Server pages = Server.start(hostile, "127.0.0.1", 0)) {
      for (int width : new int[] {360, 1280}) {
        begin(new Browser.NewContextOptions().setViewportSize(width, 800), pages);
        for (String path : List.of("/timeline", "/changes?since=", "/timeline/sayings")) {
          page.navigate(path);
          assertThat(page.title()).as(path).endsWith("Parley").isNotEqualTo("taken");
          assertThat(page.evaluate("document.documentElement.scrollWidth"))
              .as("%s at %d", path, width)
              .isEqualTo(width);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light 1280", "dark 1280", "light 360", "dark 360"})
  void looksWellAndIsReadByEveryone(String how) throws IOException {
    boolean dark = how.startsWith("dark");
    int width = Integer.parseInt(how.substring(how.indexOf(' ') + 1));
    begin(
        new Browser.NewContextOptions()
            .setViewportSize(width, 1000)
            .setLocale("en-GB")
            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT),
        server);
    shown("/timeline", "timeline", how);
    shown("/changes?since=2031-03-03", "changes", how);
    shown("/figures", "figures", how);
    shown("/figures/sailings", "figure", how);
    page.navigate("/changes?since=2031-03-03");
    page.getByText(Pattern.compile("softened$")).first().click();
    page.waitForURL("**/changes/*");
    assertThat(Axe.violations(page)).isEmpty();
  }

  private void shown(String path, String name, String how) throws IOException {
    page.navigate(path);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(path)
        .isEqualTo(page.viewportSize().width);
    Path file = PICTURES.resolve(name + "-" + how.replace(' ', '-') + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Axe.violations(page)).as(path).isEmpty();
  }
}
