package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person or body in a public role: what they said over time, for whom they speak, and their
 * words.
 *
 * @param lead who they are on the day looked at, in a sentence
 * @param heard how much of them the record holds, in a sentence
 * @param all where every statement of theirs is
 * @param corrections words and the denial of them
 * @param chosen statements that a reader holds to be somebody else's
 * @param what the error that a reader has reported so far, or empty
 * @param decisions what people decided about who they are, the newest first
 */
record ActorPage(
    Frame frame,
    BoardPage.When when,
    String id,
    String name,
    @Nullable String wikidata,
    String lead,
    String heard,
    String all,
    Chart chart,
    List<Office> offices,
    List<Role> roles,
    List<Title> titles,
    List<Group> groups,
    List<Claim> claims,
    List<Denied> corrections,
    List<Decided> decisions,
    List<Told> chosen,
    String what,
    Draft draft,
    Footing footing) {

  /** For whom the codebook says they speak, and by whose word. */
  record Office(String party, String rank, String tenure, @Nullable String source, boolean holds) {}

  /** A post that the codebook lists. */
  record Role(String title, String tenure, boolean holds) {}

  /** A post as articles call it. */
  record Title(String words, String statements, @Nullable String first, String href) {}

  /**
   * Statements of one sort, the newest first.
   *
   * @param id to which an address may lead
   * @param ascribed whether they are others' words
   * @param chooses whether they can be chosen as somebody else's
   * @param total how many there are
   * @param all where all of them are, or null
   */
  record Group(
      String id,
      String title,
      @Nullable String note,
      boolean ascribed,
      boolean chooses,
      List<Told> told,
      int total,
      @Nullable String all) {}

  /**
   * One saying.
   *
   * @param versions in how many statements it is reported
   * @param asked what was asked, in the article's words, or null
   * @param chosen whether it is chosen as somebody else's
   */
  record Told(Row row, int versions, @Nullable String asked, boolean chosen) {}

  /** A figure that they claim, with the words around it. */
  record Claim(String figure, Row row) {}

  /** Words, and the denial that they were said. */
  record Denied(String target, Spoken said, Spoken denial) {}

  /**
   * What a person decided about who they are.
   *
   * @param statements whose they were said not to be
   * @param other the id that statements were given to, where that stands today; else null
   */
  record Decided(
      String coder, String time, String words, List<String> statements, @Nullable String other) {}
}
