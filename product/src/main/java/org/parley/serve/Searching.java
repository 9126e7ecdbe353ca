package org.parley.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.export.Snippet;
import org.parley.link.Quotation;
import org.parley.link.Quotation.Likened;
import org.parley.statement.Article;
import org.parley.statement.StatementId;
import org.parley.store.Choices;
import org.parley.store.Facet;
import org.parley.store.Recorded;
import org.parley.store.Shelved;
import org.parley.store.Slice;
import org.parley.store.Sought;
import org.parley.store.Store;
import org.parley.store.Turn;
import org.parley.text.Span;

/** Looks for words, and for quotations, in statements and in the text of articles. */
final class Searching {

  private static final int LEAVES = 6;
  private static final int LEAVES_ALONE = 20;
  private static final int PIECES = 2;

  private final Store store;
  private final Catalogue catalogue;
  private final Pages pages;

  Searching(Store store, Catalogue catalogue, Pages pages) {
    this.store = store;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  /** A page of the statements and of the articles that were found, and how many there are. */
  record Result(
      Slice<Recorded> said,
      long statements,
      Slice<Shelved> printed,
      long articles,
      boolean hidden) {}

  void show(Context context) {
    Sought sought = Query.of(context).saying(Query.asked(context));
    boolean only = "articles".equals(Query.given(context, "in"));
    String asked = sought.words();
    Result result =
        find(sought, context, only ? 0 : Pager.SIZE, only ? LEAVES_ALONE : LEAVES, only);
    Catalogue.Snapshot record = catalogue.now();
    StatementsPage.Filters filters = filters(sought, result, record);
    List<Row> rows = rows(String.valueOf(asked), result.said.rows(), record);
    String address = Query.address(SearchPage.PATH, sought);
    pages.show(
        context,
        new SearchPage(
            Frame.of(title(asked), "search", record.size()),
            asked,
            sought,
            filters.first(),
            filters.more(),
            filters.opened(),
            filters.chips(),
            record.codebook() != null,
            doors(asked, record.publicity()),
            asked == null ? null : quoted(sought, record, result),
            Wording.statements(result.statements),
            rows,
            Pager.of(
                result.said,
                result.statements,
                address,
                rows.stream().map(row -> row.href().substring(12)).toList()),
            Wording.articles(result.articles),
            leaves(String.valueOf(asked), result.printed.rows()),
            only ? texts(result, address) : new Pager("", result.articles, null, null),
            only,
            only || result.articles <= LEAVES ? null : address + "in=articles",
            result.hidden && asked != null ? HIDDEN : null));
  }

  private StatementsPage.Filters filters(Sought sought, Result result, Catalogue.Snapshot record) {
    Choices choices = result.hidden ? new Choices(0, 0, Map.of()) : catalogue.choices(sought);
    return new StatementsPage.Filters(record.publicity(), choices, sought, SearchPage.PATH);
  }

  private static final String HIDDEN =
      "Only people whom the codebook lists for a public role can be looked up by name, so neither"
          + " statements nor articles are searched for these words.";

  private static Pager texts(Result result, String address) {
    List<String> ids = result.printed.rows().stream().map(one -> one.article().id().hex()).toList();
    return Pager.of(result.printed, result.articles, address + "in=articles&", ids, LEAVES_ALONE);
  }

  private static String title(@Nullable String asked) {
    return asked == null ? "Search" : "Search: " + Wording.shortened(asked, 60);
  }

  /** What is found, statements and articles apart; nothing where nothing is looked for. */
  Result find(Sought sought, Context context, int said, int printed, boolean turned) {
    String words = sought.words();
    if (words == null
        || words.codePoints().noneMatch(Character::isLetterOrDigit)
        || !catalogue.now().allows(sought)) {
      return nothing(false);
    }
    String asked = String.valueOf(words);
    if (catalogue.now().publicity().hides(asked) || store.namesUnlisted(asked)) {
      return nothing(true);
    }
    Slice<Recorded> statements =
        said == 0
            ? new Slice<>(List.of(), 0, false)
            : store.list(sought, Query.turn(context), said);
    Slice<Shelved> articles =
        store.shelf(sought, turned ? Query.articleTurn(context) : Turn.first(), printed);
    return new Result(
        statements,
        catalogue.choices(sought).statements(),
        articles,
        articles.ahead() == 0 && !articles.more() ? articles.rows().size() : store.articles(sought),
        false);
  }

  private static Result nothing(boolean hidden) {
    Slice<Recorded> statements = new Slice<>(List.of(), 0, false);
    return new Result(statements, 0, new Slice<>(List.of(), 0, false), 0, hidden);
  }

  private List<Row> rows(String asked, List<Recorded> found, Catalogue.Snapshot record) {
    List<Row> rows =
        found.stream()
            .map(
                one -> Row.of(one, one.article().text(), Head.of(one.article()), record.codebook()))
            .toList();
    List<List<Span>> hits =
        store.marks(asked, rows.stream().map(row -> Hits.text(row.words())).toList());
    List<Row> lit = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lit.add(rows.get(i).with(Hits.on(rows.get(i).words(), hits.get(i))));
    }
    return lit;
  }

