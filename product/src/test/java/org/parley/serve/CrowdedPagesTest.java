package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Run;
import org.parley.store.Store;

/** Pages of a record in which everybody has said everything many times over. */
class CrowdedPagesTest {

  private static final int ARTICLES = 150;

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void open() throws Exception {
    store = Store.open(folder.resolve("crowd.db"));
    Crowd crowd = new Crowd(1);
    Run run = crowd.begin(store);
    for (int i = 0; i < ARTICLES; i++) {
      crowd.keep(store, run);
    }
    server = Server.start(store, "127.0.0.1", 0);
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  @Test
  void manyWordsOfOthersAreCountedByStance() throws Exception {
    Answer board = Answer.get(server, "/board");
    assertThat(Html.text(board.body())).containsPattern("East Isle, accept \\d+, conditional \\d+");
    assertThat(board.body().length()).isLessThan(200_000);
  }

  @Test
  void marksThatWouldCoverEachOtherAreOne() throws Exception {
    Answer timeline = Answer.get(server, "/timeline");
    assertThat(Html.found(timeline.body(), "(class=\"mark)").size()).isBetween(100, 2_500);
    assertThat(timeline.body()).containsPattern("\\d+ times ");
  }

  @Test
  void aFeedTellsTheLatestAndHowManyThereAre() throws Exception {
    String feed = Answer.get(server, "/changes.atom?since=").body();
    assertThat(Html.found(feed, "(<entry>)")).hasSize(Feed.MOST);
    assertThat(feed).containsPattern("the latest 200 of \\d{3,}");
  }
}
