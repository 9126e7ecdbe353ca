package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Article;

/** What was told of a record is kept until the record changes. */
class AnswersTest {

  @TempDir Path folder;
  private Path file;
  private Store store;

  @BeforeEach
  void open() {
    file = folder.resolve("parley.db");
    store = Store.open(file);
    store.begin(Ferry.RUN);
    store.keep(Ferry.RUN, Ferry.ARTICLE, List.of());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void keep(String question, String told) {
    store.answers().keep(Map.of(question, told), store.version());
  }

  @Test
  void areKeptInTheFile() {
    keep("proposals", "nothing stands open");
    store.close();
    store = Store.open(file);
    assertThat(store.answers().to("proposals")).contains("nothing stands open");
    assertThat(store.answers().to("shifts")).isEmpty();
  }

  @Test
  void areForgottenWithAnyChange() {
    Article another = Ferry.plain("The boats sailed at noon.");
    keep("proposals", "nothing stands open");
    store.keep(Ferry.RUN, another, List.of());
    assertThat(store.answers().to("proposals")).isEmpty();
  }

  @Test
  void standWhereNothingWasChanged() {
    keep("proposals", "nothing stands open");
    store.keep(Ferry.RUN, Ferry.ARTICLE, List.of());
    assertThat(store.answers().to("proposals")).contains("nothing stands open");
  }

  @Test
  void areNotKeptOfARecordThatChangedMeanwhile() {
    long version = store.version();
    try (Store other = Store.open(file)) {
      other.keep(Ferry.RUN, Ferry.plain("The boats sailed at noon."), List.of());
    }
    store.answers().keep(Map.of("proposals", "nothing stands open"), version);
    assertThat(store.answers().to("proposals")).isEmpty();
  }

  @Test
  void areTheLastFew() {
    for (int i = 0; i < 50; i++) {
      keep("day " + i, "nothing new on day " + i);
    }
    assertThat(store.answers().to("day 0")).isEmpty();
    assertThat(store.answers().to("day 49")).contains("nothing new on day 49");
  }

  @Test
  void keepNoForgottenName() throws Exception {
    keep("positions", "Tamsin Orrery wants the boats to stay");
    store.forget("Tamsin Orrery");
    assertThat(store.answers().to("positions")).isEmpty();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Orrery wants");
  }
}
