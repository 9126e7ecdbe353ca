package org.parley.context;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Relay;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Reads through whose hands the words came, from the speaker outwards. The outlet they were told is
 * none of them: it stands with the occasion.
 */
final class Relays {

  private static final String OF = "(?:" + Outlets.SORTED + "|an? |the )?";

  private static final String NAMED =
      "(?<name>" + Frame.NAME + "|the (?:agency|newspaper|paper|broadcaster|news agency|magazine))";

  private static final String PASSED =
      "(?:reported|quoted|cited|carried|relayed|published|broadcast|aired|shared|picked up|distributed"
          + "|released|republished|reprinted|translated|posted|seen|reviewed|obtained|viewed|printed)";

  /** A source that is itself passed on: "analysts cited in the Gazette". */
  private static final Pattern PASSES = Pattern.compile("\\b" + PASSED + " (?:by|in)\\b");

  /** "as reported by", "in remarks quoted by", "a draft seen by", "according to a report in". */
  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:\\b(?:[Ii]n |[Ff]rom |[Aa]ccording to |,? ?[Ww]hose )?(?:\\w+ )?(?:remarks|comments|words|quotes|a statement|a transcript|a recording"
              + "|an interview|excerpts|extracts|documents?|minutes|draft|letter|copy|memo|report|text|email)(?: of which| that| which)?(?: first)?"
              + "(?: was| were| have been| has been| had been)? )?(?:\\b[Aa]s )?(?:\\bfirst )?\\b"
              + PASSED
              + "(?: as saying| first| later| on \\p{Lu}\\p{Ll}+day)? by|\\b[Aa]ccording to (?:an? |the )?(?:[\\p{Ll}-]+ )?(?:report|account|article|story|dispatch)s? (?:by|in|from|on)"
              + "|\\b[Aa]s (?:reported|quoted|cited|outlined) (?:in|on|by)|\\b(?:reported|quoted|cited|carried) (?:in|on)|\\b[Vv]ia|,? ?\\b[Aa]ccording to) "
              + OF
              + NAMED);

  private static final Pattern SPOKEN = Pattern.compile("report|quote|cite|wrote|writes");

  /** Without one of these nothing is passed on; it spares the long look. */
  private static final Pattern HANDED =
      Pattern.compile(
          "\\b(?:by|[Vv]ia|according to|(?:reported|quoted|cited|carried|outlined) (?:in|on)|report|account|article|story|dispatch)\\b");

  /** "Harbour Radio reported", "the Gazette quoted him as saying". */
  private static final Pattern REPORTED =
      Pattern.compile(
          NAMED
              + "(?: (?:newspaper|news agency|radio|television))? (?:has |had |later |first )?(?:reported|reports|quoted|quotes|cited|cites|wrote|writes)(?![\\p{L}-])");

  /** The inner of two: "Reuters, citing Interfax". */
  private static final Pattern CITING =
      Pattern.compile(
          "(?:\\b[Cc]iting|\\b[Qq]uoting|which (?:cited|quoted)|\\bwith reference to) "
              + OF
              + NAMED);

  /** A wire's mark before, in or behind a sentence: "(AP)". */
  private static final Pattern MARK =
      Pattern.compile("(?<!\\p{Lu}[\\p{L}]{1,20} )\\((?<name>" + Frame.NAME + ")\\)");

