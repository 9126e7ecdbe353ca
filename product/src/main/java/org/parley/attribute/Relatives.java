package org.parley.attribute;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.text.Document;
import org.parley.text.Span;

/** What "who", "which" and "that" stand for: the words right before them. */
final class Relatives {

  /** Between a name and the pronoun: nothing, a state or party, or a remark between commas. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?: of (?:\\p{Lu}[\\p{L}.]+ ?){1,3})?(?: ?\\([^)]{1,20}\\))?(?:, [^,;:]{2,90})?,? ?",
          Pattern.DOTALL);

  /** Words that begin a noun phrase. */
  private static final Set<String> OPENING =
      Set.of(
          "the", "a", "an", "some", "many", "several", "those", "most", "few", "other", "two",
          "three", "four", "five", "one", "another", "any", "his", "her", "its", "their");

  /** A noun phrase is at most so many words. */
  private static final int LONGEST = 7;

  private final Document document;
  private final People people;

  Relatives(Document document, People people) {
    this.document = document;
    this.people = people;
  }

  /** Whether a source is such a pronoun. */
  static boolean is(String small) {
    return small.matches("who|which|that");
  }

  /** The words it stands for, or null. */
  @Nullable Span antecedent(Span pronoun) {
    boolean who = pronoun.of(document.text()).toLowerCase(Locale.ROOT).equals("who");
    Span named = who ? named(pronoun) : null;
    if (named != null) {
      return named;
    }
    return noun(at(pronoun.start()), who);
  }

  /** The person named last before a pronoun, if only an office or a place stands between. */
  private @Nullable Span named(Span pronoun) {
    int offset = pronoun.start();
    for (int back = 0; back < 3; back++) {
      People.Mention named = people.lastBefore(offset);
      if (named == null) {
        return null;
      }
      String between = document.text().substring(named.span().end(), pronoun.start());
      if (people.isPerson(named.name()) && BETWEEN.matcher(between).matches()) {
        return named.span();
      }
      offset = named.span().start();
    }
    return null;
  }

  /** The noun phrase that ends right before a token, a comma between aside. */
  private @Nullable Span noun(int token, boolean who) {
    int end = token > 0 && word(token - 1).equals(",") ? token - 1 : token;
    int from = start(end);
    boolean joined = from > 1 && from < end && word(from - 1).matches("of|in|from|at|on|for");
    if (who && joined && !isPersonal(from, end) && start(from - 1) < from - 1) {
      from = start(from - 1);
    }
    return from < end ? span(from, end) : null;
  }

  /** Where the noun phrase begins that ends before a token: at a determiner or behind a verb. */
  private int start(int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST && isNounLike(from - 1)) {
      from--;
      if (OPENING.contains(Vocabulary.small(word(from)))) {
        return from;
      }
    }
    return from;
  }

  private boolean isNounLike(int token) {
    String word = word(token);
    return document.tokens().get(token).word()
        && (OPENING.contains(Vocabulary.small(word)) || !Vocabulary.isFunctionWord(word));
  }

  private boolean isPersonal(int from, int end) {
    return switch (Vocabulary.kind(span(from, end).of(document.text()))) {
      case PERSON, GROUP, ANONYMOUS -> true;
      default -> false;
    };
  }

  private Span span(int from, int end) {
    return new Span(
        document.tokens().get(from).span().start(), document.tokens().get(end - 1).span().end());
  }

  private String word(int token) {
    return document.quote(document.tokens().get(token).span());
  }

  /** Number of the token that begins at an offset, or of the first one behind it. */
  private int at(int offset) {
    int low = 0;
    int high = document.tokens().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (document.tokens().get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
