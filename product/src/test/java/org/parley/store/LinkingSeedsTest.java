package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.context.ContextReader;
import org.parley.link.Figures;
import org.parley.link.Meeting;
import org.parley.link.NameLinker;
import org.parley.link.Version;
import org.parley.pipeline.Pipeline;
import org.parley.read.Sources;
import org.parley.statement.StatementId;

/** The first real articles: one interview in three outlets, and figures that seem to differ. */
class LinkingSeedsTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // set before each
  private Store store;

  @BeforeEach
  void read() throws Exception {
    Pipeline pipeline = new Pipeline(new Attributor(Taggers.english()), new ContextReader(), null);
    String seeds = Project.shared("seeds").toString();
    store = Store.open(folder.resolve("record.db"));
    for (var source : Sources.list(List.of(seeds), null, 1_000_000, System.in)) {
      var article = source.read();
      store.keep(
          Ferry.RUN, article, new NameLinker(null).link(article, pipeline.statements(article)));
    }
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private StatementId utteranceWith(String words) {
    try (Stream<Recorded> all = store.statements()) {
      return all.filter(one -> one.statement().attribution().content().text().contains(words))
          .map(one -> one.linked().utteranceId())
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theInterviewIsOneUtteranceInThreeOutlets() {
    StatementId hot = utteranceWith("hot phase");
    assertThat(utteranceWith("hot stage")).isEqualTo(hot);
    assertThat(utteranceWith("do it fast")).isEqualTo(utteranceWith("need to do fast"));
    assertThat(utteranceWith("NATO extends its protection")).isEqualTo(hot);
    assertThat(store.utterance(hot).stream().map(one -> one.article().outlet()).distinct())
        .hasSize(3);
  }

  @Test
  void desertionFiguresAreLinedUpAndNoneIsCalledAConflict() {
    List<Version> versions = new ArrayList<>();
    try (Stream<Recorded> all = store.withFigures()) {
      all.forEach(one -> versions.add(new Version(one.article(), one.linked())));
    }
    Figures desertion =
        Figures.of(versions).stream()
            .filter(each -> index(each, 60_000) >= 0 && index(each, 50_000) >= 0)
            .findFirst()
            .orElseThrow();
    int opened = index(desertion, 60_000);
    int prosecuted = index(desertion, 50_000);
    assertThat(desertion.meetings())
        .filteredOn(m -> List.of(m.one(), m.other()).containsAll(List.of(opened, prosecuted)))
        .extracting(Meeting::verdict)
        .containsExactly(Meeting.Verdict.NOT_COMPARABLE);
    assertThat(desertion.meetings()).noneMatch(m -> m.verdict() == Meeting.Verdict.CONFLICT);
    assertThat(index(desertion, 24_000)).isNotNegative();
    assertThat(index(desertion, 9_000)).isNotNegative();
  }

  private static int index(Figures figures, int value) {
    for (int i = 0; i < figures.claims().size(); i++) {
      if (figures.claims().get(i).figure().low().intValue() == value) {
        return i;
      }
    }
    return -1;
  }
}
