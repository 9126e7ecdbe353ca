package org.parley.serve;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was said once and stands in several outlets, the newest first. */
record UtterancesPage(Frame frame, List<Line> lines, Pager pager) {

  static final String PATH = "/utterances";

  private static final int QUOTED_MOST = 280;

  /**
   * One of them.
   *
   * @param quoted the words of the version printed first
   * @param cue the verb that turns these into their opposite, or null
   */
  record Line(
      String href,
      String quoted,
      @Nullable String cue,
      String speaker,
      @Nullable LocalDate printed,
      String held,
      String outlets,
      boolean primary) {

    static Line of(Chorus chorus) {
      return new Line(
          PATH + "/" + chorus.utterance().id(),
          Wording.shortened(chorus.earliest().words(), QUOTED_MOST),
          Wording.negation(chorus.earliest().linked().statement().attribution()),
          Wording.shortened(chorus.speaker(), 120),
          chorus.earliest().printed(),
          Wording.count(chorus.spread(), "outlet", "outlets")
              + ", "
              + Wording.count(chorus.utterance().variants().size(), "wording", "wordings"),
          Wording.shortened(chorus.printers(), 200),
          chorus.utterance().primary() != null);
    }

    String day() {
      return printed == null ? "no date" : Days.day(Objects.requireNonNull(printed));
    }
  }

  static UtterancesPage of(Catalogue.Snapshot record, List<Chorus> choruses, Pager pager) {
    return new UtterancesPage(
        Frame.of("Said once, printed in several outlets", "sayings", record.size()),
        choruses.stream().map(Line::of).toList(),
        pager);
  }
}