  private List<SearchPage.Leaf> leaves(String asked, List<Shelved> found) {
    List<List<Snippet>> snippets = snippets(asked, found.stream().map(Shelved::article).toList());
    List<SearchPage.Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      leaves.add(SearchPage.leaf(found.get(i), snippets.get(i)));
    }
    return leaves;
  }

  /** Pieces of articles around the words. */
  List<List<Snippet>> snippets(String asked, List<Article> articles) {
    List<String> texts = articles.stream().map(Article::news).toList();
    List<List<Span>> hits = store.marks(asked, texts);
    List<List<Snippet>> snippets = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      snippets.add(Snippet.of(texts.get(i), hits.get(i), PIECES));
    }
    return snippets;
  }

  /** An utterance that is like a quotation, with its versions. */
  record Near(Likened likened, Chorus chorus) {}

  /** The utterances that are like a quotation, the nearest first. */
  List<Near> near(Quotation quotation) {
    Publicity publicity = catalogue.now().publicity();
    Map<StatementId, Chorus> choruses = new LinkedHashMap<>();
    for (List<Recorded> versions : store.near(quotation)) {
      Chorus chorus = Chorus.of(versions, publicity);
      choruses.put(chorus.utterance().id(), chorus);
    }
    return quotation.among(choruses.values().stream().map(Chorus::utterance).toList()).stream()
        .map(
            likened ->
                new Near(likened, Objects.requireNonNull(choruses.get(likened.utterance().id()))))
        .toList();
  }

  private SearchPage.@Nullable Quoted quoted(
      Sought sought, Catalogue.Snapshot record, Result result) {
    String asked = String.valueOf(sought.words());
    Optional<Quotation> quotation = Quotation.of(asked);
    if (quotation.isEmpty()) {
      return null;
    }
    List<SearchPage.Match> matches =
        near(quotation.get()).stream()
            .map(one -> SearchPage.Match.of(quotation.get(), one.likened, one.chorus))
            .toList();
    String none =
        "No statement like these words is in this record: "
            + Frame.of("", "", record.size()).record()
            + ". "
            + printed(sought, result)
            + "They may have been said all the same, and stand where this record has not read.";
    return new SearchPage.Quoted(asked, matches, matches.isEmpty() ? none : null);
  }

  /** What articles have of the words; nothing where not all articles were searched. */
  private static String printed(Sought sought, Result result) {
    if (result.articles > 0) {
      return "All of these words do stand in the text of "
          + Wording.articles(result.articles)
          + ", shown below. ";
    }
    boolean all = !result.hidden && sought.equals(Sought.ALL.saying(sought.words()));
    return all ? "Nor do all of these words stand in any one article. " : "";
  }

  private static List<SearchPage.Door> doors(@Nullable String asked, Publicity publicity) {
    return asked == null
        ? List.of()
        : publicity.named(asked).stream()
            .map(
                actor ->
                    new SearchPage.Door(
                        "What " + actor.name() + " says",
                        Query.link(
                            StatementsPage.PATH, Sought.ALL.with(Facet.SPEAKER, actor.id()))))
            .toList();
  }
}
