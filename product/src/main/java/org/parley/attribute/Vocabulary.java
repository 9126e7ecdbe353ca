package org.parley.attribute;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.statement.SpeakerKind;

/** What single words tell about a source: an office, an institution, a place, a paper. */
final class Vocabulary {

  private static final Lexicon LISTS = Lexicon.load("speakers.en.txt");
  private static final Lexicon NAMES = Lexicon.load("names.en.txt");
  private static final Lexicon GRAMMAR = Lexicon.load("grammar.en.txt");
  private static final Set<String> ROLES = LISTS.get("roles");
  private static final Set<String> HONORIFICS = LISTS.get("honorifics");
  private static final Set<String> PLACES = LISTS.get("places");
  private static final Set<String> STOPS = GRAMMAR.get("stops");
  private static final Set<String> DETERMINERS = GRAMMAR.get("determiners");
  private static final Set<String> PREPOSITIONS = GRAMMAR.get("prepositions");
  private static final Set<String> PRONOUNS = GRAMMAR.get("pronouns");

  private static final Pattern AGENT =
      Pattern.compile(
          "\\p{L}{3,}(?:ist|er|or|ian|man|woman|ant|crat|geon|ologist|guy)|.*-year-old");

  /** A remark behind a noun: when it was, what was done with it. */
  private static final Pattern REMARK =
      Pattern.compile(
          "who|whose|which|that|familiar|close|active|present|loyal|today|briefed|involved|surveyed|polled|quoted|cited|filed|released|posted|taken|made|published|issued|obtained"
              + "|seen|planned|discovered|entitled|titled|named|called|this|last|next|out|going"
              + "|calculated|conducted|commissioned|working|running|calling|\\(.*|\\p{Lu}\\p{Ll}+day|he|she|they");

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

  /** Whether a name behind a word is its object, not the subject of what follows. */
  static boolean governs(String word) {
    return isPreposition(word) || GRAMMAR.get("governing").contains(small(word));
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
    boolean lower = Character.isLowerCase(noun.codePointAt(0));
    boolean person = in("roles", noun) || in("unnamed", noun) || in("persons", noun);
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss");
    if (in("groups", noun) || person && plural) {
      boolean sources = small(noun).equals("sources") || description.contains(" familiar ");
      return sources ? SpeakerKind.ANONYMOUS : SpeakerKind.GROUP;
    }
    if (person) {
      return unnamed(description, in("unnamed", noun));
    }
    boolean named = !lower && any("outlet", bare(description));
    if (in("document", noun) && !named) {
      return SpeakerKind.DOCUMENT;
    }
    if (in("outlet", noun) || named) {
      return SpeakerKind.OUTLET;
    }
    if (any("government", description) || isPlace(bare(description))) {
      return SpeakerKind.GOVERNMENT;
    }
    return other(description, noun, lower, plural);
  }

  private static SpeakerKind unnamed(String description, boolean noun) {
    boolean some = small(description).matches("(an?|one|another|someone|somebody) .*");
    return some || noun ? SpeakerKind.ANONYMOUS : SpeakerKind.PERSON;
  }

  /** By the noun's ending alone: "the neurosurgeon" is a person, "sailors" are a group. */
  private static SpeakerKind other(String description, String noun, boolean lower, boolean plural) {
    String one = plural ? noun.substring(0, noun.length() - 1) : noun;
    boolean agent = isAgent(one) && !in("organization", noun);
    boolean alone = description.equals(noun);
    boolean people = one.endsWith("an") || agent && one.endsWith("ist");
    if (plural && (lower || alone && people)) {
      return SpeakerKind.GROUP;
    }
    return lower && agent ? unnamed(description, false) : SpeakerKind.ORGANIZATION;
  }

  /** Whether a singular noun ends like those of people. */
  static boolean isAgent(String noun) {
    return AGENT.matcher(noun).matches() && !in("things", noun);
  }

  /** Whether a word before a name tells of a party. */
  static boolean isParty(String word) {
    return LISTS.get("parties").contains(small(word));
  }

  /**
   * Whether somebody already named may be called by a noun.
   *
   * @param free whether no office of theirs is known
   */
  static boolean isEpithet(String noun, boolean free) {
    String small = small(noun);
    return LISTS.get("epithets").contains(small)
        || free && LISTS.get("offices").contains(small)
        || isAgent(small) && !isRole(small);
  }

  /** Whether a word that looks like a title is a surname here: "Mr. Prince", "Howard Dean". */
  static boolean isSurnameBehind(String before) {
    return isHonorific(before) || isMaleName(before) || isFemaleName(before);
  }

  /** Whether a given name is a man's. */
  static boolean isMaleName(String name) {
    return NAMES.get("male").contains(small(name));
  }

  /** Whether a given name is a woman's. */
  static boolean isFemaleName(String name) {
    return NAMES.get("female").contains(small(name));
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
                  || REMARK.matcher(word).matches() && !isFunctionWord(head)
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
