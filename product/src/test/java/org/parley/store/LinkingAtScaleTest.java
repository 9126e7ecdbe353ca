package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Project;
import org.parley.link.Gold;

/**
 * Linking a corpus of known truth: how much is found, how long it takes, how much memory it needs.
 * {@code -Dparley.articles=100000} says how many articles; {@code -Dparley.write=true} draws the
 * plot in docs.
 */
@Tag("slow")
class LinkingAtScaleTest {

  private static final int USUAL = 10_000;

  @TempDir private Path folder;

  /** What was measured when so many articles were on record. */
  private record Point(int articles, double seconds, long megabytes) {}

  private final Map<String, String> utterances = new HashMap<>();
  private final Map<String, String> reports = new HashMap<>();

  @Test
  void linksALargeCorpusRightAndInTime() throws Exception {
    int articles = Integer.getInteger("parley.articles", USUAL);
    EditedCorpus corpus = new EditedCorpus(Gold.read(), 7);
    try (Store store = Store.open(folder.resolve("record.db"))) {
      List<Point> points = keep(articles, corpus, store);
      Score said = Score.of(utterances, found(store, true));
      Score printed = Score.of(reports, found(store, false));
      System.out.printf(
          "%d articles, %d statements; utterances: %s; reports: %s; %s%n",
          articles, utterances.size(), said, printed, points.get(points.size() - 1));
      if (Boolean.getBoolean("parley.write")) {
        draw(points);
      }
      assertThat(said.f1()).isGreaterThanOrEqualTo(0.90);
      assertThat(printed.f1()).isGreaterThanOrEqualTo(0.95);
      assertGrowth(points);
    }
  }

  private List<Point> keep(int articles, EditedCorpus corpus, Store store) {
    List<Point> points = new ArrayList<>();
    double keeping = 0;
    for (int i = 1; i <= articles; i++) {
      EditedCorpus.Made made = corpus.next();
      for (int s = 0; s < made.statements().size(); s++) {
        String id = made.statements().get(s).statement().id().hex();
        utterances.put(id, made.utterances().get(s));
      }
      reports.put(made.article().id().hex(), made.report());
      long start = System.nanoTime();
      store.keep(Ferry.RUN, made.article(), made.statements());
      keeping += (System.nanoTime() - start) / 1e9;
      if (i % (articles / 20) == 0) {
        points.add(new Point(i, keeping, used()));
        System.out.println(points.get(points.size() - 1));
      }
    }
    return points;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
  }

  private static Map<String, String> found(Store store, boolean statements) {
    Map<String, String> found = new HashMap<>();
    try (Stream<Recorded> all = store.statements()) {
      all.forEach(
          one ->
              found.put(
                  statements ? one.statement().id().hex() : one.article().id().hex(),
                  statements ? one.linked().utteranceId().hex() : one.linked().reportId().hex()));
    }
    return found;
  }

  /** Precision, recall and F1 over pairs. */
  private record Score(double precision, double recall, double f1) {

    static Score of(Map<String, String> truth, Map<String, String> found) {
      Map<String, Long> ofTruth = new HashMap<>();
      Map<String, Long> ofFound = new HashMap<>();
      Map<String, Long> ofBoth = new HashMap<>();
      found.forEach(
          (id, group) -> {
            ofTruth.merge(String.valueOf(truth.get(id)), 1L, Long::sum);
            ofFound.merge(group, 1L, Long::sum);
            ofBoth.merge(truth.get(id) + "|" + group, 1L, Long::sum);
          });
      double both = pairs(ofBoth);
      double precision = both / pairs(ofFound);
      double recall = both / pairs(ofTruth);
      return new Score(precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static double pairs(Map<String, Long> sizes) {
      return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
  }

  /**
   * Time no faster than n log n from a tenth of the articles to all, half again for the machine.
   */
  private static void assertGrowth(List<Point> points) {
    Point first = points.get(1);
    Point last = points.get(points.size() - 1);
    double grown = last.seconds() / first.seconds();
    double allowed =
        last.articles()
            * Math.log(last.articles())
            / (first.articles() * Math.log(first.articles()));
    assertThat(grown).isLessThan(allowed * 1.5);
  }

  private static void draw(List<Point> points) throws IOException {
    Point last = points.get(points.size() - 1);
    StringBuilder line = new StringBuilder();
    StringBuilder curve = new StringBuilder();
    double scale = last.seconds() / (last.articles() * Math.log(last.articles()));
    for (Point point : points) {
      double curved = scale * point.articles() * Math.log(point.articles());
      line.append(place(point.articles(), point.seconds(), last));
      curve.append(place(point.articles(), curved, last));
    }
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" font-family="sans-serif" font-size="13">
        <title>Seconds to keep and link, by articles on record</title>
        <rect width="640" height="400" fill="#fff"/>
        <path d="M70 30V350H610" fill="none" stroke="#555"/>
        <polyline points="%s" fill="none" stroke="#b35c00" stroke-dasharray="6 4"/>
        <polyline points="%s" fill="none" stroke="#1b5e8c" stroke-width="2"/>
        <text x="70" y="20">seconds</text><text x="480" y="385">articles on record</text>
        <text x="62" y="355" text-anchor="end">0</text><text x="62" y="42" text-anchor="end">%.0f</text>
        <text x="70" y="368">0</text><text x="610" y="368" text-anchor="end">%,d</text>
        <text x="90" y="60" fill="#1b5e8c">measured</text>
        <text x="90" y="80" fill="#b35c00">n log n through the last point</text>
        </svg>
        """
            .formatted(
                curve.toString().strip(), line.toString().strip(), last.seconds(), last.articles());
    Files.writeString(Project.root().resolve("docs/linking-time.svg"), svg);
  }

  private static String place(double articles, double seconds, Point last) {
    return String.format(
        Locale.ROOT,
        "%.1f,%.1f ",
        70 + 540 * articles / last.articles(),
        350 - 310 * seconds / last.seconds());
  }
}
