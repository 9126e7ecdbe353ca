package org.parley.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.link.Claim;
import org.parley.link.Figures;
import org.parley.link.Version;
import org.parley.store.Recorded;
import org.parley.store.Size;
import org.parley.store.Store;

/**
 * The figures of a record lined up, at one moment.
 *
 * @param topics by id, the largest first
 */
record FigureBook(Size size, Map<String, Figures> topics) {

  private static final int SMALL = 5_000;

  static FigureBook of(Store store) {
    Size size = store.size();
    List<Version> versions;
    try (Stream<Recorded> all = store.withFigures()) {
      versions =
          all.map(each -> new Version(each.article(), each.linked())).collect(Collectors.toList());
    }
    Map<String, Figures> topics = new LinkedHashMap<>();
    Figures.of(versions).forEach(each -> topics.putIfAbsent(each.id(), each));
    return new FigureBook(size, topics);
  }

  /** Whether it is soon made. */
  boolean isSmall() {
    return size.statements() <= SMALL;
  }

  Optional<Figures> topic(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  /** Those whose topic, or what they count, has a word. */
  static List<Figures> having(List<Figures> topics, String word) {
    String sought = word.toLowerCase(Locale.ROOT);
    return topics.stream()
        .filter(
            figures ->
                figures.topic().contains(sought)
                    || figures.claims().stream().anyMatch(claim -> counts(claim, sought)))
        .toList();
  }

  private static boolean counts(Claim claim, String word) {
    String of = claim.figure().of();
    return of != null && of.toLowerCase(Locale.ROOT).contains(word);
  }

  List<Figures> all() {
    return List.copyOf(topics.values());
  }
}
