package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Recorded;
import org.parley.store.Store;

class HostileTest {

  @TempDir private Path folder;

  @Test
  void wordsStayWordsWhateverTheySay() throws Exception {
    try (Store store = Hostile.record(folder.resolve("hostile.db"));
        Server server = Server.start(store, "127.0.0.1", 0)) {
      for (String path : paths(store)) {
        Answer answer = Answer.get(server, path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
            .doesNotContain("<script", "<img", "href=\"javascript:", "href=\"data:")
            .doesNotContain("\"onclick=\"");
        assertThat(Html.found(answer.body(), "(<[a-z]+[^>]* on\\w+=)")).isEmpty();
      }
      assertThat(Answer.get(server, "/articles").body())
          .contains("&lt;script&gt;document.title=")
          .contains(Hostile.REVERSED);
    }
  }

  @Test
  void followsOnlyAddressesOfTheWeb() throws Exception {
    try (Store store = Hostile.record(folder.resolve("hostile.db"));
        Server server = Server.start(store, "127.0.0.1", 0)) {
      List<String> originals = new ArrayList<>();
      for (String path : paths(store)) {
        String page = Answer.get(server, path).body();
        originals.addAll(Html.found(page, "href=\"([^\"]*)\" rel=\"noopener"));
      }
      assertThat(originals).isNotEmpty().allMatch(url -> url.startsWith("https://outlet.example/"));
    }
  }

  static List<String> paths(Store store) {
    List<String> paths = new ArrayList<>(List.of("/articles", "/statements"));
    try (Stream<Recorded> all = store.statements()) {
      all.forEach(
          recorded -> {
            paths.add("/statements/" + recorded.statement().id());
            paths.add("/articles/" + recorded.statement().article());
          });
    }
    paths.add("/statements?speaker=" + Answer.encoded(Hostile.SCRIPT));
    paths.add("/statements?outlet=" + Answer.encoded(Hostile.ATTRIBUTE));
    return paths;
  }
}
