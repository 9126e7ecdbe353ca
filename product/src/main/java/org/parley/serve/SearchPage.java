package org.parley.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.export.Snippet;
import org.parley.link.Quotation;
import org.parley.link.Quotation.Likened;
import org.parley.store.Shelved;
import org.parley.store.Sought;
import org.parley.text.Span;

/**
 * What the record holds of words, or of a quotation, that somebody looks for.
 *
 * @param asked the words, or null where nothing is looked for yet
 * @param people doors to those who may be looked up and whom the words name
 * @param quoted what is like the words as a quotation, or null where they are too few
 * @param statements what was found among statements, in words
 * @param texts what was found in articles' text, in words
 * @param only whether only articles are shown
 * @param allTexts where all articles that were found are listed, or null where this is all
 */
record SearchPage(
    Frame frame,
    @Nullable String asked,
    Sought query,
    List<StatementsPage.Menu> menus,
    List<StatementsPage.Menu> more,
    boolean opened,
    List<StatementsPage.Chip> chosen,
    boolean coded,
    List<Door> people,
    @Nullable Quoted quoted,
    String statements,
    List<Row> rows,
    Pager pager,
    String texts,
    List<Leaf> leaves,
    Pager textPager,
    boolean only,
    @Nullable String allTexts,
    @Nullable String hidden) {

  static final String PATH = "/search";

  /** What the words are called in an address. */
  static final String WORDS = "q";

  /** Code units that a search takes. */
  static final int MOST = Quotation.MOST;

  /** A way on. */
  record Door(String label, String href) {}

  /**
   * The answer to a quotation.
   *
   * @param none why nothing is shown, or null
   */
  record Quoted(String words, List<Match> matches, @Nullable String none) {}

  /**
   * An utterance that is like it.
   *
   * @param rest how many of its wordings are not shown
   */
  record Match(
      String nearness,
      String speaker,
      @Nullable String speaks,
      @Nullable String occasion,
      String held,
      List<UtterancePage.Origin> origin,
      List<Telling> tellings,
      int rest,
      String href) {

    private static final int SHOWN = 4;

    static Match of(Quotation quotation, Likened likened, Chorus chorus) {
      List<Telling> tellings = chorus.beside(quotation, likened, SHOWN);
      return new Match(
          likened.nearness().words(),
          Wording.shortened(chorus.speaker(), 200),
          chorus.speaks(),
          chorus.occasion(),
          chorus.held(),
          chorus.origin(),
          tellings,
          chorus.utterance().variants().size() - tellings.size(),
          UtterancesPage.PATH + "/" + chorus.utterance().id());
    }
  }

  /** An article in whose text the words stand. */
  record Leaf(Head head, String href, List<Piecemeal> pieces) {

    String day() {
      return head.published() == null ? "no date" : Days.day(head.published().date());
    }
  }

  /** A piece of its text, the words lit. */
  record Piecemeal(String href, List<Piece> words) {

    static Piecemeal of(String article, Snippet snippet) {
      List<Piece> words = new ArrayList<>();
      if (snippet.opens()) {
        words.add(new Piece("\u2026 ", null, null, List.of(), null));
      }
      Piece whole = new Piece(snippet.text(), null, null, List.of(), null);
      words.addAll(Hits.on(List.of(whole), snippet.hits()));
      if (snippet.runsOn()) {
        words.add(new Piece(" \u2026", null, null, List.of(), null));
      }
      return new Piecemeal(article + fragment(snippet), words);
    }

    /** The part of an address that leads browsers which know it to the words themselves. */
    private static String fragment(Snippet snippet) {
      if (snippet.hits().isEmpty()) {
        return "";
      }
      Span first = snippet.hits().get(0);
      int stop = snippet.text().indexOf(' ', Math.min(first.end() + 30, snippet.text().length()));
      String words = snippet.text().substring(first.start(), stop < 0 ? first.end() : stop);
      return "#:~:text="
          + URLEncoder.encode(words, StandardCharsets.UTF_8)
              .replace("+", "%20")
              .replace("-", "%2D");
    }
  }

  static Leaf leaf(Shelved shelved, List<Snippet> snippets) {
    String href = "/articles/" + shelved.article().id();
    return new Leaf(
        Head.of(shelved),
        href,
        snippets.stream().map(snippet -> Piecemeal.of(href, snippet)).toList());
  }

  /** Whether a quotation was looked for and nothing has all of its words just so. */
  boolean isTraced() {
    return quoted != null && rows.isEmpty() && leaves.isEmpty() && !only;
  }

  boolean isOpen() {
    return asked == null;
  }
}
