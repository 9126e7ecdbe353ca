package org.parley.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Medium;
import org.parley.statement.Told;
import org.parley.text.Span;
import org.parley.text.Words;

/** Reads to whom the words were said, and on what occasion. */
final class Occasion {

  private static final String PLATFORMS =
      "X|Twitter|Telegram|Facebook|Instagram|Truth Social|Bluesky|Threads|LinkedIn|YouTube|TikTok"
          + "|WhatsApp|Weibo|Mastodon|VK|Substack";

  /** What sort of outlet it is, between a place and the outlet's name. */
  private static final String SORT =
      "(?: (?:television|TV|radio|news|newspaper|broadcaster|magazine|station|channel|daily|weekly"
          + "|agency|network|website|public|state|state-run|online))+";

  private static final Pattern TOLD =
      Pattern.compile(
          "\\b[Tt](?:old|elling|ells?) (?:"
              + "(?:(?:[Tt]he )?\\p{Lu}\\p{Ll}+|the)"
              + SORT
              + " (?<named>"
              + Frame.NAME
              + ")|(?!(?:You|Us|Me|Him|Her|Them|A|An|His|Their|It)\\b)(?<name>"
              + Frame.NAME
              + ")"
              + "|(?<group>(?:a |an |the |its |his |her |their )?(?:\\p{Ll}+ )?(?:reporters"
              + "|journalists|lawmakers|senators|deputies|legislators|members|parliament|delegates"
              + "|supporters|voters|crowd|rally|audience|conference|forum|committee|meeting"
              + "|summit|council|congress|assembly|newspaper|broadcaster|magazine|students)))");

  private static final Pattern MEDIUM =
      Pattern.compile(
          "\\b(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]n|[Vv]ia) (?:"
              + "(?<interview>(?:an |the )?(?:\\p{Ll}+ )?interview"
              + "(?: (?:with|to|for|on|aired on|published (?:by|in)) (?!\\p{Lu}\\p{Ll}+day\\b)(?<host>"
              + Frame.NAME
              + "))?)"
              + "|(?<press>(?:a |the )?(?:\\p{Ll}+ )?(?:news|press) (?:conference|briefing))"
              + "|(?<briefing>(?:a |the )?(?:\\p{Ll}+ )?briefing)"
              + "|(?<letter>(?:a |an |the )?(?:\\p{Ll}+ )?letter(?: to (?<reader>"
              + Frame.NAME
              + "))?)"
              + "|(?<speech>(?:a |an |the )?(?:\\p{Ll}+ )?(?:speech|address)"
              + "(?: to (?<hearer>(?:the )?[\\p{L}-]+))?)"
              + "|(?<social>(?:(?:a |an )(?:\\p{Ll}+ )?(?:post|message|video) on )?"
              + "(?<platform>"
              + PLATFORMS
              + "))"
              + "|(?<report>(?:a |an |its )(?:\\p{Ll}+ )?report)"
              + "|(?<statement>(?:a |an |the )?(?:\\p{Ll}+ )?statement)"
              + ")(?![\\p{L}-])");

  /** Words that a news outlet's name has in it; names without one are people or bodies. */
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?:^|.*[ .])(?:News|Radio|TV|Television|Times|Post|Press|Journal|Herald|Tribune|Guardian"
              + "|Gazette|Telegraph|Broadcasting|Channel|Magazine|Daily|Mirror|Observer|Globe"
              + "|Chronicle|Courier|Examiner|Economist|Weekly|Wire|Network|Agency|Media|Review"
              + "|Standard|Mail|Express|Pravda|Briefings|Reuters|Bloomberg|Politico|Axios|Spiegel"
              + "|Newsweek|Interfax)(?: .*|$)");

  private static final Set<String> BODIES =
      Set.of(
          "NATO", "EU", "UN", "US", "UK", "USA", "OSCE", "IAEA", "IMF", "WTO", "WHO", "ICC", "ICRC",
          "UAE", "MP", "MPS", "NGO", "G7", "G20");

  private Occasion() {}

  static @Nullable Told of(Frame frame) {
    List<Span> places = new ArrayList<>();
    String outlet = null;
    String to = null;
    Medium medium = null;
    Matcher told = find(TOLD, frame, 1);
    if (told != null) {
      places.add(new Span(told.start(), told.end()));
      String name = told.group("name") == null ? null : Frame.bare(told.group("name"));
      outlet = told.group("named") != null ? Frame.bare(told.group("named")) : outlet(name);
      to = outlet != null ? null : name == null ? told.group("group") : name;
    }
    Matcher by = find(MEDIUM, frame, 9);
    if (by != null) {
      places.add(new Span(by.start(), by.end()));
      medium = medium(by);
      String host = by.group("host") == null ? by.group("platform") : by.group("host");
      outlet = outlet == null && host != null ? Frame.bare(host) : outlet;
      String reader = by.group("reader") == null ? by.group("hearer") : by.group("reader");
      to = to == null ? reader : to;
    }
    if (places.isEmpty()) {
      return null;
    }
    List<Span> moved =
        places.stream()
            .map(s -> new Span(s.start() + frame.offset(), s.end() + frame.offset()))
            .toList();
    return new Told(outlet, to, null, medium, Words.of(frame.text(), moved));
  }

  /** The outlet in a name, which may be another's ("Britain's ITV", "the Gazette's Hart"). */
  private static @Nullable String outlet(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String[] parts = name.split("['’]s ", 2);
    String last = parts[parts.length - 1];
    return isOutlet(last) ? last : isOutlet(parts[0]) ? parts[0] : null;
  }

  static boolean isOutlet(String name) {
    return OUTLET.matcher(name).matches() || name.matches("\\p{Lu}{2,4}") && !BODIES.contains(name);
  }

  private static @Nullable Matcher find(Pattern pattern, Frame frame, int most) {
    Matcher found = pattern.matcher(frame.words());
    while (found.find()) {
      if (frame.belongs(found.start(), found.end(), most)) {
        return found;
      }
    }
    return null;
  }

  private static Medium medium(Matcher by) {
    if (by.group("interview") != null) {
      return Medium.INTERVIEW;
    }
    if (by.group("press") != null) {
      return Medium.PRESS_CONFERENCE;
    }
    if (by.group("briefing") != null) {
      return Medium.BRIEFING;
    }
    if (by.group("letter") != null) {
      return Medium.LETTER;
    }
    if (by.group("speech") != null) {
      return Medium.SPEECH;
    }
    if (by.group("social") != null) {
      return Medium.SOCIAL;
    }
    return by.group("report") != null ? Medium.REPORT : Medium.STATEMENT;
  }
}
