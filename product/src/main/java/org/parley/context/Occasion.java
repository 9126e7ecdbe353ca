package org.parley.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Medium;
import org.parley.statement.Told;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Reads to whom the words were said, what was asked, and on what occasion.
 *
 * @param told as the record keeps it
 * @param place of the phrases that tell so in the frame's words, from the first to the last
 * @param same whether it points back to an occasion named before ("in the same interview")
 * @param theOutlet whether it points back to an outlet named before ("told the paper")
 */
record Occasion(Told told, Span place, boolean same, boolean theOutlet) {

  private static final String PLATFORMS =
      "X|Twitter|Telegram|Facebook|Instagram|Truth Social|Bluesky|Threads|LinkedIn|YouTube|TikTok"
          + "|WhatsApp|Weibo|Mastodon|VK|Substack|social media";

  private static final String GROUPS =
      "reporters|journalists|lawmakers|senators|deputies|legislators|members|parliament|delegates"
          + "|supporters|voters|crowd|crowds|rally|audience|conference|forum|committee|meeting|summit"
          + "|council|congress|assembly|students|MPs|viewers|listeners|readers|ministers|diplomats"
          + "|ambassadors|envoys|officials|commissioners|residents|families|workers|crews|investors"
          + "|shareholders|television|radio|media|inquiry|hearing|court|tribunal|cabinet|panel|session"
          + "|colleagues|staff|commanders|troops|negotiators|mediators|counterparts?|chamber|senate"
          + "|press|gathering|congregation|correspondents?";

  private static final String PAPER =
      "paper|newspaper|broadcaster|magazine|outlet|agency|news agency|station|channel|network"
          + "|website|publication|news site|daily|weekly";

  /** "told Harbour Radio", "speaking to reporters", "in comments to the paper". */
  static final Pattern TOLD =
      Pattern.compile(
          "(?:\\b(?:[Tt](?:old|elling|ells?)|[Ss](?:peaking|poke|peaks?) (?:exclusively )?(?:to|with|at|before|on)"
              + "|[Tt]alking (?:to|with)|[Aa]ddressing|[Aa]ddressed|[Ii]nformed|[Aa]ssured|[Rr]eminded|[Bb]riefing"
              + "|[Bb]riefed|[Ii]n (?:written |brief |recorded |televised )?(?:comments|remarks|words|a message|a note|an email|a memo|a"
              + " phone call|a call|a (?:recent |phone |telephone )?conversation|talks)(?: sent)? (?:to|with|for)|[Ii]n an? (?:[\\p{L}-]+ )?(?:commentary|article|op-ed|column|essay|opinion piece|blog post) (?:for|in|published (?:in|by)))) (?:(?<paper>the (?:same )?(?:"
              + PAPER
              + "))(?![\\p{L}-])(?! \\p{Lu})|"
              + Outlets.SORTED
              + "(?<named>"
              + Frame.NAME
              + ")|(?<briefing>an? (?:[\\p{L}-]+ ){0,2}?(?:news conference|press conference|briefing))|(?<group>(?:an? |the |its |his |her |their |local |foreign |state |visiting )?(?:[\\p{Ll}-]+ )?(?:"
              + GROUPS
              + ")(?![\\p{L}-])(?: of (?:the )?(?:\\p{Lu}[\\p{L}'’-]+ ?){1,3}(?<! ))?)"
              + "|(?!(?:You|Us|Me|Him|Her|Them|A|An|His|Their|It)\\b)(?<name>"
              + Frame.NAME
              + "))");

  /** A few words between an article and the occasion's noun: "a televised", "a Nov. 29". */
  private static final String ADJ =
      "(?:(?:an?|the|this|his|her|their|its|that|one) |\\p{Lu}[\\p{L}]+['’]s )?"
          + "(?:(?!(?:of|to|with|for|in|on|at|and|the|said|that)\\b)[\\p{L}\\p{N}’'-]+\\.?,? ){0,3}?";

  private static final String HOSTS =
      "(?: (?:with|to|for|on|aired (?:on|by)|broadcast (?:on|by)|published (?:by|in)|given to|granted to) (?!\\p{Lu}\\p{Ll}+day\\b)(?:"
          + Outlets.SORTED
          + ")?(?<host>"
          + Frame.NAME
          + "|the (?:"
          + PAPER
          + ")(?![\\p{L}-])))?";

