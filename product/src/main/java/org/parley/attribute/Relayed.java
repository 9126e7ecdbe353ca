package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.SpeakerKind;
import org.parley.text.Span;

/**
 * An outlet that passes words on is not who said them: of "…, Hart said, Harbour Radio reported"
 * the speaker is Hart, and so it is of "Harbour Radio quoted Hart as saying …".
 */
final class Relayed {

  private static final String WHO =
      "(?<who>(?:(?:the|an?|one|two|three|several|some) )?[\\p{L}\\p{N}][^,;:.“”\"\u0001]{1,60}?)";

  private static final String SAID =
      "(?<cue>(?:has |had |also |later )?(?:said|says|told|added|adds|wrote|writes|warned|warns|announced"
          + "|confirmed|denied|insisted|argued|stated))";

  /** ", Hart told reporters on Friday," right before the outlet. */
  private static final Pattern INNER =
      Pattern.compile(
          "(?s)(?<end>,?[\"”’']*,?)\\s+"
              + WHO
              + "\\s+"
              + SAID
              + "(?:\\s+(?!that\\b)[^,;:.“”\"]{2,40})?,\\s*$");

  /** " Hart as saying" right behind "quoted". */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\G\\s+"
              + WHO
              + ",?\\s+(?<cue>as (?:having )?(?:saying|telling|said|denying|writing))\\b");

  /** How far before the outlet the speaker is looked for, in UTF-16 code units. */
  private static final int REACH = 160;

  private static final Pattern PASSES =
      Pattern.compile("(?i)(reported|reports|according to|wrote|writes|quoted|cited|carried).*");

  private static final Pattern CLAUSE = Pattern.compile("(?i)(where|how|when|whether|why)\\b");

  private final String text;

  Relayed(String text) {
    this.text = text;
  }

  /** Whether it is anybody's words: "according to where the lorries load" tells of nobody. */
  boolean isTold(Finding finding) {
    Span source = finding.source();
    return source == null || !CLAUSE.matcher(source.of(text)).lookingAt();
  }

  /** The same attribution, under the name of who spoke. */
  Finding mended(Finding finding) {
    Span source = finding.source();
    Span cue = finding.cue();
    if (source == null || cue == null || !PASSES.matcher(cue.of(text)).matches()) {
      return finding;
    }
    if (cue.of(text)
        .toLowerCase(Locale.ROOT)
        .matches("(has |have |was |were )?(quoted|quotes|cited)")) {
      return quoted(finding, cue);
    }
    int outer = Math.min(source.start(), cue.start());
    boolean behind = outer > finding.start() && isOutlet(source);
    return behind ? inner(finding, outer) : finding;
  }

  private boolean isOutlet(Span source) {
    String name = source.of(text);
    return Vocabulary.kind(name) == SpeakerKind.OUTLET
        || name.matches("\\p{Lu}\\S*") && !name.matches("(He|She|They|It|I|We)");
  }

  private Finding inner(Finding finding, int outer) {
    int from = Math.max(finding.start(), outer - REACH);
    Matcher inner = INNER.matcher(text).region(from, outer);
    boolean here = inner.find() && inner.start() > from && inner.end() == outer;
    if (!here || !isSomebody(inner.group("who")) || startsMidWord(inner.start())) {
      return finding;
    }
    List<Span> content = cut(finding.content(), inner.end("end"));
    return of(finding, content, inner);
  }

  private boolean startsMidWord(int start) {
    return start > 0 && text.charAt(start) != ',' && Character.isLetter(text.charAt(start - 1));
  }

  /** Whether words may name who speaks: they begin with a name, a determiner or a pronoun. */
  private static boolean isSomebody(String who) {
    return who.matches(
        "(?s)(?:\\p{Lu}|the |The |an? |one |two |three |several |some |he\\b|she\\b).*");
  }

  private Finding quoted(Finding finding, Span cue) {
    Matcher quoted = QUOTED.matcher(text);
    if (!quoted.find(cue.end()) || !isSomebody(quoted.group("who"))) {
      return finding;
    }
    Span clause = new Span(quoted.start("who"), quoted.end());
    List<Span> content = new ArrayList<>();
    for (Span piece : finding.content()) {
      if (!piece.overlaps(clause)) {
        content.add(piece);
      } else if (piece.end() > clause.end()) {
        content.add(new Span(clause.end(), piece.end()).trimmed(text));
      }
    }
    return content.isEmpty() ? finding : of(finding, content, quoted);
  }

  private static Finding of(Finding finding, List<Span> content, Matcher found) {
    return new Finding(
        content,
        new Span(found.start("cue"), found.end("cue")),
        new Span(found.start("who"), found.end("who")),
        finding.confidence(),
        finding.within());
  }

  /** The pieces up to an offset. */
  private List<Span> cut(List<Span> content, int end) {
    List<Span> cut = new ArrayList<>();
    for (Span piece : content) {
      if (piece.start() < end) {
        cut.add(new Span(piece.start(), Math.min(piece.end(), end)));
      }
    }
    @Nullable Span last = cut.isEmpty() ? null : cut.get(cut.size() - 1);
    boolean comma =
        last != null && last.end() == end && text.charAt(end - 1) == ',' && last.length() > 1;
    if (comma && last != null) {
      cut.set(cut.size() - 1, new Span(last.start(), end - 1));
    }
    return cut;
  }
}
