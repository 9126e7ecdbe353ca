package org.parley.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private Turns() {}

  /**
   * A turn.
   *
   * @param label the name before the colon
   * @param colon the mark itself, which is the cue
   * @param content the words behind it
   */
  record Turn(Span label, Span colon, Span content) {

    Quotation quotation() {
      return new Quotation(content, content, true, false);
    }

    /** The turn as an attribution; a bare A names nobody. */
    Finding finding() {
      return new Finding(List.of(content), colon, label.length() == 1 ? null : label, CONFIDENCE);
    }
  }

  /** The answers in a document, in order; none if it is no transcript. */
  static List<Turn> of(Document document) {
    Map<String, List<Turn>> turns = new HashMap<>();
    int count = 0;
    for (Span paragraph : document.paragraphs()) {
      Matcher opening = OPENING.matcher(document.text());
      opening.region(paragraph.start(), paragraph.end());
      if (opening.lookingAt()) {
        Span label = new Span(opening.start("label"), opening.end("label"));
        Span colon = new Span(opening.start("colon"), opening.end("colon"));
        Span content = new Span(opening.end(), paragraph.end());
        turns
            .computeIfAbsent(opening.group("label"), l -> new ArrayList<>())
            .add(new Turn(label, colon, content));
        count++;
      }
    }
    boolean inTurns =
        turns.size() >= 2
            && count >= FEWEST
            && turns.values().stream().anyMatch(own -> own.size() > 1)
            && turns.values().stream().flatMap(List::stream).anyMatch(t -> asks(document, t));
    return inTurns ? answers(document, turns) : List.of();
  }

  private static List<Turn> answers(Document document, Map<String, List<Turn>> turns) {
    return turns.values().stream()
        .filter(own -> 2 * own.stream().filter(t -> asks(document, t)).count() <= own.size())
        .flatMap(List::stream)
        .filter(turn -> !asks(document, turn))
        .sorted((a, b) -> a.label.compareTo(b.label))
        .toList();
  }

  private static boolean asks(Document document, Turn turn) {
    return document.quote(turn.content).matches("(?s).*\\?[\"'”’)]*");
  }
}