  private static final Pattern MEDIUM =
      Pattern.compile(
          "\\b(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]n|[Vv]ia|[Bb]y|[Tt]hrough|[Ff]rom) (?:"
              + "(?<interview>"
              + ADJ
              + "(?:interview|question-and-answer session|Q&A)"
              + HOSTS
              + ")|(?<press>"
              + ADJ
              + "(?:news|press) (?:conference|briefing))|(?<briefing>"
              + ADJ
              + "briefing)|(?<letter>"
              + ADJ
              + "letter(?:,? (?:sent |addressed )?to (?<reader>(?:the )?"
              + Frame.NAME
              + "|[\\p{Ll} ]{3,30}?(?=[,.]| on | dated| seen)))?)|(?<speech>"
              + ADJ
              + "(?:speech|address|lecture|sermon|keynote)(?: (?:to|before|at) (?<hearer>(?:the |an? )?(?:"
              + Frame.NAME
              + "|(?:[\\p{Ll}-]+ )?(?:"
              + GROUPS
              + "))(?![\\p{L}-])))?)|(?<social>(?:"
              + ADJ
              + "(?:post|message|video|statement|thread|channel|account|page|feed)s?(?: posted| shared| published)? (?:on|to) )?(?:(?:the )?(?:social(?: media)? (?:platform|network|site)|messaging (?:app|service)) )?"
              + "(?:his |her |its |their )?(?<platform>"
              + PLATFORMS
              + ")(?![\\p{L}-])(?: (?:channel|account|page|feed|post))?|"
              + ADJ
              + "(?:Facebook|Telegram|Twitter|Instagram|social media) (?:post|message|video|statement|thread)|(?:an?|his|her|its) tweet)|(?<broadcast>(?:"
              + ADJ
              + "(?:programme|broadcast|podcast|phone-in|show)|(?:state |national |public |local |Danish |breakfast )?(?:television|radio|TV))(?: on (?<station>"
              + Frame.NAME
              + "))?)|(?<report>(?:an? |its |the |their |his |her )(?:(?!(?:to|of)\\b)[\\p{L}-]+ ){0,2}?report)"
              + "|(?<statement>"
              + ADJ
              + "(?:statement|communiqué|communique|press release))"
              + ")(?![\\p{L}-])");

  private static final Map<String, Medium> MEDIA =
      Map.of(
          "interview", Medium.INTERVIEW,
          "press", Medium.PRESS_CONFERENCE,
          "briefing", Medium.BRIEFING,
          "letter", Medium.LETTER,
          "speech", Medium.SPEECH,
          "social", Medium.SOCIAL,
          "broadcast", Medium.BROADCAST,
          "report", Medium.REPORT,
          "statement", Medium.STATEMENT);

  /** A platform named by the verb: "tweeted", "posted on X". */
  private static final Pattern POSTED = Pattern.compile("\\b(?:[Tt]weeted|[Tt]weeting)\\b");

  /** What is cited from a report was not said by it. */
  private static final Pattern CITED =
      Pattern.compile("\\b(?:cited|quoted|reported|outlined|contained|published) $");

  private static final Pattern SAME =
      Pattern.compile("(?s).*\\b[Ii]n (?:the|that|this) (?:same )?(?:interview|conversation)$");

  static @Nullable Occasion of(Frame frame, Outlets outlets) {
    Matcher told = find(TOLD, frame, 2);
    Matcher by = find(MEDIUM, frame, 9);
    Asked asked = Asked.of(frame);
    boolean posted = by == null && POSTED.matcher(frame.cueText()).find();
    List<Span> places = new ArrayList<>();
    Stream.of(told, by)
        .filter(Objects::nonNull)
        .forEach(found -> places.add(new Span(found.start(), found.end())));
    if (posted) {
      places.add(frame.cue());
    }
    if (asked != null) {
      places.add(asked.place());
    }
    if (places.isEmpty()) {
      return null;
    }
    Medium medium = posted ? Medium.SOCIAL : medium(told, by);
    String host = by == null ? null : host(by);
    boolean person = host != null && medium == Medium.INTERVIEW && outlets.isPerson(host);
    boolean paper = isPaper(told, host);
    String outlet = told == null ? null : outletOf(told, outlets);
    if (outlet == null && host != null && !person) {
      outlet = ownerless(host, outlets);
    }
    String to = addressee(told, by, person ? host : null, outlets);
    to = to == null && asked != null ? asked.by() : to;
    return new Occasion(
        new Told(
            paper ? null : outlet,
            to == null ? null : to.replaceFirst("^[Tt]he (?=\\p{Lu})", ""),
            asked == null ? null : asked.words(),
            medium,
            words(frame, places)),
        extent(places),
        by != null && SAME.matcher(by.group()).matches(),
        paper);
  }

