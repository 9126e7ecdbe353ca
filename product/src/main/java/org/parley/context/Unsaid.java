package org.parley.context;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.statement.Attribution;
import org.parley.text.Span;
import org.parley.text.Words;

/** An article's text as its narrator speaks it: what others say can be blotted out. */
final class Unsaid {

  private static final Pattern LAST =
      Pattern.compile(
          " (?:in|during) an? (?:[\\p{L}-]+ ){0,2}interview (?:with|to|for) [^,;:.\"“”]{2,60}$");

  private static final Pattern SAYS =
      Pattern.compile("\\b(?:said|told|says|tells|spoke|claimed)\\b");

  private final String text;

  /** Every piece of every content, by start. */
  private final Span[] said;

  /** The furthest end among the pieces up to each. */
  private final int[] reach;

  Unsaid(String text, List<Attribution> attributions) {
    this.text = text;
    said =
        attributions.stream()
            .flatMap(a -> pieces(text, a))
            .map(span -> beforeOccasion(text, afterDate(text, span)))
            .sorted()
            .toArray(Span[]::new);
    reach = new int[said.length];
    for (int i = 0; i < said.length; i++) {
      reach[i] = Math.max(said[i].end(), i == 0 ? 0 : reach[i - 1]);
    }
  }

  /**
   * The content's pieces; whom a verb of telling told is not in them, even where it was taken in.
   */
  private static Stream<Span> pieces(String text, Attribution attribution) {
    List<Span> spans = attribution.content().spans();
    Words cue = attribution.cue();
    Span first = spans.get(0);
    if (cue == null
        || cue.end() + 1 != first.start()
        || !cue.text().matches("(?s).*[Tt](?:old|ells?|elling)")) {
      return spans.stream();
    }
    int verb = Math.max(cue.start(), cue.text().lastIndexOf(' ') + 1 + cue.start());
    Matcher told = Occasion.TOLD.matcher(text).region(verb, first.end());
    boolean addressed = told.lookingAt() && told.end() + 1 < first.end();
    Stream<Span> rest = spans.stream().skip(1);
    return addressed
        ? Stream.concat(Stream.of(new Span(told.end(), first.end())), rest)
        : spans.stream();
  }

  /** A date between the cue and "that" is the narrator's, even where the content begins with it. */
  private static Span afterDate(String text, Span content) {
    Matcher when = DateWords.WHEN.matcher(text).region(content.start(), content.end());
    boolean date = when.lookingAt() && text.startsWith(" that ", when.end());
    return date && when.end() < content.end() ? new Span(when.end(), content.end()) : content;
  }

  /**
   * An interview that ends an unquoted content is where it was said: "his plan in an interview".
   */
  private static Span beforeOccasion(String text, Span content) {
    Matcher last = LAST.matcher(text).region(content.start(), content.end());
    return last.find() && !SAYS.matcher(text.substring(content.start(), last.start())).find()
        ? new Span(content.start(), last.start())
        : content;
  }

  /**
   * A stretch of the text with contents blotted out, each offset kept; a content that holds the cue
   * stays, since its speaker narrates there.
   */
  String around(Span cue, int from, int to) {
    StringBuilder words = new StringBuilder(text.substring(from, to));
    int found = Arrays.binarySearch(said, new Span(to, to));
    for (int i = (found < 0 ? -found - 1 : found) - 1; i >= 0 && reach[i] > from; i--) {
      if (said[i].overlaps(cue)) {
        continue;
      }
      int end = Math.min(said[i].end(), to);
      for (int c = Math.max(said[i].start(), from); c < end; c++) {
        words.setCharAt(c - from, Frame.BLOT);
      }
    }
    return words.toString();
  }
}
