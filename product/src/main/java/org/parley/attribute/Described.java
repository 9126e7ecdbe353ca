package org.parley.attribute;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

/** Sources that are described rather than named: what they are called in the record. */
final class Described {

  private static final Pattern GAPS = Pattern.compile("[\\s\u00a0]+");
  private static final Pattern EDGES = Pattern.compile("^[ ,;:]+|[ ,;:]+$");
  private static final Pattern EXAMPLES =
      Pattern.compile("(?<=\\S)[ ,\u2013\u2014-]+(including|such as|among them)\\b.*");
  private static final Pattern PASSED =
      Pattern.compile("(?<=\\S) (quoted|cited|interviewed|contacted) (by|in)\\b.*");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");
  private static final Pattern SELF = Pattern.compile("(?<=\\S) (him|her|it|them)sel(f|ves)$");
  private static final Pattern STOP = Pattern.compile("\\p{L}{3}\\.$");
  private static final Pattern ABBREVIATION = Pattern.compile("\\b(Inc|Corp|Ltd|Bros)\\.$");

  private static final Pattern QUANTIFIED =
      Pattern.compile(
          "^(?:about |around |nearly |almost |more than |only |just |some |over |roughly |at least |fewer than |less than )*"
              + "(?:[\\p{L}\\d.-]+ ?(?:percent|per cent|%)|[\\p{L}\\d]+ (?:in|of|out of) (?:10|ten|four|five|three|\\d+)"
              + "|many|some|most|few|several|half|others|those|all|both|none|one|another|much|a third|a quarter"
              + "|(?:the |a )?(?:\\p{L}+ )?(?:majority|majorities|minority|number|handful|couple|pair|group|lot|half|two-thirds"
              + "|trio|array|mix|share|series|range|generation|host|string|dozens|hundreds|thousands))"
              + " (?:—.*— )?(?:of|in|with|who|from|among|at|on|inside|within|involved|familiar|\\p{L}+ed|likely|\\p{L}+ic|\\p{L}+an) ?.*$");

