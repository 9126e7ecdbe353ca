package org.parley.serve;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.link.Version;
import org.parley.statement.Attribution;
import org.parley.statement.Kind;
import org.parley.store.Recorded;

/**
 * One wording of an utterance, where it was printed first.
 *
 * @param words as they stand beside others
 * @param retold whether it shares few words with those it stands beside
 * @param negation the cue where it turns what was said into its opposite, or null
 * @param earliest whether none on this record was printed on an earlier day
 * @param primary whether the outlet that prints it was told itself
 * @param copies others with the same words
 */
record Telling(
    String href,
    String article,
    String outlet,
    @Nullable LocalDate printed,
    String kind,
    boolean indirect,
    @Nullable String assertion,
    @Nullable String negation,
    @Nullable String verdict,
    List<Piece> words,
    boolean retold,
    boolean earliest,
    boolean primary,
    boolean nearest,
    List<Hop> way,
    List<Copy> copies) {

  /** Another place with the same words. */
  record Copy(String href, String outlet, @Nullable LocalDate printed) {

    static Copy of(Version version) {
      return new Copy(
          "/statements/" + version.linked().statement().id(),
          Hop.outlet(version),
          version.printed());
    }

    String day() {
      return printed == null ? "no date" : Days.day(printed);
    }
  }

  /** What a wording is among the others. */
  record Place(boolean retold, boolean earliest, boolean primary, boolean nearest) {}

  static Telling of(
      Version version,
      @Nullable Recorded recorded,
      List<Piece> words,
      Place place,
      List<Hop> way,
      List<Version> copies) {
    Attribution said = version.linked().statement().attribution();
    String id = version.linked().statement().id().hex();
    return new Telling(
        "/statements/" + id,
        "/articles/" + version.article().id() + "#s-" + id,
        Wording.shortened(Hop.outlet(version), 120),
        version.printed(),
        Wording.kind(said.kind()),
        said.kind() == Kind.INDIRECT,
        Wording.assertion(said.assertion()),
        Wording.negation(said),
        recorded == null ? null : Verdict.together(recorded.decisions()),
        words,
        place.retold(),
        place.earliest(),
        place.primary(),
        place.nearest(),
        way,
        copies.stream().map(Copy::of).toList());
  }

  String day() {
    return printed == null ? "no date" : Days.day(printed);
  }

  String isoDay() {
    return String.valueOf(printed);
  }
}