  private static @Nullable Medium medium(@Nullable Matcher told, @Nullable Matcher by) {
    if (by != null) {
      return medium(by);
    }
    return told != null && told.group("briefing") != null ? Medium.PRESS_CONFERENCE : null;
  }

  private static boolean isPaper(@Nullable Matcher told, @Nullable String host) {
    return (told != null && told.group("paper") != null)
        || (host != null && host.matches("the (?:" + PAPER + ")"));
  }

  private static @Nullable String addressee(
      @Nullable Matcher told, @Nullable Matcher by, @Nullable String person, Outlets outlets) {
    if (told != null && told.group("group") != null) {
      return told.group("group");
    }
    if (told != null && told.group("name") != null && outlets.in(told.group("name")) == null) {
      return told.group("name");
    }
    return person != null ? person : by == null ? null : hearer(by);
  }

  private static @Nullable String outletOf(Matcher told, Outlets outlets) {
    if (told.group("named") != null) {
      String in = outlets.in(told.group("named"));
      return in == null ? Frame.bare(told.group("named")) : in;
    }
    return told.group("name") == null ? null : outlets.in(told.group("name"));
  }

  private static String ownerless(String host, Outlets outlets) {
    String in = outlets.in(host);
    return in == null ? Frame.bare(host) : in;
  }

  private static @Nullable String host(Matcher by) {
    for (String group : new String[] {"host", "platform", "station"}) {
      String name = by.group(group);
      if (name != null && !name.equals("social media")) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String hearer(Matcher by) {
    String reader = by.group("reader") == null ? by.group("hearer") : by.group("reader");
    return reader == null ? null : reader.strip();
  }

  private static Words words(Frame frame, List<Span> places) {
    return Words.of(
        frame.text(),
        places.stream()
            .map(s -> new Span(s.start() + frame.offset(), s.end() + frame.offset()))
            .map(s -> s.trimmed(frame.text()))
            .toList());
  }

  private static Span extent(List<Span> places) {
    return new Span(
        places.stream().mapToInt(Span::start).min().orElseThrow(),
        places.stream().mapToInt(Span::end).max().orElseThrow());
  }

  /** With the cue, behind the content it governs, or at the sentence's head. */
  private static @Nullable Matcher find(Pattern pattern, Frame frame, int most) {
    Matcher found = pattern.matcher(frame.words());
    while (found.find()) {
      boolean head = frame.opens(found.start()) || afterDate(frame, found.start());
      if (CITED.matcher(frame.words().substring(0, found.start())).find()) {
        continue;
      }
      if (frame.belongs(found.start(), found.end(), most)
          || frame.trails(found.start())
          || (head && frame.heads(found.end()))
          || (afterAside(frame, found.start()) && frame.belongs(found.start(), found.end(), 9))) {
        return found;
      }
    }
    return null;
  }

  /** "On Friday, speaking to reporters, …". */
  private static boolean afterDate(Frame frame, int start) {
    Matcher when = DateWords.WHEN.matcher(frame.words().substring(0, start));
    return when.find()
        && frame.opens(when.start())
        && frame.words().substring(when.end(), start).matches(",? ");
  }

  /** "…, Ruiz said, speaking to reporters", "Ruiz, speaking to reporters, said". */
  private static boolean afterAside(Frame frame, int start) {
    return frame.words().substring(0, start).endsWith(", ");
  }

  private static Medium medium(Matcher by) {
    return MEDIA.entrySet().stream()
        .filter(entry -> by.group(entry.getKey()) != null)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
