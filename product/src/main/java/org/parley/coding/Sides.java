package org.parley.coding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Act;
import org.parley.statement.Stance;

/**
 * Reads the side that a clause takes: from the verb of which the target is the object ("will not
 * accept §"), else from what is said of the target ("§ is out of the question"). Where the subject
 * or the verb is in doubt it reads nothing.
 */
final class Sides {

  private static final Pattern VERB =
      Pattern.compile(
          "(?<![\\p{L}'-])(?:"
              + "(?<rejects>reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out"
              + "|dismiss(?:es|ed|ing)?|vot(?:e|es|ed) against|turn(?:s|ed)? down"
              + "|sa(?:y|ys|id) no to)"
              + "|(?<opposes>oppos(?:e|es|ed|ing)(?: to)?|object(?:s|ed|ing)? to|against)"
              + "|(?<accepts>accept(?:s|ed|ing)?|agree(?:s|d|ing)? (?:to|with)|back(?:s|ed|ing)?"
              + "|support(?:s|ed|ing)?|endors(?:e|es|ed|ing)|favou?r(?:s|ed|ing)?"
              + "|sign(?:s|ed|ing)?(?: up to)?|liv(?:e|ing) with|in favou?r of|want(?:s|ed)?)"
              + "|(?<demands>demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|insist(?:s|ed|ing)? on)"
              + "|(?<proposes>propos(?:e|es|ed|ing)|offer(?:s|ed|ing)?|put(?:s|ting)? forward)"
              + "|(?<considers>consider(?:s|ed|ing)?|float(?:s|ed|ing)?|explor(?:e|es|ed|ing)"
              + "|open to)"
              + "|(?<talks>talk(?:s|ed|ing)? about|discuss(?:es|ed|ing)?|negotiat(?:e|es|ed|ing))"
              + "|(?<doubts>(?:concern(?:s|ed)?|worr(?:y|ied)|doubts?|reservations?|uneasy|unhappy)"
              + " (?:about|with|over)|s[ck]eptical (?:of|about))"
              + "|(?<withdraws>withdr(?:aw|aws|ew|awn|awing))"
              + ")(?![\\p{L}-])");

  /** Where a verb no longer reaches its object. */
  private static final Pattern BREAK =
      Pattern.compile(
          "[;:,.?!]|\\b(?:but|because|while|although|that|which|who|if|unless|and|or|than|whether"
              + "|when|after|before|since)\\b");

  private static final Pattern SAID_OF_IT =
      Pattern.compile(
          "['\"”]?(?: itself)? (?<be>is|are|was|were|remains?|would be|will be|cannot be|can't be"
              + "|isn't|wouldn't be|won't be|could be|may be|might be)"
              + "(?<not> not| never| no longer)?(?: simply| still| fully| now)? (?:"
              + "(?<no>unacceptable|out of the question|off the table|ruled out|a non-starter)"
              + "|(?<yes>acceptable)"
              + "|(?<open>possible|on the table|under consideration|being considered|an option)"
              + "|(?<ill>ill-suited|unfair|flawed))"
              + "(?![\\p{L}-])(?: (?:to|for|by) (?<who>\\S+))?");

  private static final Pattern TAKES_SIDES =
      Pattern.compile("\\b(?:no|not|never|cannot|\\p{L}+n't|neither|nor|without)\\b");

  private Sides() {}

  /** The side taken; a bare mention where no word of the clause takes any; else nothing. */
  static Optional<Side> of(Clause clause, Subject.Pronouns pronouns) {
    Matcher verb = VERB.matcher(clause.words());
    int nearest = -1;
    while (verb.find() && verb.end() <= clause.target()) {
      nearest = verb.start();
    }
    if (nearest >= 0 && verb.find(nearest) && reaches(clause, verb.end())) {
      return byVerb(clause, verb, Subject.of(clause, nearest, pronouns));
    }
    Matcher said =
        SAID_OF_IT.matcher(clause.words()).region(clause.targetEnd(), clause.words().length());
    if (said.lookingAt()) {
      return byPredicate(clause, said);
    }
    boolean bare =
        !VERB.matcher(clause.words()).find() && !TAKES_SIDES.matcher(clause.words()).find();
    return bare ? side(Stance.MENTIONS, Act.STATES, null) : Optional.empty();
  }

