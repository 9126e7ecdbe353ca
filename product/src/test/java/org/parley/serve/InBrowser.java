package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Store;

/**
 * The example's pages in a real browser. After each test nothing may have been complained of, and
 * nothing asked of another host.
 */
abstract class InBrowser {

  static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir static Path folder;
  static Store store;
  static Server server;
  static Chromium chromium;

  final List<String> complaints = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  BrowserContext context;
  Page page;

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

  void begin(Browser.NewContextOptions options, Server at) {
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
}
