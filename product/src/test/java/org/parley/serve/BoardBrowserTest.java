package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.Store;

/** The board and a proposal in a real browser; pictures are left in target/screenshots. */
class BoardBrowserTest extends InBrowser {

  private static final String PACKAGE = "/proposals/mediators-package?with=two-boat-winter";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCellLeadsToItsStatementAndOnToTheArticle(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/");
    page.getByRole(AriaRole.CELL)
        .locator("a[href*='mediators-package'][href*='party=line']")
        .first()
        .click();
    assertThat(page.locator("h1").innerText()).isEqualTo("North Line on The mediator's package");
    page.locator("#rests .rows blockquote a").first().click();
    assertThat(page.locator("blockquote").innerText()).contains("Voss");
    page.getByText("\u2190 In the article").click();
    assertThat(page.url()).contains("/articles/");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFormShowsAnotherDay(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/board");
    page.getByLabel("As of").fill("2031-01-25");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    assertThat(page.url()).contains("as-of=2031-01-25");
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("25 January 2031");
    assertThat(page.locator(".slide").isVisible()).isEqualTo(scripts);
  }

  @Test
  void theSlideMovesTheBoardThroughItsDays() {
    page.navigate("/board");
    String last = page.locator(".board").innerText();
    Locator slide = page.getByLabel("Move through the record");
    slide.focus();
    for (int i = 0; i < 20; i++) {
      slide.press("ArrowLeft");
    }
    page.locator("html[data-day='2031-02-14']").waitFor();
    assertThat(page.url()).contains("as-of=2031-02-14");
    assertThat(page.getByLabel("As of").inputValue()).isEqualTo("2031-02-14");
    assertThat(page.getByLabel("Mark what is new since").inputValue()).isEqualTo("2031-01-17");
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("14 February 2031");
    assertThat(page.locator(".board").innerText()).isNotEqualTo(last);
    String moved = page.locator("#shown").innerHTML();
    page.reload();
    assertThat(page.locator("#shown").innerHTML()).isEqualTo(moved);
  }

  @Test
  void isReadByKeyboardAlone() {
    page.navigate("/board");
    String focused = "";
    for (int i = 0; i < 40 && !focused.startsWith("/cells"); i++) {
      page.keyboard().press("Tab");
      focused = String.valueOf(page.evaluate("document.activeElement.getAttribute('href') || ''"));
    }
    assertThat(focused).startsWith("/cells");
    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    page.keyboard().press("Enter");
    page.waitForURL("**/cells?*");
  }

  @Test
  void theBoardIsPrintedOnOnePage() {
    page.navigate("/board");
    byte[] pdf =
        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    String source = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(source).results().count()).isOne();
  }

  @Test
  void keepsItsLayoutWhateverTheNames() throws Exception {
    try (Store hostile = HostileBoard.record(folder.resolve("hostile.db"));
        Server pages = Server.start(hostile, "127.0.0.1", 0)) {
      for (int width : new int[] {360, 1280}) {
        begin(new Browser.NewContextOptions().setViewportSize(width, 800), pages);
        for (String path : List.of("/board", "/proposals/night?with=day")) {
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
  @ValueSource(strings = {"light 1280", "dark 1280", "light 390", "dark 390"})
  void looksWellAndIsReadByEveryone(String how) throws IOException {
    boolean dark = how.startsWith("dark");
    int width = Integer.parseInt(how.substring(how.indexOf(' ') + 1));
    begin(
        new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setLocale("en-GB")
            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT),
        server);
    shown("/board", "board", how);
    shown(PACKAGE, "proposal", how);
    shown("/cells?party=line&target=mediators-package", "cell", how);
  }

  private void shown(String path, String name, String how) throws IOException {
    page.navigate(path);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
    Path file = PICTURES.resolve(name + "-" + how.replace(' ', '-') + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Axe.violations(page)).as(path).isEmpty();
  }
}