  private static boolean reaches(Clause clause, int verbEnd) {
    String gap = clause.words().substring(verbEnd, clause.target());
    return gap.strip().split("\\s+").length <= 6 && !BREAK.matcher(gap).find();
  }

  private static Optional<Side> byVerb(Clause clause, Matcher verb, @Nullable Subject subject) {
    if (subject == null || subject.counterfactual()) {
      return Optional.empty();
    }
    if (subject.urged()) {
      boolean plain = verb.group("accepts") != null && !subject.negated();
      return plain ? side(Stance.ACCEPT, Act.URGES, null) : Optional.empty();
    }
    boolean no = subject.negated();
    if (subject.noLonger()) {
      boolean ends = verb.group("accepts") != null || verb.group("demands") != null;
      return ends ? side(Stance.MENTIONS, Act.WITHDRAWS, subject.party()) : Optional.empty();
    }
    if (verb.group("withdraws") != null && !no && !subject.maybe()) {
      return side(Stance.MENTIONS, Act.WITHDRAWS, subject.party());
    }
    Act act = act(verb);
    Stance stance =
        subject.maybe() ? perhaps(verb, no) : no ? denied(verb, subject) : plain(verb, subject);
    return stance == null ? Optional.empty() : side(stance, no ? Act.STATES : act, subject.party());
  }

  private static Act act(Matcher verb) {
    if (verb.group("demands") != null) {
      return Act.DEMANDS;
    }
    if (verb.group("proposes") != null) {
      return Act.PROPOSES;
    }
    return verb.group("considers") != null || verb.group("talks") != null
        ? Act.CONSIDERS
        : Act.STATES;
  }

  private static @Nullable Stance plain(Matcher verb, Subject subject) {
    if (verb.group("rejects") != null || verb.group("opposes") != null) {
      return Stance.REJECT;
    }
    if (verb.group("considers") != null || (verb.group("talks") != null && subject.ready())) {
      return Stance.OPEN;
    }
    if (verb.group("doubts") != null) {
      return Stance.RESERVATION;
    }
    boolean takes =
        verb.group("accepts") != null
            || verb.group("demands") != null
            || verb.group("proposes") != null;
    return takes ? Stance.ACCEPT : null;
  }

  private static @Nullable Stance denied(Matcher verb, Subject subject) {
    if (verb.group("rejects") != null) {
      return Stance.OPEN;
    }
    if (verb.group("opposes") != null) {
      return Stance.ACCEPT;
    }
    boolean refuses =
        verb.group("considers") != null
            || verb.group("talks") != null && (subject.firm() || subject.ready())
            || verb.group("accepts") != null && !verb.group().startsWith("want");
    return refuses ? Stance.REJECT : null;
  }

  private static @Nullable Stance perhaps(Matcher verb, boolean no) {
    boolean leavesOpen = !no && (verb.group("accepts") != null || verb.group("considers") != null);
    return leavesOpen ? Stance.OPEN : no && verb.group().startsWith("rul") ? Stance.OPEN : null;
  }

  private static Optional<Side> byPredicate(Clause clause, Matcher said) {
    boolean no = said.group("not") != null || said.group("be").matches(".*(?:n't|cannot).*");
    boolean maybe = said.group("be").matches("(?:could|may|might) be");
    if (said.group("ill") != null) {
      return no || maybe ? Optional.empty() : side(Stance.RESERVATION, Act.STATES, null);
    }
    String who = said.group("who");
    String party = who == null ? null : clause.partyAt(said.start("who"));
    boolean stranger = who != null && party == null && !who.matches("us\\W*|me\\W*");
    boolean past = said.group("be").startsWith("w") && !said.group("be").endsWith("be");
    if (stranger || past || (maybe && said.group("open") == null && said.group("yes") == null)) {
      return Optional.empty();
    }
    if (said.group("no") != null) {
      return side(no ? Stance.OPEN : Stance.REJECT, Act.STATES, party);
    }
    boolean yes = said.group("yes") != null && !maybe;
    return side(no ? Stance.REJECT : yes ? Stance.ACCEPT : Stance.OPEN, Act.STATES, party);
  }

  private static Optional<Side> side(Stance stance, Act act, @Nullable String party) {
    return Optional.of(new Side(stance, act, party));
  }
}
