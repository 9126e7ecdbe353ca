package org.parley.context;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts.
 *
 * @param unit what it is counted in, or null
 * @param of the words for what is counted, without the number, or null
 * @param scope the whole it is a part of, or the place, or null
 * @param length of the noun that stands right behind the number, in UTF-16 code units
 */
record Counted(@Nullable String unit, @Nullable String of, @Nullable String scope, int length) {

  private static final Set<String> STOPS =
      Set.copyOf(
          List.of(
              ("of and to in on at or for from by the a an that who which was were are is has have had with as"
                      + " than per this these his its us but if when will would said says times s against had"
                      + " into over under about since during until after before because while where whose it"
                      + " they he she we you i not could should may might can must be been being did does do"
                      + " near across inside within throughout last next each every more less out up down"
                      + " through so their her our my your now still already also today yesterday ago left"
                      + " remain remained went came took told died killed made set go stay sailed waited showed shows show suggests suggested indicates indicated found finds saw sees adds added")
                  .split(" ")));

  private static final Set<String> PLURALS =
      Set.of(
          "people",
          "men",
          "women",
          "children",
          "troops",
          "police",
          "percent",
          "personnel",
          "staff",
          "crew",
          "cattle",
          "aircraft",
          "dead",
          "wounded",
          "injured",
          "homeless",
          "euro",
          "yen",
          "rubles",
          "roubles",
          "km",
          "kg",
          "square");

