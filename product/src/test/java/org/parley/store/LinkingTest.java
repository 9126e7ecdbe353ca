package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Project;
import org.parley.link.Gold;
import org.parley.statement.ArticleId;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

/** The example's planted statements in a record: what is tied to what, in any order of arrival. */
class LinkingTest {

  @SuppressWarnings("NullAway.Init") // set before all
  private static Gold gold;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws Exception {
    gold = Gold.read();
  }

  private Store store(List<String> files) {
    Store store = Store.open(folder.resolve("record.db"));
    for (String file : files) {
      store.keep(
          Ferry.RUN, gold.articles().get(file), gold.statements().getOrDefault(file, List.of()));
    }
    return store;
  }

  private static List<String> files() {
    return new ArrayList<>(gold.articles().keySet());
  }

  /** Statement ids by the id of their utterance. */
  private static Map<StatementId, Set<StatementId>> utterances(Store store) {
    Map<StatementId, Set<StatementId>> utterances = new TreeMap<>();
    try (Stream<Recorded> all = store.statements()) {
      all.forEach(
          one ->
              utterances
                  .computeIfAbsent(one.linked().utteranceId(), u -> new TreeSet<>())
                  .add(one.statement().id()));
    }
    return utterances;
  }

  @Test
  void everyPlantedVariantIsTiedAndNothingElse() {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    try (Store store = store(files())) {
      List<Recorded> all = store.statements(Filter.ALL, Integer.MAX_VALUE, 0);
      for (int i = 0; i < all.size(); i++) {
        for (Recorded other : all.subList(i + 1, all.size())) {
          Recorded one = all.get(i);
          String group = gold.group(one.statement());
          boolean same = group != null && group.equals(gold.group(other.statement()));
          boolean tied = one.linked().utteranceId().equals(other.linked().utteranceId());
          if (same && !tied) {
            missed.add(group + ": " + words(one) + " / " + words(other));
          } else if (tied && !same && !nested(one.statement(), other.statement())) {
            wrong.add(words(one) + " / " + words(other));
          } else if (tied && same) {
            right++;
          }
        }
      }
    }
    System.out.printf(
        "example: %d pairs of variants tied, %d missed, %d wrong%n",
        right, missed.size(), wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(missed).isEmpty();
  }

  private static String words(Recorded recorded) {
    return recorded.statement().attribution().content().text();
  }

  private static boolean nested(Statement one, Statement other) {
    return one.article().equals(other.article())
        && one.attribution().content().overlaps(other.attribution().content());
  }

  @Test
  void reprintsAreOneReportAndNothingElse() throws IOException {
    Set<Set<ArticleId>> planted = new HashSet<>();
    Map<String, Set<ArticleId>> groups = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Project.example().resolve("reprints.csv"))) {
      rows.forEach(
          row ->
              groups
                  .computeIfAbsent(row.getField("group"), g -> new TreeSet<>())
                  .add(gold.articles().get(row.getField("article")).id()));
    }
    planted.addAll(groups.values());
    try (Store store = store(files())) {
      Set<Set<ArticleId>> found = new HashSet<>();
      store.reports().values().forEach(report -> found.add(new TreeSet<>(report)));
      assertThat(found).isEqualTo(planted);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfArrivalMakesNoDifference(long seed) {
    Map<StatementId, Set<StatementId>> straight;
    Collection<List<ArticleId>> reports;
    try (Store store = store(files())) {
      straight = utterances(store);
      reports = List.copyOf(store.reports().values());
    }
    List<String> shuffled = files();
    Collections.shuffle(shuffled, new Random(seed));
    folder = folder.resolve("again");
    assertThat(folder.toFile().mkdir()).isTrue();
    try (Store store = store(shuffled)) {
      assertThat(utterances(store)).isEqualTo(straight);
      assertThat(store.reports().values()).containsExactlyInAnyOrderElementsOf(reports);
    }
    straight.forEach((id, members) -> assertThat(id).isEqualTo(Collections.min(members)));
  }

  @Test
  void readingAgainAndLinkingAnewChangesNothing() {
    try (Store store = store(files())) {
      Map<StatementId, Set<StatementId>> before = utterances(store);
      for (String file : files()) {
        store.keep(
            Ferry.LATER_RUN,
            gold.articles().get(file),
            gold.statements().getOrDefault(file, List.of()));
      }
      assertThat(utterances(store)).isEqualTo(before);
    }
  }

  /** As a record looks that was written before there were links, once its tables are made. */
  @Test
  void aRecordWithoutLinksIsLinkedWhenItIsOpened() throws Exception {
    Map<StatementId, Set<StatementId>> before;
    try (Store store = store(files())) {
      before = utterances(store);
    }
    Path file = folder.resolve("record.db");
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        java.sql.Statement sql = raw.createStatement()) {
      for (String table : List.of("form_tie", "form_key", "form_of", "form", "sheet_tie")) {
        sql.execute("DELETE FROM " + table);
      }
      sql.execute("DELETE FROM sheet_key");
      sql.execute("DELETE FROM sheet");
      sql.execute("UPDATE linked SET utterance = (SELECT id FROM statement WHERE row = statement)");
    }
    try (Store store = Store.existing(file)) {
      assertThat(utterances(store)).isEqualTo(before);
      assertThat(store.reports()).hasSize(1);
    }
  }

  @Test
  void anyVersionsIdLeadsToTheUtterance() {
    try (Store store = store(files())) {
      utterances(store)
          .forEach(
              (id, members) ->
                  members.forEach(
                      member ->
                          assertThat(store.utterance(member))
                              .extracting(one -> one.statement().id())
                              .containsExactlyInAnyOrderElementsOf(members)));
    }
  }
}