  /** A share of people alone: "54%", "about 4 in 10". */
  private static final Pattern SHARE =
      Pattern.compile(
          "^(?:about |around |nearly |almost |more than |only |just |some |over |roughly |at least )*"
              + "(?:[\\p{L}\\d.-]+ ?(?:percent|per cent|%)|\\w+ (?:in|of|out of) (?:10|ten|four|five|three|\\d+))$");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:[\\d,.]+|(?:neither|nor|not|every|each|no|any) .*|neither|several|anyone|all|(?:jan|febr)uary|march|april"
              + "|june|july|august|(?:septem|octo|novem|decem)ber|\\p{L}+day|\\p{L}{3,4}\\. \\d+)");

  /** "the business daily Morning Post", "news agency HNA": the paper's own name. */
  private static final Pattern PAPER =
      Pattern.compile(
          "(?:\\S+ )*(?:newspaper|daily|weekly|tabloid|magazine|paper|broadcaster|agency|newswire|portal"
              + "|website|site|channel|station|outlet) (?<name>\\p{Lu}.*)");

  /** "the Post newspaper". */
  private static final Pattern CALLED_PAPER =
      Pattern.compile(
          "(?<name>\\p{Lu}.*) (?:newspaper|daily|weekly|tabloid|magazine|website|broadcaster|news agency)");

  private Described() {}

  /** A source's words without examples, the marks around them and the possessive's ending. */
  static String clean(String source) {
    String text = GAPS.matcher(source).replaceAll(" ");
    text = EXAMPLES.matcher(text).replaceFirst("");
    text = PASSED.matcher(text).replaceFirst("");
    text = EDGES.matcher(text).replaceAll("");
    text = POSSESSIVE.matcher(text).replaceFirst("");
    text = SELF.matcher(text).replaceFirst("");
    boolean stop = STOP.matcher(text).find() && !ABBREVIATION.matcher(text).find();
    return stop ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether something of this description can say anything: no occasion, no doing. */
  static boolean canSpeak(String text) {
    String first = text.split(" ")[0];
    boolean doing = first.endsWith("ing") && Character.isLowerCase(first.charAt(0));
    boolean none = NOBODY.matcher(text).matches();
    return !doing
        && !none
        && !first.equals("whose")
        && !Vocabulary.isOccasion(Vocabulary.head(text));
  }

  /** Whether a common noun of no known sort is at least a short definite one: "the line". */
  static boolean isSomebody(String text, SpeakerKind kind) {
    String head = Vocabulary.head(text);
    boolean unknown =
        kind == SpeakerKind.ORGANIZATION
            && Character.isLowerCase(head.codePointAt(0))
            && !Vocabulary.isBody(text);
    return !unknown;
  }

  /** "27 percent of those who voted", "many in the party", "those with boats": some of a group. */
  static boolean isQuantified(String small) {
    return QUANTIFIED.matcher(small).find() || SHARE.matcher(small).matches();
  }

  /** Some of a group, as they are called. */
  static Speaker some(String text) {
    boolean one = text.matches("(?i)(only )?(one|another) .*");
    SpeakerKind kind = one ? SpeakerKind.ANONYMOUS : SpeakerKind.GROUP;
    return new Speaker(text, kind, null, null, ResolvedBy.NAME, null);
  }

  /** "a staffer", "one economist": somebody by what he does, as the noun's ending tells. */
  static boolean isUnnamed(String small) {
    return small.matches("(an?|one|another) .*")
        && Vocabulary.isAgent(Vocabulary.head(small))
        && canSpeak(small);
  }

  /** "the ministry", "the Ferry Crews' Association": a body under its own name or noun. */
  static boolean isNamedBody(String text) {
    SpeakerKind kind = Vocabulary.kind(text);
    boolean body =
        kind == SpeakerKind.GOVERNMENT
            || kind == SpeakerKind.OUTLET
            || kind == SpeakerKind.ORGANIZATION && Vocabulary.isBody(text);
    return body && text.matches("[Tt]he \\S.*");
  }

  /** Whether "who" may mean a speaker. */
  static boolean isPersonal(Speaker speaker) {
    return switch (speaker.kind()) {
      case PERSON, GROUP, ANONYMOUS -> true;
      default -> false;
    };
  }

  /** Whether a speaker is a body or a paper, which may be called "it". */
  static boolean isBody(Speaker speaker) {
    boolean named = Character.isUpperCase(speaker.name().codePointAt(0));
    return switch (speaker.kind()) {
      case GOVERNMENT, OUTLET, DOCUMENT -> true;
      case ORGANIZATION -> named || Vocabulary.isBody(speaker.name());
      default -> false;
    };
  }

  static Speaker speaker(String text, SpeakerKind kind) {
    String name = Vocabulary.bare(text);
    boolean metonym = kind == SpeakerKind.GOVERNMENT && Vocabulary.isPlace(name);
    ResolvedBy by = metonym ? ResolvedBy.METONYM : ResolvedBy.NAME;
    return new Speaker(name(text, kind), kind, null, null, by, null);
  }

  /** "Transport Ministry", but "the ministry": only a proper name goes without its article. */
  private static String name(String text, SpeakerKind kind) {
    if (kind == SpeakerKind.ANONYMOUS) {
      return text;
    }
    String core = withoutTail(text);
    if (kind == SpeakerKind.OUTLET) {
      return paper(Vocabulary.bare(core));
    }
    boolean body = kind == SpeakerKind.ORGANIZATION || kind == SpeakerKind.GOVERNMENT;
    boolean common = Character.isLowerCase(Vocabulary.head(core).codePointAt(0));
    boolean article = core.matches("(The|A|An) .*");
    String small = article ? Character.toLowerCase(core.charAt(0)) + core.substring(1) : core;
    return body && common ? small : Vocabulary.bare(core);
  }

  private static String paper(String text) {
    return Stream.of(PAPER, CALLED_PAPER)
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::matches)
        .map(found -> found.group("name"))
        .findFirst()
        .orElse(text);
  }

  /** Before a comma that is not an enumeration's, and before "which". */
  static String withoutTail(String text) {
    String core = text.replaceFirst(",? (which|who|whose|that)\\b.*", "");
    int comma = core.indexOf(", ");
    boolean list = comma > 0 && core.substring(comma).matches(", \\S+( \\S+)? and .*");
    return comma > 0 && !list ? core.substring(0, comma) : core;
  }
}
