package org.parley.attribute;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.parley.statement.SpeakerKind;

/** What single words tell about a source: an office, an institution, a place, a paper. */
final class Vocabulary {

  private static final Lexicon LISTS = Lexicon.load("speakers.en.txt");
  private static final Lexicon GRAMMAR = Lexicon.load("grammar.en.txt");
  private static final Set<String> ROLES = LISTS.get("roles");
  private static final Set<String> HONORIFICS = LISTS.get("honorifics");
  private static final Set<String> PLACES = LISTS.get("places");
  private static final Set<String> STOPS = GRAMMAR.get("stops");
  private static final Set<String> DETERMINERS = GRAMMAR.get("determiners");
  private static final Set<String> PREPOSITIONS = GRAMMAR.get("prepositions");
  private static final Set<String> PRONOUNS = GRAMMAR.get("pronouns");

  private Vocabulary() {}

  static String small(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }

  static boolean isRole(String word) {
    return ROLES.contains(small(word));
  }

  static boolean isHonorific(String word) {
    return HONORIFICS.contains(small(word));
  }

  static boolean isTitle(String word) {
    return isRole(word) || isHonorific(word);
  }

  static boolean isLeader(String word) {
    return LISTS.get("leaders").contains(small(word));
  }

  static boolean isMale(String word) {
    return LISTS.get("male").contains(small(word));
  }

  static boolean isFemale(String word) {
    return LISTS.get("female").contains(small(word));
  }

  static boolean isArticle(String word) {
    return Set.of("the", "a", "an", "its", "his", "her", "their").contains(small(word));
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(small(word));
  }

  static boolean isFunctionWord(String word) {
    String small = small(word);
    return STOPS.contains(small)
        || DETERMINERS.contains(small)
        || PREPOSITIONS.contains(small)
        || PRONOUNS.contains(small)
        || small.endsWith("ly");
  }

  /** Whether a word alone never tells who speaks. */
  static boolean isUnsettled(String small) {
    return LISTS.get("unsettled").contains(small);
  }

  /** Whether a noun is of something that is held, not of somebody who speaks. */
  static boolean isOccasion(String noun) {
    return in("occasions", noun);
  }

  private static boolean in(String section, String word) {
    Set<String> words = LISTS.get(section);
    String small = small(word);
    return words.contains(small)
        || (small.endsWith("s") && words.contains(small.substring(0, small.length() - 1)));
  }

  private static boolean any(String section, String name) {
    return LISTS.get(section).contains(small(name))
        || Arrays.stream(name.split("\\s+")).anyMatch(word -> in(section, word));
  }

  static boolean isBody(String description) {
    return in("organization", head(description));
  }

  static boolean isPlace(String name) {
    return PLACES.contains(small(name));
  }

  /** Whether a capitalised name of two words or more holds no sign of another sort. */
  static boolean mayBePerson(String name) {
    boolean place =
        isPlace(name) || Arrays.stream(name.split("\\s+")).anyMatch(Vocabulary::isPlace);
    return !place
        && !any("organization", name)
        && !any("outlet", name)
        && !any("government", name)
        && !any("groups", name)
        && !any("occasions", name)
        && !any("landmarks", name)
        && Arrays.stream(name.split("\\s+")).noneMatch(Vocabulary::isMonthOrDay);
  }

  private static boolean isMonthOrDay(String word) {
    return small(word).endsWith("day")
        || Set.of("january", "february", "march", "april", "june", "july", "august")
            .contains(small(word))
        || Set.of("september", "october", "november", "december", "sept", "nov", "dec")
            .contains(small(word));
  }

  /** The sort of a source that is no known person; the last noun decides. */
  static SpeakerKind kind(String description) {
    String noun = head(description);
    boolean some = small(description).matches("(an?|one|another|someone|somebody) .*");
    boolean person = isRole(noun) || in("unnamed", noun) || in("persons", noun);
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss");
    if (in("groups", noun) || person && plural) {
      boolean sources = small(noun).equals("sources") || description.contains(" familiar ");
      return sources ? SpeakerKind.ANONYMOUS : SpeakerKind.GROUP;
    }
    if (person) {
      boolean unnamed = some || in("unnamed", noun);
      return unnamed ? SpeakerKind.ANONYMOUS : SpeakerKind.PERSON;
    }
    if (in("document", noun)) {
      return SpeakerKind.DOCUMENT;
    }
    if (in("outlet", noun)
        || Character.isUpperCase(noun.codePointAt(0)) && any("outlet", bare(description))) {
      return SpeakerKind.OUTLET;
    }
    if (any("government", description) || isPlace(bare(description))) {
      return SpeakerKind.GOVERNMENT;
    }
    boolean lower = Character.isLowerCase(noun.codePointAt(0));
    return lower && plural ? SpeakerKind.GROUP : SpeakerKind.ORGANIZATION;
  }

  /** Without the article in front. */
  static String bare(String description) {
    return description.replaceFirst("(?i)^(the|a|an|his|her|its|their|our|my)\\s+", "");
  }

  /** Whether a noun is of people, of whom a participle behind it tells more ("analysts cited"). */
  private static boolean mayDo(String noun) {
    return isRole(noun) || in("groups", noun) || in("unnamed", noun);
  }

  /** The noun a description is about: before its first preposition, comma or relative clause. */
  static String head(String description) {
    String head = "";
    for (String word : description.split("\\s+")) {
      boolean ends =
          !head.isEmpty()
              && (isPreposition(word)
                  || word.matches("who|whose|which|that|familiar")
                  || word.matches("\\p{Ll}+ed") && mayDo(head));
      if (ends) {
        break;
      }
      head = word.replaceAll("[,.;]+$", "");
      if (word.endsWith(",")) {
        break;
      }
    }
    return head.isEmpty() ? description : head;
  }
}
