package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.Store;

/** Sayings and the search in a real browser; pictures are left in target/screenshots. */
class SayingsBrowserTest extends InBrowser {

  private static final String QUOTED =
      "/search?q="
          + Answer.encoded("We can live with two boats till March if the nite sailing stays");

  @Test
  void isSearchedByKeyboardAlone() {
    page.navigate("/articles");
    String focused = "";
    for (int i = 0; i < 12 && !focused.equals("find"); i++) {
      page.keyboard().press("Tab");
      focused = String.valueOf(page.evaluate("document.activeElement.id"));
    }
    assertThat(focused).isEqualTo("find");
    page.keyboard().type("\"night sailing\" kidney");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?*");
    assertThat(page.getByLabel("together").inputValue()).isEqualTo("\"night sailing\" kidney");
    assertThat(page.locator("#said").innerText()).isEqualTo("3 statements with the words");
    assertThat(page.locator(".rows .hit").allInnerTexts()).contains("night sailing", "kidney");
    assertThat(page.locator(".leaves .hit").first().isVisible()).isTrue();
  }

  @Test
  void isNarrowedByTheFiltersOfTheList() {
    page.navigate("/search?q=boats");
    page.locator("summary").first().click();
    page.getByLabel("Party").selectOption("crew");
    page.getByLabel("In whose words").selectOption("direct");
    page.getByLabel("In whose words").press("Tab");
    page.locator(".seek > button").click();
    assertThat(page.url()).contains("q=boats").contains("party=crew").contains("kind=direct");
    assertThat(page.locator(".rows .by").allInnerTexts())
        .isNotEmpty()
        .allMatch(words -> words.contains("own words"));
    page.locator(".chosen a").first().click();
    assertThat(page.url()).contains("q=boats").doesNotContain("party=crew");
  }

  @Test
  void aPieceOfAnArticleLeadsToItsWords() {
    page.navigate("/search?q=turnips");
    Locator piece = page.locator(".piece a").first();
    assertThat(piece.getAttribute("href")).contains("#:~:text=turnips");
    piece.click();
    assertThat(page.url()).contains("/articles/");
    assertThat(page.locator("article").innerText()).contains("turnips");
  }

  @Test
  void anotherStatementsAddressLeadsToTheUtterance() {
    page.navigate("/utterances");
    page.locator(".sayings blockquote a").first().click();
    String here = page.url();
    for (Object one : page.locator(".telling blockquote a").all()) {
      String id = ((Locator) one).getAttribute("href").substring(12);
      page.navigate("/utterances/" + id);
      assertThat(page.url()).isEqualTo(here);
    }
  }

  @Test
  void keepsItsLayoutWhateverIsSaid() throws Exception {
    try (Store hostile = Hostile.record(folder.resolve("hostile-words.db"));
        Server pages = Server.start(hostile, "127.0.0.1", 0)) {
      String id = hostile.statements().map(one -> one.statement().id().hex()).toList().get(0);
      for (int width : new int[] {360, 1280}) {
        begin(new Browser.NewContextOptions().setViewportSize(width, 800), pages);
        for (String path :
            List.of(
                "/search?q=night+boat",
                "/search?q=" + Answer.encoded(Hostile.SCRIPT + " the night boat stays a while"),
                "/search?q=" + "w".repeat(1_900),
                "/utterances",
                "/utterances/" + id)) {
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
            .setViewportSize(width, 900)
            .setLocale("en-GB")
            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT),
        server);
    shown("/search?q=night+sailing", "search", how);
    shown(QUOTED, "quotation", how);
    page.locator(".match .onward a").first().click();
    shown(page.url(), "utterance", how);
    shown("/utterances", "utterances", how);
    shown("/search", "search-open", how);
  }

  private void shown(String path, String name, String how) throws IOException {
    page.navigate(path);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
    Path file = PICTURES.resolve(name + "-" + how.replace(' ', '-') + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Accessible.violations(page)).as(path).isEmpty();
  }
}
