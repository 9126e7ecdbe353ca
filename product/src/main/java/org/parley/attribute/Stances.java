package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;

/**
 * What a side takes for its stance without a word of saying: "The crews turned down the winter
 * plan", "Council Slams Door on Night Boats". The corpus that the network learnt from has little of
 * it, so a headline or a sentence in which the network finds nobody's words is read by a list of
 * verbs.
 */
final class Stances {

  private static final Lexicon LISTS = Lexicon.load("stances.en.txt");

  /** Up to eight words, none of which has a clause of its own behind it. */
  private static final String NAME =
      "(?!(?:who|what|why|how|when|if|but|and)\\b)[\\p{L}\\p{N}](?:(?!\\b(?:that|which|who|whom|whose|when|if|because|said|to|is"
          + "|are|was|were|be|been|has|have|had|will|would|could|should|may|might|do|does|did"
          + "|not)\\b)[\\p{L}\\p{N}'’.&\\s-]){1,60}?";

  private static final String SOURCE = "(?<source>" + NAME + "(?:,[^,.;:\"“”]{3,90},)?)";

  private static final String BEFORE =
      "(?:(?:has|have|had|does|did|do|would|will|not|never|also|later|again|repeatedly|flatly|firmly"
          + "|swiftly|publicly|once|yet|since|already|all)\\s+|(?:does|did|would|has|wo)n['’]t\\s+){0,4}";

  private static final String CONTENT = "\\s+(?<content>[^.;:?!\"“”]{8,}?)";

  private static final Pattern SENTENCE =
      Pattern.compile(
          SOURCE
              + "\\s+(?<cue>"
              + BEFORE
              + any("sentence")
              + ")"
              + CONTENT
              + "(?:, (?:but|while|although|after|as|saying)\\b.*)?\\.",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern HEADLINE =
      Pattern.compile(
          SOURCE
              + "\\s+(?<cue>"
              + BEFORE
              + "(?:"
              + any("sentence")
              + "|"
              + any("headline")
              + "))"
              + CONTENT,
          Pattern.CASE_INSENSITIVE);

  /** A headline has no more words. */
  private static final int HEADLINE_WORDS = 20;

  /** A sentence of more tokens is a list. */
  private static final int LONGEST = 70;

  /** By reading: see docs/measurements.md. */
  private static final double CONFIDENCE = .8;

  private final Document document;

  Stances(Document document) {
    this.document = document;
  }

  private static String any(String section) {
    return LISTS.get(section).stream()
        .map(verb -> verb.replace(" ", "\\s+"))
        .collect(Collectors.joining("|", "(?:", ")\\b"));
  }

  /** The findings, and beside them the stances in sentences that hold none of them. */
  List<Finding> beside(List<Finding> found) {
    List<Span> taken = found.stream().map(Finding::extent).sorted().toList();
    List<Finding> all = new ArrayList<>(found);
    int next = 0;
    int reach = 0;
    for (Sentence sentence : document.sentences()) {
      Span span = sentence.span();
      while (next < taken.size() && taken.get(next).start() < span.end()) {
        reach = Math.max(reach, taken.get(next++).end());
      }
      Finding stance = reach <= span.start() ? in(sentence) : null;
      if (stance != null) {
        all.add(stance);
      }
    }
    return all;
  }

  private @Nullable Finding in(Sentence sentence) {
    Span span = sentence.span();
    boolean headline = isHeadline(sentence);
    Matcher stance = (headline ? HEADLINE : SENTENCE).matcher(document.text());
    stance.region(span.start(), span.end());
    boolean read = sentence.endToken() - sentence.firstToken() <= LONGEST;
    boolean opens = Character.isUpperCase(document.text().codePointAt(span.start()));
    if (!read || !opens || !stance.matches()) {
      return null;
    }
    return Finding.of(
        List.of(group(stance, "content")),
        group(stance, "cue"),
        group(stance, "source"),
        CONFIDENCE);
  }

  private static Span group(Matcher stance, String group) {
    return new Span(stance.start(group), stance.end(group));
  }

  /** The only sentence of the first line, without a point. */
  private boolean isHeadline(Sentence sentence) {
    Span span = sentence.span();
    int words = sentence.endToken() - sentence.firstToken();
    return sentence.paragraph() == 0
        && words <= HEADLINE_WORDS
        && document.paragraphs().get(0).end() <= span.end()
        && document.text().charAt(span.end() - 1) != '.';
  }
}
