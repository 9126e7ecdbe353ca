package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.parley.analyze.Board;
import org.parley.analyze.Extent;
import org.parley.analyze.Heard;
import org.parley.analyze.Share;

/** What a board rests on: nobody should see it without. */
final class Footer {

  private final Board board;
  private final PrintWriter out;

  Footer(Board board, PrintWriter out) {
    this.board = board;
    this.out = out;
  }

  void print() {
    Extent extent = board.extent();
    Paragraph.print(out, 0, "Record: ", record(extent));
    Paragraph.print(out, 0, "Heard:  ", heard(extent.parties()));
    Paragraph.print(
        out,
        0,
        "Coded:  ",
        "by the machine, by codebook "
            + board.codebook().id()
            + " of "
            + board.codebook().author()
            + " (window "
            + board.codebook().windowDays()
            + " days); "
            + checked(extent)
            + " "
            + judged(extent.judged()));
    Paragraph.print(
        out,
        0,
        "",
        "This is what is on this record, not what is true, meant, or said in the room. How many"
            + " things stand open says nothing about what they cost.");
  }

  private String record(Extent extent) {
    return Plural.of(extent.statements(), "statement")
        + " in "
        + Plural.of(extent.outlets().size(), "outlet")
        + ", published "
        + (extent.first() == null || extent.last() == null
            ? "on no known day"
            : BoardWords.days(extent.first(), extent.last()))
        + "; "
        + extent.undated()
        + " undated, placed nowhere"
        + (extent.later() == 0
            ? ""
            : "; " + extent.later() + " said by then and published later (--hindsight counts them)")
        + ".";
  }

  private static String checked(Extent extent) {
    long share = extent.coded() == 0 ? 0 : Math.round(100.0 * extent.checked() / extent.coded());
    return extent.checked()
        + " of "
        + Plural.of(extent.coded(), "coded statement")
        + " looked at by people ("
        + share
        + " %).";
  }

  /** The same measure as on the pages. */
  private static String judged(Share share) {
    if (share.all() == 0) {
      return "How often the machine is right on this record is not measured: nobody has judged a"
          + " coded statement yet.";
    }
    return String.format(
        Locale.ROOT,
        "Of %s that people judged, they hold %d right: precision %.2f (95 %% interval %.2f to %.2f;"
            + " people chose which to judge).",
        Plural.of(share.all(), "coded statement"),
        share.of(),
        share.value(),
        share.low(),
        share.high());
  }

  private String heard(List<Heard> parties) {
    List<String> known =
        parties.stream()
            .filter(heard -> heard.statements() > 0 || heard.ascribed() > 0)
            .map(this::heard)
            .toList();
    int never = parties.size() - known.size();
    return String.join("; ", known)
        + (never == 0 ? "." : (known.isEmpty() ? "" : "; ") + never + " parties never.");
  }

  private String heard(Heard heard) {
    if (heard.onlyThroughOthers()) {
      return board.name(heard.party()) + " only through others";
    }
    return board.name(heard.party())
        + " "
        + Plural.of(heard.statements(), "statement")
        + " ("
        + heard.own()
        + " in own words"
        + (heard.judged().all() == 0
            ? ""
            : "; " + heard.judged().of() + " of " + heard.judged().all() + " judged found right")
        + ") in "
        + Plural.of(heard.outlets().size(), "outlet");
  }
}
