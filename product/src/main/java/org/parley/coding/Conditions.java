package org.parley.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Force;
import org.parley.statement.Stance;

/** Finds what a stance hangs on: a connective and the words up to the end of its clause. */
final class Conditions {

  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "(?<![\\p{L}'-])(?:(?<none>(?:even|as|what|see|ask|asked|know|say|decide|wonder) if)"
              + "|(?<need>only if|only when|unless|not without|not until|until)"
              + "|(?<enough>if|provided(?: that)?|providing(?: that)?|as long as|so long as"
              + "|in (?:exchange|return) for)"
              + "|(?<unclear>on (?:the )?condition (?:that|of)))(?![\\p{L}-])");

  private static final Pattern END =
      Pattern.compile("[;:.?!](?=\\W|$)|,(?=[\\s\"”'])|\\s[—–-]\\s|[\"”]\\s*$|\\s(?:but|then)\\s");

  private Conditions() {}

  /**
   * A condition at offsets of the clause.
   *
   * @param of id of the party that would have to meet it, or null
   */
  record Found(int start, int end, Force force, @Nullable String of) {}

  /** The conditions stated in a clause's content; nothing that a stance cannot hang on. */
  static List<Found> in(Clause clause, Stance stance) {
    List<Found> found = new ArrayList<>();
    Matcher connective = CONNECTIVE.matcher(clause.words());
    int from = clause.start();
    while (from < clause.words().length() && connective.find(from)) {
      boolean time = connective.group().equals("until") && stance != Stance.REJECT;
      int end = time ? connective.end() : end(clause.words(), connective.end());
      from = Math.max(end, connective.end());
      if (connective.group("none") == null && end > connective.end()) {
        Force force = force(clause, connective, stance);
        String of = clause.partyAt(connective.end());
        found.add(new Found(connective.start(), end, force, of));
      }
    }
    return found;
  }

  private static int end(String words, int from) {
    Matcher end = END.matcher(words);
    int at = end.find(from) ? end.start() : words.length();
    while (at > from && " \"'”’,".indexOf(words.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static Force force(Clause clause, Matcher connective, Stance stance) {
    boolean only =
        clause.words().substring(clause.start(), connective.start()).matches("(?s).*\\bonly\\b.*");
    if (connective.group("need") != null || only) {
      return Force.REQUIRED;
    }
    boolean enough = connective.group("enough") != null && stance != Stance.REJECT;
    return enough ? Force.SUFFICES : Force.UNCLEAR;
  }
}
