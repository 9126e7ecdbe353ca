package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.link.Correction;
import org.parley.link.Utterance;

/**
 * One saying in all its versions.
 *
 * @param quoted the words of the version printed first
 * @param cue the verb that turns these into their opposite, or null
 * @param held how many versions there are, and where
 * @param origin which is the earliest, and whether the primary source is on record, in sentences
 * @param own versions in the speaker's own words, wholly or partly
 * @param retold versions in an outlet's paraphrase
 * @param undated versions of which no day is known
 */
record UtterancePage(
    Frame frame,
    String id,
    String speaker,
    @Nullable String speaks,
    String quoted,
    @Nullable String cue,
    @Nullable String occasion,
    String held,
    List<Origin> origin,
    List<Telling> own,
    List<Telling> retold,
    List<Telling> undated,
    List<Amended> corrections,
    boolean alone) {

  private static final int QUOTED_MOST = 600;

  /**
   * One sentence of where the words come from.
   *
   * @param href where its name leads, or null
   */
  record Origin(String before, @Nullable String name, @Nullable String href, String after) {}

  /** A note by which an outlet amends what it printed. */
  record Amended(String kind, String outlet, String href, String words) {

    static Amended of(Correction note) {
      return new Amended(
          note.kind().word(),
          note.article().outlet() == null
              ? "An outlet that is not known"
              : note.article().outlet().name(),
          "/articles/" + note.article().id(),
          Wording.shortened(note.words().text(), QUOTED_MOST));
    }
  }

  static UtterancePage of(Catalogue.Snapshot record, Chorus chorus, List<Correction> corrections) {
    Utterance utterance = chorus.utterance();
    List<Telling> tellings = chorus.besideTheEarliest();
    List<Telling> dated = tellings.stream().filter(one -> one.printed() != null).toList();
    return new UtterancePage(
        Frame.of(
            Wording.shortened(chorus.speaker(), 60)
                + ": "
                + Wording.shortened(chorus.earliest().words(), 60),
            "sayings",
            record.size()),
        utterance.id().hex(),
        Wording.shortened(chorus.speaker(), 200),
        chorus.speaks(),
        Wording.shortened(chorus.earliest().words(), QUOTED_MOST),
        Wording.negation(chorus.earliest().linked().statement().attribution()),
        chorus.occasion(),
        chorus.held(),
        chorus.origin(),
        dated.stream().filter(one -> !one.indirect()).toList(),
        dated.stream().filter(Telling::indirect).toList(),
        tellings.stream().filter(one -> one.printed() == null).toList(),
        corrections.stream()
            .filter(note -> utterance.versions().anyMatch(note::bearsOn))
            .map(Amended::of)
            .toList(),
        utterance.versions().count() == 1);
  }

  /** The groups that versions stand in, those that are empty left out. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    add(groups, "own", "In the speaker\u2019s own words, wholly or partly", own);
    add(groups, "retold", "In an outlet\u2019s paraphrase", retold);
    add(groups, "undated", "Without a date", undated);
    return groups;
  }

  private static void add(List<Group> groups, String id, String title, List<Telling> tellings) {
    if (!tellings.isEmpty()) {
      groups.add(new Group(id, title, tellings));
    }
  }

  /** Versions of one sort. */
  record Group(String id, String title, List<Telling> tellings) {}
}