  /** Units of measure: what is measured follows with "of". */
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?:kilomet(?:re|er)|met(?:re|er)|mile|tonne|ton|lit(?:re|er)|barrel|gallon|acre|hectare|hour|day"
              + "|week|month|year|minute|euro|dollar|pound|rouble|ruble|crown|franc|yen|percent|km|kg|megawatt"
              + "|point|cent|decade)s?");

  private static final String WORD = "[\\p{L}][\\p{L}\\p{N}'’-]*";

  private static final Pattern NEXT = Pattern.compile("^ (" + WORD + ")(?=([^\\p{L}\\p{N}'’-]|$))");

  private static final Pattern OF =
      Pattern.compile(
          "^ (?:of|against|for) (?<whole>(?:(?:the|its|their|his|her|our|all|those|these|a|an) )*)");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "^ (?:were|was|are|is|have been|had been|has been|being) (?:(?:also|since|already|now|still) )?"
              + "(?<verb>\\p{Ll}+(?:ed|en|wn|ld|st|un|ut|lt|id|nt|pt)|made|done|shot|hit|met|put|caught|brought|bought)\\b(?<why> (?:for|of) \\p{Ll}+)?");

  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:[^,.;:\"”]{0,45}?)\\b(?:in|across|throughout|inside|within|at|near|on|to|from|around) (?<place>(?:(?:the|its|their) )?"
              + "(?:(?:eastern|western|northern|southern|central|occupied|north|south|east|west)(?: |-))?(?:\\p{Lu}[\\p{L}'’-]*(?: of the | of | )?)+(?:(?:region|district|province|islands?|valley|strait|area|harbour|basin|county) ?)?"
              + "|the (?:\\p{Ll}+ )?(?:north|south|east|west|capital|port|harbour|region|country|islands?|isles|city|town|valley|delta|district|province|camps?|front|border|upper|lower \\p{Ll}+))(?![\\p{L}])");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<subject>(?:[\\p{L}'’-]+ ){0,3}?[\\p{L}'’-]+) (?:has |have |had |could |may |might |would )?(?:since |now |already )?(?:rose|risen|rise|fell"
              + "|fallen|climbed|increased|dropped|grew|grown|jumped|skyrocketed|surged|stands?|stood|reached|totalled"
              + "|totaled|numbered|was|were|is|are|be|been|amounts?|amounted|came|hit)(?: \\p{Ll}+ly)?(?: (?:to|at|by|from|up|down|only|still))? $");

  private static final Pattern OWNER = Pattern.compile("(?<subject>[\\p{L}-]+(?: \\p{L}+)?) of $");

  /**
   * Reads what is counted.
   *
   * @param before the sentence up to the number and its hedge
   * @param after the sentence behind the number
   * @param measured the percent sign or currency that goes with the number, or null
   * @param share whether the number is a part of one
   */
  static Counted of(String before, String after, @Nullable String measured, boolean share) {
    String noun = measured != null && after.startsWith(" of ") ? "" : noun(after);
    noun += joined(noun, after.substring(noun.length()));
    String rest = after.substring(noun.length());
    Matcher of = OF.matcher(rest);
    boolean part = noun.isEmpty() && rest.startsWith(" of ") && of.find();
    if (part) {
      return part(of, rest, measured);
    }
    if (noun.isEmpty()) {
      String in = measured == null ? "" : inNoun(rest);
      String subject = in.isEmpty() ? subject(before) : in;
      return new Counted(share ? "share" : measured, subject, place(rest), 0);
    }
    String head = head(noun);
    boolean measure = measured == null && MEASURE.matcher(head).matches();
    String unit =
        measured != null ? measured : share && !measure ? "share" : plural(head) ? head : null;
    String thing = measure ? inNoun(rest) : noun.strip() + more(rest);
    return new Counted(
        unit,
        thing.isEmpty() ? subject(before) : thing,
        place(rest),
        measured == null ? noun.length() : 0);
  }

  /** "350,000 of the whole force of one million": a part, and its whole. */
  private static Counted part(Matcher of, String rest, @Nullable String measured) {
    String behind = " " + rest.substring(of.end());
    String counted =
        behind.replaceFirst(
            "^ (?:planned |estimated |some )?(?:[\\d,.]+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) ",
            " ");
    String adjective =
        behind.matches("^ (?:planned|estimated) .*") ? behind.strip().split(" ")[0] + " " : "";
    boolean numbered = !counted.equals(behind);
    String noun = noun(counted);
    if (noun.isEmpty()) {
      return new Counted(measured, null, null, 0);
    }
    String tail = counted.substring(noun.length());
    String whole = behind.substring(0, behind.length() - tail.length()).strip();
    Matcher sized = Pattern.compile("^ of [\\d.,]+(?: million| billion|,\\d{3})?").matcher(tail);
    String size = sized.find() ? sized.group() : "";
    String head = head(noun);
    String unit = measured != null ? measured : plural(head) ? head : null;
    String place = place(tail);
    String article = of.group("whole").strip();
    String scope = (article.isEmpty() ? "" : article + " ") + whole + size;
    boolean placed = tail.matches("(?s) (?:in|across|throughout|at|near|on|inside) .*");
    return new Counted(
        unit,
        (numbered ? adjective : "") + noun.strip() + more(tail),
        place == null || !placed ? scope : scope + " in " + place,
        0);
  }

  /** The noun phrase that begins a text, up to four words, with the space before it. */
  private static String noun(String text) {
    int at = 0;
    int end = 0;
    for (int i = 0; i < 5; i++) {
      Matcher next = NEXT.matcher(text.substring(at));
      if (!next.find() || STOPS.contains(next.group(1).toLowerCase(Locale.ROOT))) {
        break;
      }
      String word = next.group(1);
      boolean verb =
          word.matches("\\p{Ll}+(?:ed|ing)") && !text.substring(0, end).matches("(?s)|.*ly|.*-");
      if (verb) {
        break;
      }
      if (end > 0
          && plural(text.substring(0, end).strip().replaceFirst(".* ", ""))
          && !plural(word)) {
        break; // the noun is complete: what follows is a verb or a name
      }
      at += next.end();
      end = at;
    }
    return text.substring(0, end);
  }

  /** The second half of "KN-23 and KN-24 missiles". */
  private static String joined(String noun, String rest) {
    if (noun.isEmpty() || plural(head(noun)) || !rest.startsWith(" and ")) {
      return "";
    }
    String other = noun(rest.substring(4));
    return !other.isEmpty() && plural(head(other)) ? " and" + other : "";
  }

  private static String head(String noun) {
    return noun.strip().replaceFirst("(?s).* ", "");
  }

  private static boolean plural(String word) {
    return PLURALS.contains(word.toLowerCase(Locale.ROOT))
        || word.matches("\\p{L}[\\p{L}-]*[\\p{L}&&[^s]]s");
  }

  /** What narrows a noun: "against troops", "of the council", "prosecuted for desertion". */
  private static String more(String rest) {
    Matcher of = OF.matcher(rest);
    if (of.find() && !rest.startsWith(" for")) {
      String noun = noun(" " + rest.substring(of.end()));
      return noun.isEmpty() ? "" : rest.substring(0, of.end()).stripTrailing() + noun;
    }
    Matcher passive = PASSIVE.matcher(rest);
    if (passive.find()) {
      String why = passive.group("why");
      boolean date = why != null && why.matches(".*\\b(?:more|less|about|the)");
      return " " + passive.group("verb") + (why == null || date ? "" : why);
    }
    return "";
  }

  /** "$3 million in aid", "12 tonnes of grain": what is measured. */
  private static String inNoun(String rest) {
    Matcher in = Pattern.compile("^ (?:in|of|for|worth of) (?:the )?").matcher(rest);
    if (!in.find()) {
      return "";
    }
    String noun = noun(" " + rest.substring(in.end())).strip();
    return noun.isEmpty() || Character.isUpperCase(noun.charAt(0)) ? "" : noun;
  }

  private static @Nullable String subject(String before) {
    Matcher owner = OWNER.matcher(before);
    if (owner.find()) {
      return trimmed(owner.group("subject"));
    }
    Matcher subject = SUBJECT.matcher(before);
    return subject.find() ? trimmed(subject.group("subject")) : null;
  }

  /** The last words of a phrase that can be a thing counted; a pronoun or pointer is none. */
  private static @Nullable String trimmed(String phrase) {
    String words = phrase;
    for (String word : phrase.split(" ")) {
      if (STOPS.contains(word.toLowerCase(Locale.ROOT))) {
        words =
            words.contains(word + " ")
                ? words.substring(words.indexOf(word + " ") + word.length() + 1)
                : "";
      }
    }
    boolean none =
        words.isBlank()
            || words.matches(
                "(?i)(?:that |the |this )?(?:number|figure|total|there|it|that|this|those|they)");
    return none ? null : words;
  }

  private static @Nullable String place(String rest) {
    Matcher place = PLACE.matcher(rest);
    if (!place.find()) {
      return null;
    }
    String name = place.group("place").strip().replaceFirst(" of(?: the)?$", "");
    boolean date = DateWords.WHEN.matcher("in " + name).find();
    return date ? null : name.replaceFirst("^the ", "");
  }
}
