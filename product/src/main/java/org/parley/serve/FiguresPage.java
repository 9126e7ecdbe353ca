package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.link.Figures;
import org.parley.link.Meeting;

/**
 * Figures on which a record has more than one word, topic by topic.
 *
 * @param word by which topics were chosen, or nothing
 * @param found how many there are, in a sentence
 * @param before where those before are, or null; so {@code after}
 */
record FiguresPage(
    Frame frame,
    String word,
    String found,
    List<Topic> topics,
    @Nullable String before,
    @Nullable String after) {

  private static final int SIZE = 12;
  private static final int PANELS = 8;

  /**
   * One topic.
   *
   * @param said what can be said of its figures, in a sentence
   */
  record Topic(String name, String href, String said, FigurePicture wide, FigurePicture narrow) {}

  /**
   * @param page from 1
   */
  static FiguresPage of(FigureBook book, String word, int page) {
    List<Figures> all = FigureBook.having(book.all(), word);
    int first = Math.min((page - 1) * SIZE, all.size());
    List<Figures> shown = all.subList(first, Math.min(first + SIZE, all.size()));
    String address = "/figures?" + (word.isEmpty() ? "" : "topic=" + Naming.encoded(word) + "&");
    return new FiguresPage(
        Frame.of("Figures", "figures", book.size()),
        word,
        Wording.count(all.size(), "topic", "topics") + " on which figures meet",
        shown.stream().map(FiguresPage::topic).toList(),
        page > 1 && first > 0 ? address + "page=" + (page - 1) : null,
        first + SIZE < all.size() ? address + "page=" + (page + 1) : null);
  }

  private static Topic topic(Figures figures) {
    return new Topic(
        Wording.shortened(figures.topic(), 80),
        href(figures),
        said(figures),
        FigurePicture.of(figures, TimelinePicture.WIDE, PANELS),
        FigurePicture.of(figures, TimelinePicture.NARROW, PANELS));
  }

  static String href(Figures figures) {
    return "/figures/" + Naming.encoded(figures.id());
  }

  /** How many figures, of which days, and what can be said of them. */
  static String said(Figures figures) {
    List<LocalDate> days =
        figures.claims().stream()
            .flatMap(claim -> Stream.ofNullable(FigureDrawing.day(claim)))
            .sorted()
            .toList();
    List<String> parts = new ArrayList<>();
    parts.add(Wording.count(figures.claims().size(), "figure", "figures"));
    if (!days.isEmpty()) {
      parts.add(Days.between(days.get(0), days.get(days.size() - 1)));
    }
    String sentence = String.join(", ", parts);
    long agree = count(figures, Meeting.Verdict.AGREE);
    long conflict = count(figures, Meeting.Verdict.CONFLICT);
    return sentence
        + ". "
        + (agree + conflict == 0
            ? "No two surely count the same at the same time, so none is set against another."
            : "Of those that count the same, "
                + (conflict == 0
                    ? ""
                    : (conflict == 1 ? "one pair does" : conflict + " pairs do") + " not meet")
                + (conflict > 0 && agree > 0 ? ", " : "")
                + (agree == 0 ? "" : (agree == 1 ? "one pair meets" : agree + " pairs meet"))
                + " within what their rounding allows.");
  }

  private static long count(Figures figures, Meeting.Verdict verdict) {
    return figures.meetings().stream().filter(m -> m.verdict() == verdict).count();
  }
}