  private static final Pattern LAST =
      Pattern.compile("(?<!\\p{Lu}[\\p{L}]{1,20} )\\((?<name>" + Frame.NAME + ")\\)\\.?$");

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)\\A(?:.*+\\R\\s*+){0,4}?(?:\\p{Lu}[\\p{Lu}\\p{L}.'’ -]{1,40},? (?:\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})? )?)?"
              + "(?<mark>\\((?<name>[\\p{L}][\\p{L} .]{1,25})\\))\\s*(?:[—–-]|--) ?");

  /** "NOTE: Jo Hart reports: …", whose words run to the paragraph's end. */
  private static final Pattern NOTE =
      Pattern.compile(
          "^(?:\\p{Lu}{4,}: ?)?(?<name>" + Frame.NAME + ") (?:reports|writes|reported|wrote):");

  private final Outlets outlets;
  private final @Nullable String own;
  private final @Nullable Relay wire;

  Relays(String text, Outlets outlets, @Nullable String own) {
    this.outlets = outlets;
    this.own = own == null ? null : Frame.bare(own);
    Matcher line = DATELINE.matcher(text.substring(0, Math.min(text.length(), 800)));
    boolean marked = line.find() && outlets.isOutlet(line.group("name"));
    boolean other = marked && !Frame.bare(line.group("name")).equals(this.own);
    wire =
        other
            ? new Relay(
                Frame.bare(line.group("name")),
                Words.of(text, new Span(line.start("mark"), line.end("mark"))))
            : null;
  }

  /** Where the wire's mark at the head of the article stands, or null. */
  @Nullable Relay wire() {
    return wire;
  }

  /**
   * The hands that a frame names.
   *
   * @param told the outlet that was told, or null
   */
  List<Relay> of(Frame frame, @Nullable String told) {
    List<Relay> relays = new ArrayList<>();
    if (!frame.attribution().content().spans().isEmpty()) {
      if (HANDED.matcher(frame.words()).find()) {
        find(relays, frame, BY, told);
      }
      if (SPOKEN.matcher(frame.words()).find()) {
        find(relays, frame, REPORTED, told);
      }
      inner(relays, frame, told);
      find(relays, frame, MARK, told);
      mark(relays, frame, told);
      note(relays, frame);
    }
    return relays;
  }

  private void find(List<Relay> relays, Frame frame, Pattern pattern, @Nullable String told) {
    Matcher found = pattern.matcher(frame.words());
    while (found.find()) {
      String name = named(found, frame);
      if (name != null && !isCited(frame, found)) {
        add(relays, frame, found, name, told, relays.size());
      }
    }
  }

  /** One who is cited stands nearer to the speaker than the one who cites. */
  private void inner(List<Relay> relays, Frame frame, @Nullable String told) {
    Matcher found = CITING.matcher(frame.words());
    while (found.find()) {
      String name = named(found, frame);
      boolean others = !relays.isEmpty() || sourceIsElsewhere(frame, found);
      if (name != null && others) {
        add(relays, frame, found, name, told, 0);
      }
    }
  }

  /**
   * Whether the one who cites is not the speaker: "Reuters said, citing Interfax" speaks itself.
   */
  private static boolean sourceIsElsewhere(Frame frame, Matcher found) {
    int source = frame.sourceEnd();
    return source < 0 || source > found.start();
  }

  private static boolean isCited(Frame frame, Matcher found) {
    int start = found.start("name");
    String before = frame.words().substring(Math.max(0, start - 20), start);
    return before.matches("(?s).*\\b(?:citing|quoting|which cited|which quoted) (?:the )?$");
  }

  private @Nullable String named(Matcher found, Frame frame) {
    String name = found.group("name");
    if (name.matches("the \\p{Ll}.*")) {
      return lastOutlet(frame);
    }
    return outlets.in(name);
  }

  /** The one outlet that the paragraph names before, or null. */
  private @Nullable String lastOutlet(Frame frame) {
    List<String> named = outlets.named(frame.before());
    return named.size() == 1 ? named.get(0) : null;
  }

  private void add(
      List<Relay> relays,
      Frame frame,
      Matcher match,
      String name,
      @Nullable String told,
      int place) {
    boolean own =
        name.equals(this.own)
            || (frame.isSource(match.start("name"), match.end("name"))
                && !PASSES.matcher(frame.sourceText()).find());
    boolean known = relays.stream().anyMatch(r -> r.name().equals(name)) || name.equals(told);
    if (!own && !known) {
      relays.add(Math.min(place, relays.size()), new Relay(name, frame.words(match, 0)));
    }
  }

  /**
   * A wire's mark at the sentence's end stands there even where the content was taken to run on.
   */
  private void mark(List<Relay> relays, Frame frame, @Nullable String told) {
    String words = frame.text().substring(frame.offset(), frame.offset() + frame.words().length());
    int open = words.lastIndexOf('(');
    if (open < 0 || open < words.length() - 30) {
      return;
    }
    Matcher last = LAST.matcher(words).region(open, words.length()).useTransparentBounds(true);
    if (last.find() && outlets.isOutlet(last.group("name"))) {
      add(relays, frame, last, Frame.bare(last.group("name")), told, relays.size());
    }
  }

  private static void note(List<Relay> relays, Frame frame) {
    String paragraph = frame.before() + frame.words();
    Matcher note = NOTE.matcher(paragraph);
    int start = frame.offset() - frame.before().length();
    if (note.find() && start + note.end() <= frame.offset() + frame.cue().start()) {
      String name = Frame.bare(note.group("name"));
      Span place = new Span(start + note.start("name"), start + note.end() - 1);
      Words source = frame.attribution().source();
      boolean own = source != null && source.spans().stream().anyMatch(place::overlaps);
      if (!own && relays.stream().noneMatch(r -> r.name().equals(name))) {
        relays.add(new Relay(name, Words.of(frame.text(), place)));
      }
    }
  }
}
