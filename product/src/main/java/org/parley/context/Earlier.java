package org.parley.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.statement.Kind;
import org.parley.statement.Medium;
import org.parley.statement.Relay;
import org.parley.statement.Said;
import org.parley.statement.Told;

/**
 * What an attribution takes from those before it: the occasion and day of the same speaker's words
 * just before in the paragraph, or the interview or paper it points back to.
 */
final class Earlier {

  /** An attribution with what is known of its occasion. */
  record Seen(
      Attribution attribution,
      @Nullable Frame frame,
      @Nullable Told told,
      @Nullable Said said,
      List<Relay> hands) {}

  /** Words before a cue that take it to another occasion than the sentence before. */
  private static final Pattern TURNS =
      Pattern.compile(
          "\\b(?:had|has|have|having|previously|earlier|once|later|separately|repeatedly|often|long"
              + "|always|elsewhere|again|formerly|ago|then|will|would|recently|since|used to|meanwhile"
              + "|however, in|in a|at a|other|another|today|after)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int LOOKED_BACK = 60;

  private final Outlets outlets;
  private final List<Seen> seen = new ArrayList<>();

  Earlier(Outlets outlets) {
    this.outlets = outlets;
  }

  /** Adds the next attribution of the article, in the order of contents. */
  Seen see(
      Attribution attribution,
      @Nullable Frame frame,
      @Nullable Occasion occasion,
      @Nullable Said said,
      List<Relay> named) {
    Told told = occasion == null ? null : occasion.told();
    Said when = said;
    if (frame != null && occasion != null && told != null) {
      Seen back = occasion.same() || occasion.theOutlet() ? pointedAt(attribution) : null;
      told = resolved(told, occasion, back, frame);
      Seen interview = again(attribution, occasion, told);
      when = when == null && interview != null ? interview.said() : when;
    }
    Seen before = frame == null ? null : justBefore(attribution, frame);
    List<Relay> hands = named;
    if (before != null && compatible(before.told(), told)) {
      when = when == null ? before.said() : when;
      hands = told == null && named.isEmpty() ? before.hands() : named;
      told = told == null ? before.told() : told;
    }
    Seen now = new Seen(attribution, frame, told, when, hands);
    seen.add(now);
    return now;
  }

  private Told resolved(Told told, Occasion occasion, @Nullable Seen back, Frame frame) {
    if (!occasion.same() && !occasion.theOutlet()) {
      return told;
    }
    String outlet = back == null || back.told() == null ? null : back.told().outlet();
    List<String> named = outlets.named(frame.before());
    outlet = outlet == null && named.size() == 1 ? named.get(0) : outlet;
    String to = outlet == null && occasion.theOutlet() ? "the outlet" : told.to();
    to = outlet == null && occasion.theOutlet() && told.to() != null ? told.to() : to;
    return told.outlet() != null
        ? told
        : new Told(outlet, to, told.asked(), told.medium(), told.words());
  }

  /** The same speaker's latest attribution that told an outlet. */
  private @Nullable Seen pointedAt(Attribution attribution) {
    for (int i = seen.size() - 1; i >= 0 && i > seen.size() - LOOKED_BACK; i--) {
      Told told = seen.get(i).told();
      if (told != null && told.outlet() != null && sameSpeaker(seen.get(i), attribution)) {
        return seen.get(i);
      }
    }
    return null;
  }

  /** An earlier attribution of "the interview" with the same outlet, whose day is known. */
  private @Nullable Seen again(Attribution attribution, Occasion occasion, @Nullable Told told) {
    boolean definite =
        occasion
            .told()
            .words()
            .text()
            .matches("(?s).*\\b[Tt]he (?:same )?(?:interview|conversation).*");
    if (told == null || told.outlet() == null || !(definite || occasion.theOutlet())) {
      return null;
    }
    for (int i = seen.size() - 1; i >= 0 && i > seen.size() - LOOKED_BACK; i--) {
      Told other = seen.get(i).told();
      boolean same = other != null && told.outlet().equals(other.outlet());
      if (same && seen.get(i).said() != null && sameSpeaker(seen.get(i), attribution)) {
        return seen.get(i);
      }
    }
    return null;
  }

  /** The attribution just before, if it is the same speaker's and nothing turns away from it. */
  private @Nullable Seen justBefore(Attribution attribution, Frame frame) {
    Seen last = seen.isEmpty() ? null : seen.get(seen.size() - 1);
    if (last == null || last.frame() == null || !sameSpeaker(last, attribution)) {
      return null;
    }
    boolean sameParagraph = last.frame().paragraph() == frame.paragraph();
    boolean nextQuotes =
        last.frame().paragraph() + 1 == frame.paragraph()
            && attribution.kind() == Kind.DIRECT
            && frame.before().isBlank()
            && attribution.content().start() <= frame.offset() + 1;
    String around =
        frame.words().substring(Math.max(0, frame.cue().start() - 60), frame.cue().end());
    boolean dated =
        DateWords.mayBeIn(frame.words()) && DateWords.WHEN.matcher(frame.words()).find();
    boolean later = last.frame().offset() <= frame.offset();
    return (sameParagraph || nextQuotes) && later && !dated && !TURNS.matcher(around).find()
        ? last
        : null;
  }

  private static boolean sameSpeaker(Seen before, Attribution attribution) {
    if (before.attribution().speaker() == null || attribution.speaker() == null) {
      return false;
    }
    return before.attribution().speaker().name().equals(attribution.speaker().name());
  }

  private static boolean compatible(@Nullable Told before, @Nullable Told now) {
    if (before == null || now == null) {
      return true;
    }
    Medium medium = now.medium();
    return (before.outlet() == null
            || Objects.equals(before.outlet(), now.outlet())
            || (now.outlet() == null && now.to() == null))
        && (medium == null || before.medium() == null || medium == before.medium());
  }
}
