package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Store;

/**
 * The pages of 100,000 statements in a real browser, looked at and clicked through. {@code
 * -Dparley.crowd=FILE} keeps the record for another time.
 */
@Tag("slow")
class BrowserAtScaleTest {

  private static final List<String> PAGES =
      List.of(
          "/board",
          "/proposals/two-boat-winter",
          "/cells?target=keep-timetable&party=crew",
          "/actors",
          "/actors/ana-ruiz",
          "/timeline",
          "/changes",
          "/figures",
          "/utterances",
          "/articles",
          "/statements?party=crew&kind=direct",
          "/search?q=night+sailing");
  private static final String PAINTED =
      "(performance.getEntriesByName('first-contentful-paint')[0] || {startTime: 0}).startTime";
  private static final String SENT =
      "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
          + ".reduce((sum, one) => sum + one.transferSize, 0)";

  @TempDir private Path folder;

  private final List<String> complaints = new ArrayList<>();

  /** Writes what it measured to target/browser-speed.txt. */
  @Test
  void everyPageIsDrawnAtOnceAndLeadsOn() throws Exception {
    StringBuilder report = new StringBuilder();
    try (Chromium chromium = Chromium.start();
        Store store = Crowd.large(folder)) {
      try (Server server = Server.start(store, "127.0.0.1", 0)) {
        for (String path : PAGES) {
          Answer.get(server, path);
          report.append(looked(chromium, server, path)).append('\n');
        }
        clickThrough(chromium, server);
      }
    }
    Files.writeString(Path.of("target/browser-speed.txt"), report);
    assertThat(complaints).isEmpty();
  }

  private Page page(Chromium chromium, Server server) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setBaseURL("http://127.0.0.1:" + server.port()));
    context.setDefaultTimeout(60_000);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> assertThat(request.url()).startsWith("http://127.0.0.1:"));
    return page;
  }

  /** When a page is first drawn in a browser that has kept nothing, and how much was sent. */
  private String looked(Chromium chromium, Server server, String path) {
    Page page = page(chromium, server);
    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
    double painted = 0;
    for (int i = 0; i < 200 && painted == 0; i++) {
      page.waitForTimeout(10);
      painted = ((Number) page.evaluate(PAINTED)).doubleValue();
    }
    double sent = ((Number) page.evaluate(SENT)).doubleValue();
    page.context().close();
    assertThat(painted).as(path).isBetween(1.0, 1_000.0);
    assertThat(sent).as(path).isLessThan(500_000);
    return String.format(
        Locale.UK, "%s: first drawn after %.0f ms, %.0f kB sent", path, painted, sent / 1000);
  }

  private void clickThrough(Chromium chromium, Server server) {
    Page page = page(chromium, server);
    page.navigate("/board");
    page.locator("a[href*='/cells?']").first().click();
    page.locator(".rows blockquote a").first().click();
    assertThat(page.url()).contains("/statements/");
    page.getByText("\u2190 In the article").click();
    assertThat(page.url()).contains("/articles/");
    page.navigate("/timeline");
    page.locator("a[href^='/timeline/sayings']").first().click();
    assertThat(page.locator("h1").innerText()).isNotBlank();
    page.navigate("/changes");
    page.locator("a[href^='/changes/']").first().click();
    assertThat(page.url()).contains("/changes/");
    page.navigate("/statements?party=crew");
    page.locator("a[rel='next']").first().click();
    assertThat(page.url()).contains("after=");
    page.context().close();
  }
}
