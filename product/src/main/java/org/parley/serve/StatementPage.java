package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.store.Facet;
import org.parley.store.Recorded;
import org.parley.store.Sought;
import org.parley.text.CodePoints;

/**
 * One statement, and all it rests on.
 *
 * @param passage where it stands, with its neighbours
 * @param cite the citation in one line
 * @param person where the speaker's page is, or null where nobody may have one
 * @param search where more of the speaker is found, or null where that is nobody's business
 * @param within address of the statement that encloses it, or null
 * @param elsewhere that other outlets print it too, or null
 * @param mine what this browser's coder holds of it, or null
 */
record StatementPage(
    Frame frame,
    String id,
    List<Piece> words,
    String speaker,
    @Nullable String person,
    String kind,
    @Nullable String verdict,
    Head head,
    Masthead masthead,
    List<Block> passage,
    String cite,
    List<Fact> citation,
    List<Fact> facts,
    List<Coded> codings,
    @Nullable String codebookAuthor,
    String confidence,
    String run,
    @Nullable String codingRun,
    @Nullable String search,
    @Nullable String within,
    @Nullable Elsewhere elsewhere,
    boolean narrated,
    List<Opinion> opinions,
    @Nullable String mine,
    Draft draft) {

  static StatementPage of(
      Catalogue.Snapshot record,
      Recorded recorded,
      Article article,
      boolean whole,
      @Nullable Elsewhere elsewhere,
      Draft draft) {
    Statement statement = recorded.statement();
    Attribution said = statement.attribution();
    Head head = Head.of(article);
    Verdict mine = Verdict.byCoder(recorded.decisions()).get(draft.coder());
    List<String> known = record.publicity().ids(recorded.linked());
    return new StatementPage(
        Frame.of(title(said, head), "statements", record.size()),
        statement.id().hex(),
        Excerpt.of(article.text(), said),
        Wording.speaker(said, head.outlet()),
        record.publicity().page(recorded.linked()),
        Wording.kind(said.kind()),
        Verdict.together(recorded.decisions()),
        head,
        Masthead.of(article),
        Passage.of(article, statement, whole),
        cite(head, article, statement),
        Facts.citation(article, said),
        Facts.of(article, statement, record.codebook()),
        statement.codings().stream().map(c -> Coded.of(c, record.codebook())).toList(),
        record.codebook() == null ? null : record.codebook().author(),
        String.valueOf(said.confidence()),
        recorded.run(),
        recorded.codingRun(),
        known.isEmpty()
            ? null
            : Query.link(StatementsPage.PATH, Sought.ALL.with(Facet.SPEAKER, known.get(0))),
        said.within() == null ? null : "/statements/" + said.within(),
        elsewhere,
        said.voice() == Voice.OUTLET,
        recorded.decisions().stream().map(Opinion::of).toList(),
        mine == null ? null : mine.word(),
        draft);
  }

  /** Speaker, cue and the first words: what was denied is never told without its denial. */
  private static String title(Attribution said, Head head) {
    String cue = said.cue() == null ? "" : " " + Wording.shortened(said.cue().text(), 60);
    return Wording.shortened(Wording.speaker(said, head.outlet()), 60)
        + (cue.equals(" :") ? "" : cue)
        + ": "
        + Wording.shortened(said.content().text(), 60);
  }

  private static String cite(Head head, Article article, Statement statement) {
    String day = head.published() == null ? "no date" : Days.day(head.published().date());
    return (head.outlet() == null ? "Outlet not known" : head.outlet())
        + ", "
        + day
        + ", \u201c"
        + head.title()
        + "\u201d, characters "
        + Facts.places(new CodePoints(article.text()), statement.citation().words())
        + ".";
  }
}
