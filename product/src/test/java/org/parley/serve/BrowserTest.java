package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.Store;

/** The pages in a real browser; pictures of them are left in target/screenshots. */
class BrowserTest extends InBrowser {

  private static final String ARTICLE = "Retired judge to mediate in island ferry strike";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyLitWordLeadsToItsStatementAndBack(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/articles");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ARTICLE)).click();
    String article = page.url();
    Map<String, String> lit = new TreeMap<>();
    for (Locator word : page.locator("article a.lit").all()) {
      lit.putIfAbsent(word.getAttribute("href"), word.innerText());
    }
    assertThat(lit).hasSizeGreaterThan(8);
    for (Map.Entry<String, String> one : lit.entrySet()) {
      page.locator("article a.lit[href='" + one.getKey() + "']").first().click();
      assertThat(page.url()).endsWith(one.getKey());
      assertThat(page.locator("blockquote").innerText()).contains(one.getValue());
      page.getByText("\u2190 In the article").click();
      assertThat(page.url()).isEqualTo(article + "#s-" + one.getKey().substring(12));
      assertThat(page.locator(".at:target + a.lit, .at:target + .at + a.lit").count()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void filtersAndTurnsPages(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/statements");
    page.getByText("Older").click();
    assertThat(page.locator(".pager").innerText()).contains("51\u2013100 of");
    page.getByText("Newer").click();
    assertThat(page.locator(".pager").innerText()).contains("1\u201350 of");
    page.getByLabel("Speaker").selectOption("ana-ruiz");
    page.getByText("Party, outlet, dates and more").click();
    page.getByLabel("In whose words").selectOption("direct");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    assertThat(page.url()).contains("speaker=ana-ruiz", "kind=direct");
    List<String> speakers = page.locator(".rows .who").allInnerTexts();
    assertThat(speakers).isNotEmpty().containsOnly("Ana Ruiz");
    assertThat(page.locator(".rows .tag").allInnerTexts()).contains("own words");
    page.getByLabel("Search what was said").fill("boat");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    for (String words : page.locator(".rows blockquote").allInnerTexts()) {
      assertThat(words.toLowerCase(Locale.ROOT)).contains("boat");
    }
    page.getByLabel("Without: the words boat").click();
    assertThat(page.locator(".chosen li").count()).isEqualTo(3);
    page.getByText("Show all").click();
    assertThat(page.url()).endsWith("/statements");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsADecisionAndTheNameOfItsCoder(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    page.navigate("/statements?kind=direct");
    page.locator(".rows blockquote a").nth(scripts ? 0 : 1).click();
    page.getByLabel("Wrong").check();
    page.getByLabel("Note (if you like)").fill("The cue belongs to the sentence before.");
    page.getByLabel("Your name").fill("Ina Holt");
    page.getByText("Keep the decision").click();
    assertThat(page.url()).endsWith("#decided");
    assertThat(page.locator(".opinions").innerText())
        .contains("Ina Holt", "wrong", "The cue belongs to the sentence before.", "UTC");
    assertThat(page.getByLabel("Your name").inputValue()).isEqualTo("Ina Holt");
    page.getByLabel("Right").check();
    page.getByText("Keep the decision").click();
    assertThat(page.getByText("Together: right").isVisible()).isTrue();
  }

  @Test
  void isReadByKeyboardAlone() {
    page.navigate("/articles");
    page.keyboard().press("Tab");
    assertThat(focused("e => e.textContent")).isEqualTo("To the text");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(focused("e => e.className")).isEqualTo("title");
    assertThat(focused("e => getComputedStyle(e).outlineStyle")).isEqualTo("solid");
    page.keyboard().press("Enter");
    page.waitForURL("**/articles/*");
    assertThat(page.locator("article.reading").isVisible()).isTrue();
  }

  @Test
  void eachStatementIsOneTabStopAndLightsItsWords() {
    article();
    int notes = page.locator(".note").count();
    assertThat(page.locator("article.reading a.lit:not([tabindex='-1'])").count()).isZero();
    assertThat(page.locator(".note summary").count()).isEqualTo(notes).isGreaterThan(5);
    page.locator(".note summary").nth(1).focus();
    String plain = background(".lit.content.k2");
    assertThat(background(".lit.content.k1")).isNotEqualTo(plain);
    assertThat(background(".lit.content.k0")).isEqualTo(plain);
    page.locator(".note.k0").hover();
    assertThat(background(".lit.content.k0")).isNotEqualTo(plain);
    page.keyboard().press("Tab");
    assertThat(focused("e => e.closest('.note').className")).isEqualTo("note k2");
  }

  private void article() {
    page.navigate("/articles");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ARTICLE)).click();
  }

  private String background(String of) {
    return String.valueOf(
        page.locator("article.reading > .line " + of)
            .first()
            .evaluate("e => getComputedStyle(e).backgroundColor"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void judgesBesideTheText(boolean scripts) {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), server);
    article();
    Locator note = page.locator(".note").nth(scripts ? 3 : 4);
    note.locator("summary").click();
    note.getByLabel("Your name").fill("Ina Holt");
    note.getByText("Wrong").click();
    assertThat(page.url()).contains("/articles/", "#s-");
    assertThat(note.innerText()).contains("people: wrong");
    note.locator("summary").click();
    note.getByText("Take back").click();
    assertThat(note.innerText()).doesNotContain("people: wrong");
  }

  private Object focused(String of) {
    return page.evaluate("(" + of + ")(document.activeElement)");
  }

  @Test
  void keepsItsLayoutWhateverTheWords() throws Exception {
    try (Store hostile = Hostile.record(folder.resolve("hostile.db"));
        Server pages = Server.start(hostile, "127.0.0.1", 0)) {
      for (int width : new int[] {360, 1280}) {
        begin(new Browser.NewContextOptions().setViewportSize(width, 800), pages);
        for (String path : HostileTest.paths(hostile)) {
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
  void looksWell(String how) {
    boolean dark = how.startsWith("dark");
    int width = Integer.parseInt(how.substring(how.indexOf(' ') + 1));
    begin(
        new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT),
        server);
    page.navigate("/articles");
    picture("articles", how);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ARTICLE)).click();
    page.locator(".note.k4").hover();
    picture("article", how);
    page.locator(".note.k4 summary").click();
    page.locator(".note.k4").scrollIntoViewIfNeeded();
    picture("judging", how);
    page.navigate("/statements?words=boat+OR+nobody&stance=accept");
    picture("nothing", how);
    page.navigate("/statements?speaker=harald-voss&kind=direct");
    picture("statements", how);
    page.locator(".rows a", new Page.LocatorOptions().setHasText("arbitration tomorrow")).click();
    picture("statement", how);
    assertThat(PICTURES.resolve("article-" + how.replace(' ', '-') + ".png")).isNotEmptyFile();
  }

  private void picture(String name, String how) {
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
    Path file = PICTURES.resolve(name + "-" + how.replace(' ', '-') + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
