package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Extent;
import org.parley.analyze.Heard;
import org.parley.analyze.Share;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;

/**
 * What a board rests on; nobody is shown one without.
 *
 * @param later what was said by the day and published after it, in a sentence, or null
 * @param coders whose the codings are
 * @param checked how many coded statements people have looked at
 * @param judged how often people found the machine right, with an interval
 * @param unheard names of the parties of whom there is nothing
 */
record Footing(
    String record,
    String undated,
    @Nullable String later,
    List<Line> parties,
    @Nullable String unheard,
    String codebook,
    String author,
    String sha256,
    int windowDays,
    String coders,
    String checked,
    String judged) {

  /**
   * How much the record holds of a party.
   *
   * @param judged "3 of 4": of its coded statements that people judged, those of which they hold
   *     the machine right; empty where nobody has judged any
   */
  record Line(
      String party,
      int statements,
      int sayings,
      String own,
      int outlets,
      int undated,
      int ascribed,
      String days,
      String judged,
      boolean onlyThroughOthers) {}

  static Footing of(Board board, Account account) {
    return of(board.extent(), board.codebook(), account);
  }

  static Footing of(Extent extent, Codebook codebook, Account account) {
    Naming names = new Naming(codebook);
    List<Line> lines = new ArrayList<>();
    List<String> unheard = new ArrayList<>();
    for (Heard heard : extent.parties()) {
      if (heard.statements() == 0 && heard.ascribed() == 0) {
        unheard.add(heard.party());
      } else {
        lines.add(line(heard, names));
      }
    }
    return new Footing(
        record(extent),
        Wording.statements(extent.undated()) + " without a day, placed nowhere",
        extent.later() == 0
            ? null
            : Wording.statements(extent.later())
                + " said by then and published later are not counted",
        lines,
        unheard.isEmpty() ? null : names.parties(unheard),
        codebook.id(),
        Wording.shortened(codebook.author(), 200),
        codebook.sha256(),
        codebook.windowDays(),
        coders(account.coders()),
        checked(extent),
        judged(extent.judged()));
  }

  private static Line line(Heard heard, Naming names) {
    return new Line(
        names.party(heard.party()),
        heard.statements(),
        heard.sayings(),
        heard.statements() == 0 ? "" : percent(new Share(heard.own(), heard.statements()).value()),
        heard.outlets().size(),
        heard.undated(),
        heard.ascribed(),
        heard.first() == null || heard.last() == null
            ? ""
            : Days.between(heard.first(), heard.last()),
        heard.judged().all() == 0 ? "" : heard.judged().of() + " of " + heard.judged().all(),
        heard.onlyThroughOthers());
  }

  static String percent(double share) {
    return String.format(Locale.UK, "%.0f\u202f%%", 100 * share);
  }

  private static String record(Extent extent) {
    String days =
        extent.first() == null || extent.last() == null
            ? "of no known day"
            : "published " + Days.between(extent.first(), extent.last());
    return Wording.statements(extent.statements())
        + " in "
        + Wording.count(extent.outlets().size(), "outlet", "outlets")
        + ", "
        + days;
  }

  /** Machine first, then people by name. */
  private static String coders(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    Map<String, Integer> people = new TreeMap<>(counts);
    Integer machine = people.remove(Coding.MACHINE);
    if (machine != null) {
      parts.add("machine (" + Wording.count(machine, "coding", "codings") + ")");
    }
    people.forEach(
        (coder, n) ->
            parts.add(
                Wording.shortened(coder, 60) + " (" + Wording.count(n, "coding", "codings") + ")"));
    return String.join(", ", parts);
  }

  private static String checked(Extent extent) {
    Share share = new Share(Math.min(extent.checked(), extent.coded()), extent.coded());
    return extent.checked()
        + " of "
        + Wording.count(extent.coded(), "coded statement", "coded statements")
        + " looked at by people ("
        + percent(share.value())
        + ")";
  }

  private static String judged(Share share) {
    if (share.all() == 0) {
      return "How often the machine is right on this record is not measured: nobody has judged a"
          + " coded statement yet.";
    }
    return String.format(
        Locale.UK,
        "Of %s that people judged, they hold %d right: precision %.2f (95\u202f%% interval %.2f to"
            + " %.2f; people chose which to judge).",
        Wording.count(share.all(), "coded statement", "coded statements"),
        share.of(),
        share.value(),
        share.low(),
        share.high());
  }
}
