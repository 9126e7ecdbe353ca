package org.parley.context;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * The question that words answered, where the sentence tells it.
 *
 * @param words what was asked, in the article's words
 * @param by who asked, or null
 * @param place of the whole phrase in the frame's words
 */
record Asked(String words, @Nullable String by, Span place) {

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\b(?:(?:[Ww]hen |[Pp]ressed |[Rr]epeatedly )?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed)(?: again| directly| repeatedly)?(?: by (?<by>[^,]{3,40}?))?(?: (?:on|in|at) [^,]{3,25}?)?"
              + "|[Ii]n (?:response|reply|answer) to (?:an? |the )?(?:[\\p{L}'’]+ )?questions?|[Aa]nswering (?:an? |the )?questions?)) "
              + "(?<asked>(?:if|whether|about|why|how|what|when|who|where|on|over)\\b[^;:,\"“]{3,200}?)(?=[,.;\"“]|$)");

  static @Nullable Asked of(Frame frame) {
    String words = frame.withoutOwn();
    Matcher asked = ASKED.matcher(words);
    while (asked.find()) {
      boolean head = frame.opens(asked.start()) && frame.heads(asked.end());
      boolean tail =
          asked.start() >= frame.cue().end()
              && words
                  .substring(frame.cue().end(), asked.start())
                  .matches(",? (?:[\\p{L} ]{0,40})?");
      boolean aside =
          asked.end() <= frame.cue().start()
              && words.substring(0, asked.start()).endsWith(", ")
              && words.substring(asked.end(), frame.cue().start()).matches(", ?");
      if (asked.group("asked").indexOf(Frame.BLOT) < 0 && (head || tail || aside)) {
        return new Asked(
            asked.group("asked"), asked.group("by"), new Span(asked.start(), asked.end()));
      }
    }
    return null;
  }
}
