package org.parley.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.encode.Beside.Piece;
import org.parley.statement.Condition;
import org.parley.statement.Force;
import org.parley.text.Span;
import org.parley.text.Words;

/** What a side hangs on: the words that the network marks, and the force of their connective. */
final class Conditions {

  private static final Pattern REQUIRED =
      Pattern.compile(
          "(?:but )?(?:only|not|never|unless|until|without|except|short of|before|pending|first)\\b"
              + ".*",
          Pattern.DOTALL);

  private static final Pattern SUFFICES =
      Pattern.compile(
          "(?:if|provided|providing|as long as|so long as|in (?:exchange|return) for|given"
              + "|assuming|supposing|on the understanding)\\b.*",
          Pattern.DOTALL);

  /** "Only" or "not" just before a connective. */
  private static final Pattern ONLY_BEFORE =
      Pattern.compile(".*\\b(?:only|not|never|nothing|none)\\b\\W*$", Pattern.DOTALL);

  /** Words without a stop between them. */
  private static final Pattern GAP = Pattern.compile("[\\p{L}\\p{N}\\s'’-]*");

  /** A time before what something hangs on ("until spring if ..."), which is none of it. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:until|till) (?:(?:the|this|next|early|late|end of) )*"
              + "(?:spring|summer|autumn|winter|week|month|year|\\d{4}|\\p{Lu}\\p{L}+)"
              + " (?=(?:only )?(?:if|unless|provided|as long as)\\b)");

  /** Longest connective, in UTF-16 code units. */
  private static final int CONNECTIVE = 12;

  private static final String EDGES = " \t\n\r,;:.!?\"'“”‘’()–—-";

  private Conditions() {}

  /**
   * The conditions in a passage.
   *
   * @param content of the statement, in which they must lie
   */
  static List<Condition> in(Compared pair, Words content, String article) {
    Passage passage = pair.passage();
    String text = passage.text().text();
    List<Condition> conditions = new ArrayList<>();
    for (Span span : spans(text, pair.beside().pieces())) {
      List<Span> inside = inside(span, passage.start(), content);
      if (!inside.isEmpty()) {
        Force force = force(text, span);
        conditions.add(new Condition(Words.of(article, inside), force, of(span, pair.names())));
      }
    }
    return conditions;
  }

  /** A bare connective, or a word or two without one: they name nothing that could be done. */
  static boolean isScrap(Condition condition) {
    int words = condition.words().text().strip().split("\\s+").length;
    return words < (condition.force() == Force.UNCLEAR ? 3 : 2);
  }

  private static List<Span> spans(String text, List<Piece> pieces) {
    List<Span> spans = new ArrayList<>();
    int from = -1;
    int to = -1;
    for (Piece piece : pieces) {
      boolean begins = piece.begins() > piece.outside() && piece.begins() >= piece.inside();
      boolean inside = begins || piece.inside() > piece.outside();
      boolean inWord = inside && piece.start() == to && Character.isLetter(text.charAt(to));
      if (from >= 0 && (!inside || begins && !inWord)) {
        spans.add(new Span(from, to));
        from = -1;
      }
      if (inside) {
        from = from < 0 ? piece.start() : from;
        to = piece.end();
      }
    }
    if (from >= 0) {
      spans.add(new Span(from, to));
    }
    return joined(text, spans).stream()
        .map(s -> trimmed(text, s))
        .filter(s -> s.length() > 3)
        .toList();
  }

  /**
   * Whether two stretches are one condition: a connective alone ("only", "not") goes with what
   * follows it, and a word or two between them was passed over.
   */
  private static boolean isOne(String text, Span one, Span other) {
    String between = text.substring(one.end(), other.start());
    boolean passed = !between.isBlank() && between.length() <= CONNECTIVE;
    return between.isBlank() && one.length() <= CONNECTIVE
        || passed && GAP.matcher(between).matches();
  }

  private static List<Span> joined(String text, List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      int top = joined.size() - 1;
      Span last = top < 0 ? null : joined.get(top);
      if (last != null && isOne(text, last, span)) {
        joined.set(top, new Span(last.start(), span.end()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static Span trimmed(String text, Span span) {
    int from = span.start();
    int to = span.end();
    while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    Matcher time = TIME.matcher(text).region(from, to);
    return new Span(time.lookingAt() ? time.end() : from, to);
  }

  private static List<Span> inside(Span span, int shift, Words content) {
    return content.spans().stream()
        .map(
            s ->
                new Span(
                    Math.max(s.start(), span.start() + shift),
                    Math.max(
                        Math.max(s.start(), span.start() + shift),
                        Math.min(s.end(), span.end() + shift))))
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Force force(String text, Span span) {
    String words = span.of(text).toLowerCase(Locale.ROOT);
    String before = text.substring(Math.max(0, span.start() - 12), span.start());
    if (REQUIRED.matcher(words).matches()
        || ONLY_BEFORE.matcher(before.toLowerCase(Locale.ROOT)).matches()) {
      return Force.REQUIRED;
    }
    return SUFFICES.matcher(words).matches() ? Force.SUFFICES : Force.UNCLEAR;
  }

  /** The first party named in a condition, but for its possessions. */
  private static @Nullable String of(Span span, List<Names.Mention> named) {
    return named.stream()
        .filter(m -> m.party() != null && span.start() <= m.start() && m.end() <= span.end())
        .map(Names.Mention::party)
        .findFirst()
        .orElse(null);
  }
}
