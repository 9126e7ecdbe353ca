package org.parley.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * The turns of a conversation printed as one: paragraphs that open with a name and a colon, or with
 * Q and A, by at least two speakers, one of whom asks. Who mostly asks is the outlet, and is left
 * out.
 */
final class Turns {

  /** By reading: all 33 found in the training half of PolNeAR are turns; so few measure no more. */
  private static final double CONFIDENCE = .95;

  private static final int FEWEST = 4;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?<label>[QA]|\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|der|van|von|of|the) )*\\p{Lu}[\\p{L}.'’-]*){0,4})"
              + "\\s?(?<colon>:)\\s+(?=\\S)");

  private static final Pattern QUESTION = Pattern.compile("\\?[\"'”’)]*\\z");

  /** The names before the colons, those who ask among them, by the offset they begin at. */
  private final NavigableMap<Integer, Span> labels = new TreeMap<>();

  /** The answers, by the offset their words begin at. */
  private final NavigableMap<Integer, Turn> answers = new TreeMap<>();

  /** The questions, by the offset their words begin at. */
  private final NavigableMap<Integer, Turn> questions = new TreeMap<>();

  private Turns() {}

  /**
   * A turn.
   *
   * @param label the name before the colon
   * @param colon the mark itself, which is the cue
   * @param content the words behind it
   */
  record Turn(Span label, Span colon, Span content) {

    private Quotation quotation() {
      return new Quotation(content, content, true, false);
    }

    /** The turn as an attribution; a bare A names nobody. */
    private Finding finding() {
      return Finding.of(List.of(content), colon, label.length() == 1 ? null : label, CONFIDENCE);
    }

    private boolean asks(String text) {
      return QUESTION.matcher(content.of(text)).find();
    }
  }

  /** The turns of a document; none if it is no transcript. */
  static Turns of(Document document) {
    Turns turns = new Turns();
    List<Turn> all = all(document);
    Map<String, List<Turn>> bySpeaker =
        all.stream().collect(Collectors.groupingBy(turn -> document.quote(turn.label)));
    boolean inTurns =
        bySpeaker.size() >= 2
            && all.size() >= FEWEST
            && bySpeaker.values().stream().anyMatch(own -> own.size() > 1)
            && all.stream().anyMatch(turn -> turn.asks(document.text()));
    if (inTurns) {
      all.forEach(turn -> turns.labels.put(turn.label.start(), turn.label));
      all.stream()
          .filter(turn -> turn.asks(document.text()))
          .forEach(turn -> turns.questions.put(turn.content.start(), turn));
      bySpeaker.values().forEach(own -> turns.answer(own, document.text()));
    }
    return turns;
  }

  private static List<Turn> all(Document document) {
    List<Turn> turns = new ArrayList<>();
    for (Span paragraph : document.paragraphs()) {
      Matcher opening = OPENING.matcher(document.text());
      opening.region(paragraph.start(), paragraph.end());
      if (opening.lookingAt()) {
        Span label = new Span(opening.start("label"), opening.end("label"));
        Span colon = new Span(opening.start("colon"), opening.end("colon"));
        turns.add(new Turn(label, colon, new Span(opening.end(), paragraph.end())));
      }
    }
    return turns;
  }

  /** Keeps what one speaker answers; nothing of one who mostly asks. */
  private void answer(List<Turn> own, String text) {
    List<Turn> answering = own.stream().filter(turn -> !turn.asks(text)).toList();
    if (2 * answering.size() >= own.size()) {
      answering.forEach(turn -> answers.put(turn.content.start(), turn));
    }
  }

  /** The answers, in order. */
  List<Turn> answers() {
    return List.copyOf(answers.values());
  }

  /** Quotations in order, the turns among them: they are their speakers' own words. */
  List<Quotation> quotations(List<Quotation> quotations) {
    List<Quotation> all = new ArrayList<>();
    quotations.stream().filter(quotation -> !isIn(answers, quotation.span())).forEach(all::add);
    answers.values().forEach(turn -> all.add(turn.quotation()));
    all.sort(Comparator.comparing(Quotation::span));
    return all;
  }

  /**
   * The turns, and what else was found, but for what lies in an answer, is about a label, or asks
   * what "you" said.
   */
  List<Finding> findings(String text, List<Finding> found) {
    List<Finding> all = new ArrayList<>();
    found.stream()
        .filter(finding -> !isLabel(finding.source()) && !isIn(answers, finding.extent()))
        .filter(finding -> !isYou(text, finding.source()) || !isIn(questions, finding.extent()))
        .forEach(all::add);
    answers.values().forEach(turn -> all.add(turn.finding()));
    return all;
  }

  private boolean isLabel(@Nullable Span source) {
    Map.Entry<Integer, Span> label = source == null ? null : labels.lowerEntry(source.end());
    return source != null && label != null && label.getValue().overlaps(source);
  }

  private static boolean isYou(String text, @Nullable Span source) {
    return source != null && source.of(text).equalsIgnoreCase("you");
  }

  private static boolean isIn(NavigableMap<Integer, Turn> turns, Span span) {
    Map.Entry<Integer, Turn> turn = turns.lowerEntry(span.end());
    return turn != null && turn.getValue().content.overlaps(span);
  }
}
