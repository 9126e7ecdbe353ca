package org.parley.context;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.Relay;

/** Reads through whose hands the words came, from the speaker outwards. */
final class Relays {

  private static final Pattern CITING =
      Pattern.compile(
          "(?<outer>"
              + Frame.NAME
              + ") (?:has |had )?(?:reported|reports|wrote|said)"
              + "(?: on \\p{Lu}\\p{Ll}+day)?,? (?:citing|quoting) (?<inner>"
              + Frame.NAME
              + ")");

  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:(?:[Aa]s )?(?:first )?(?:reported|quoted|cited) by"
              + "|[Aa]ccording to (?:a|an|the) (?:\\p{Ll}+ )?report (?:by|in|from)"
              + "|[Aa]s reported (?:in|on)) (?<name>"
              + Frame.NAME
              + ")");

  private static final Pattern REPORTED =
      Pattern.compile(
          "(?<name>" + Frame.NAME + ") (?:has |had )?(?:reported|reports)(?![\\p{L}-])");

  private Relays() {}

  static List<Relay> of(Frame frame) {
    List<Relay> relays = new ArrayList<>();
    Matcher citing = CITING.matcher(frame.words());
    if (citing.find()) {
      add(relays, frame, citing, "inner", false);
      add(relays, frame, citing, "outer", false);
      return relays;
    }
    Matcher by = BY.matcher(frame.words());
    while (by.find()) {
      add(relays, frame, by, "name", false);
    }
    Matcher reported = REPORTED.matcher(frame.words());
    while (reported.find()) {
      add(relays, frame, reported, "name", true);
    }
    return relays;
  }

  private static void add(
      List<Relay> relays, Frame frame, Matcher match, String group, boolean outletOnly) {
    String name = Frame.bare(match.group(group));
    boolean own = frame.isSource(match.start(group), match.end(group));
    boolean known = relays.stream().anyMatch(r -> r.name().equals(name));
    if (!own && !known && (!outletOnly || Occasion.isOutlet(name))) {
      relays.add(new Relay(name, frame.words(match, 0)));
    }
  }
}
