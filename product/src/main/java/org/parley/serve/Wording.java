package org.parley.serve;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.ResolvedBy;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Term;
import org.parley.statement.Voice;
import org.parley.store.Sought;
import org.parley.text.Words;

/** What the record's terms are called on a page. */
final class Wording {

  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(?:not|never|no|cannot|without|den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out"
              + "|refus\\w+|reject\\w+|dismiss\\w+|declin\\w+)\\b|n['\u2019]t\\b");

  private Wording() {}

  /** "1 statement", "1,204 statements". */
  static String count(long number, String one, String many) {
    return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
  }

  static String statements(long number) {
    return count(number, "statement", "statements");
  }

  static String articles(long number) {
    return count(number, "article", "articles");
  }

  static String kind(@Nullable Kind kind) {
    if (kind == null) {
      return "the outlet\u2019s own voice";
    }
    return switch (kind) {
      case DIRECT -> "own words";
      case MIXED -> "partly own words";
      case INDIRECT -> "paraphrase";
    };
  }

  /** A kind's word, or the outlet's voice, as pages name it. */
  static String kindWord(String word) {
    return word.equals(Sought.OUTLET_VOICE) ? kind(null) : kind(Term.of(Kind.class, word));
  }

  /** The cue where it turns what was said into its opposite; null where it does not. */
  static @Nullable String negation(Attribution attribution) {
    Words cue = attribution.cue();
    boolean turned =
        attribution.assertion() == Assertion.DENIED
            || (cue != null && NEGATION.matcher(cue.text()).find());
    return cue == null || !turned ? null : shortened(cue.text(), 60);
  }

  /** Whose words a statement is, in one name. */
  static String speaker(Attribution attribution, @Nullable String outlet) {
    if (attribution.voice() == Voice.OUTLET) {
      return outlet == null ? "The outlet" : outlet;
    }
    String name = attribution.speaker() == null ? "Not resolved" : attribution.speaker().name();
    int others = attribution.coSpeakers().size();
    return others == 0 ? name : name + " and " + count(others, "other", "others");
  }

  /** How the cue presents the content; nothing for a plain "said". */
  static @Nullable String assertion(Assertion assertion) {
    return assertion == Assertion.SAID ? null : assertion.word();
  }

  static @Nullable String modality(Modality modality) {
    return switch (modality) {
      case ACTUAL -> null;
      case FUTURE -> "foretold, not yet said";
      case CONDITIONAL -> "would be said, if";
    };
  }

  static String speakerKind(SpeakerKind kind) {
    return kind == SpeakerKind.ANONYMOUS ? "unnamed source" : kind.word();
  }

  static String resolved(ResolvedBy by) {
    return switch (by) {
      case NAME -> "their name";
      case ALIAS -> "another name of theirs";
      case PRONOUN -> "a pronoun";
      case TITLE -> "a title";
      case OFFICE -> "an office";
      case METONYM -> "a place or building that stands for a body";
      case INHERITED -> "the words before, which it carries on";
    };
  }

  static String basis(Holder.Basis basis) {
    return switch (basis) {
      case OWN -> "own";
      case SPOKEN_FOR -> "spoken for";
      case ASCRIBED -> "ascribed by another";
    };
  }

  static String stance(Stance stance) {
    return stance == Stance.MENTIONS ? "mentions, takes no side" : stance.word();
  }

  /** At most so many characters, the cut shown. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int cut = Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    return text.substring(0, cut).stripTrailing() + "\u2026";
  }
}
