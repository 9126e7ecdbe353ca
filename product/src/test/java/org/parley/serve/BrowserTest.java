package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.Store;

/** The pages in a real browser; pictures of them are left in target/screenshots. */
class BrowserTest {

  private static final String ARTICLE = "Retired judge to mediate in island ferry strike";
  private static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;
  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() throws Exception {
    chromium = Chromium.start();
    store = Ferry.record(folder.resolve("ferry.db"));
    server = Server.start(store, "127.0.0.1", 0);
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
      store.close();
      chromium.close();
    }
  }

  @BeforeEach
  void begin() {
    begin(new Browser.NewContextOptions().setViewportSize(1280, 900), server);
  }

  @AfterEach
  void nothingIsAmiss() {
    context.close();
    assertThat(complaints).isEmpty();
    assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith("http://127.0.0.1:"));
  }

  private void begin(Browser.NewContextOptions options, Server at) {
    if (context != null) {
      context.close();
    }
    context = chromium.browser().newContext(options.setBaseURL("http://127.0.0.1:" + at.port()));
    context.setDefaultTimeout(60_000);
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
  }

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
    page.getByText("Next page").click();
    assertThat(page.getByText("Page 2 of").isVisible()).isTrue();
    page.getByLabel("Speaker").selectOption("ana-ruiz");
    page.getByLabel("Words").selectOption("direct");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    assertThat(page.url()).contains("speaker=ana-ruiz", "kind=direct");
    List<String> speakers = page.locator(".rows .who").allInnerTexts();
    assertThat(speakers).isNotEmpty().containsOnly("Ana Ruiz");
    assertThat(page.locator(".rows .tag").allInnerTexts()).contains("own words");
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
    picture("article", how);
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
