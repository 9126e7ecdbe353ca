package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Modality;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * The outlet's own voice: whole sentences in which the narrator judges, compares or looks ahead, or
 * gives a figure. A sentence that holds anybody's words, a quotation, "I" or a verb of reporting is
 * none, and neither is the plain report of an event.
 */
final class Narration {

  private static final Lexicon LISTS = Lexicon.load("narration.en.txt");
  private static final Pattern JUDGED = any("judged");
  private static final Pattern REPORTED = any("reported");

  /** A verb of stating, few words, and a figure. */
  private static final Pattern FIGURES =
      Pattern.compile(
          any("stating") + "\\b[^,;:]{0,40}?" + any("figures"), Pattern.CASE_INSENSITIVE);

  /** What was asked of people, whose answers the next figures are. */
  private static final Pattern POLLED = Pattern.compile("\\b(?:poll|survey|respondents|voters)");

  /** By reading: see docs/measurements.md. */
  private static final double CONFIDENCE = .9;

  /** A sentence of fewer or more tokens is a heading, or a list. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 70;

  private static final Pattern OPENING = Pattern.compile("[\\p{Lu}\\d].*", Pattern.DOTALL);

  /** Whose doings go on from the sentence before: often what somebody said goes on with them. */
  private static final Pattern SOMEBODY = Pattern.compile("(?:He|She|They|It would|That would)\\b");

  private final Document document;

  /** Everything that belongs to an attribution, by where it begins. */
  private final NavigableMap<Integer, Span> said = new TreeMap<>();

  Narration(Document document, List<Finding> findings, List<Quotation> quotations) {
    this.document = document;
    for (Finding finding : findings) {
      finding.content().forEach(this::take);
      Stream.of(finding.cue(), finding.source()).filter(Objects::nonNull).forEach(this::take);
    }
    quotations.forEach(quotation -> take(quotation.span()));
  }

  private void take(Span span) {
    said.merge(span.start(), span, (one, other) -> one.end() > other.end() ? one : other);
  }

  private static Pattern any(String section) {
    String all =
        LISTS.get(section).stream()
            .map(p -> "(?:" + p.replace(" ", "\\s+") + ")")
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<!\\p{L})(?:" + all + ")", Pattern.CASE_INSENSITIVE);
  }

  /** The sentences in the narrator's own voice, in order. */
  List<Attribution> attributions() {
    List<Attribution> own = new ArrayList<>();
    int reach = 0;
    boolean after = false;
    int paragraph = -1;
    for (Sentence sentence : document.sentences()) {
      Span span = sentence.span();
      for (Span taken : said.subMap(span.start(), span.end()).values()) {
        reach = Math.max(reach, taken.end());
      }
      boolean free = said.subMap(span.start(), span.end()).isEmpty() && reach <= span.start();
      after = after && sentence.paragraph() == paragraph;
      if (free && isOwn(sentence, after)) {
        own.add(attribution(span));
      }
      after = !free || after && !free;
      paragraph = sentence.paragraph();
    }
    return own;
  }

  /**
   * Whether a free sentence is the narrator's own.
   *
   * @param after whether somebody speaks in the sentence before
   */
  private boolean isOwn(Sentence sentence, boolean after) {
    String words = document.quote(sentence.span());
    int tokens = sentence.endToken() - sentence.firstToken();
    boolean whole = OPENING.matcher(words).matches() && words.endsWith(".");
    if (!whole || tokens < SHORTEST || tokens > LONGEST || REPORTED.matcher(words).find()) {
      return false;
    }
    boolean judged = JUDGED.matcher(words).find();
    boolean goesOn = after && SOMEBODY.matcher(words).lookingAt();
    return !goesOn && (judged || !isPolled(sentence) && FIGURES.matcher(words).find());
  }

  /** Whether the paragraph up to a sentence, or the one before it, tells of a poll. */
  private boolean isPolled(Sentence sentence) {
    int paragraph = Math.max(0, sentence.paragraph() - 1);
    Span span = new Span(document.paragraphs().get(paragraph).start(), sentence.span().end());
    return POLLED.matcher(document.quote(span)).find();
  }

  private Attribution attribution(Span span) {
    return new Attribution(
        Words.of(document.text(), span),
        null,
        null,
        Voice.OUTLET,
        null,
        Assertion.SAID,
        Modality.ACTUAL,
        null,
        List.of(),
        null,
        CONFIDENCE);
  }
}
