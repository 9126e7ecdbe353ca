package org.parley.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.export.Found;
import org.parley.export.SearchTable;
import org.parley.export.Snippet;
import org.parley.export.UtteranceTable;
import org.parley.link.Quotation;
import org.parley.link.Version;
import org.parley.statement.Article;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;
import org.parley.store.Shelved;
import org.parley.store.Slice;
import org.parley.store.Sought;
import org.parley.store.Store;
import org.parley.text.Span;

/** Gives utterances as pages and as JSON, and what a search finds as JSON. */
final class Hearing {

  private static final String OFFSETS = "Unicode code points of the text beside them, half-open";

  private final Store store;
  private final Catalogue catalogue;
  private final Pages pages;
  private final Searching searching;
  private final Spreads spreads;

  Hearing(Store store, Catalogue catalogue, Pages pages, Searching searching) {
    this.store = store;
    this.catalogue = catalogue;
    this.pages = pages;
    this.searching = searching;
    this.spreads = new Spreads(store);
  }

  void utterances(Context context) {
    Slice<StatementId> slice = spreads.page(Query.turn(context), Pager.SIZE);
    List<Chorus> choruses = choruses(slice);
    List<String> ids = choruses.stream().map(one -> one.utterance().id().hex()).toList();
    Pager pager = Pager.of(slice, spreads.total(), UtterancesPage.PATH + "?", ids);
    pages.show(context, UtterancesPage.of(catalogue.now(), choruses, pager));
  }

  private List<Chorus> choruses(Slice<StatementId> slice) {
    Publicity publicity = catalogue.now().publicity();
    return store.versions(slice.rows()).stream()
        .map(versions -> Chorus.of(versions, publicity))
        .toList();
  }

  void utterance(Context context) {
    Chorus chorus = chorus(context, UtterancesPage.PATH + "/");
    if (chorus != null) {
      pages.show(context, UtterancePage.of(catalogue.now(), chorus, spreads.corrections()));
    }
  }

  /** The utterance of an address; null where it has another id, which the answer leads to. */
  private @Nullable Chorus chorus(Context context, String path) {
    StatementId id = Query.statementId(context.pathParam("id"));
    List<Recorded> versions = store.utterance(id);
    if (versions.isEmpty()) {
      throw Reading.missing("utterance");
    }
    Chorus chorus = Chorus.of(versions, catalogue.now().publicity());
    if (!chorus.utterance().id().equals(id)) {
      context.redirect(path + chorus.utterance().id(), HttpStatus.MOVED_PERMANENTLY);
      return null;
    }
    return chorus;
  }

  void utterancesJson(Context context) {
    int limit = Api.limit(context);
    Slice<StatementId> slice = spreads.page(Query.turn(context), limit);
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("total", spreads.total());
    ArrayNode utterances = node.putArray("utterances");
    List<Chorus> choruses = choruses(slice);
    choruses.forEach(
        one -> utterances.add(UtteranceTable.node(one.utterance(), spreads.corrections())));
    String last = slice.rows().isEmpty() ? "" : slice.rows().get(slice.rows().size() - 1).hex();
    node.put(
        "next", slice.more() ? Api.ROOT + "utterances?limit=" + limit + "&after=" + last : null);
    Api.send(context, node);
  }

  void utteranceJson(Context context) {
    Chorus chorus = chorus(context, Api.ROOT + "utterances/");
    if (chorus != null) {
      Api.send(context, UtteranceTable.node(chorus.utterance(), spreads.corrections()));
    }
  }

  void searchJson(Context context) {
    String asked = Query.asked(context);
    Sought sought = Query.of(context).saying(asked);
    boolean articles = "articles".equals(Query.given(context, "in"));
    int limit = Api.limit(context);
    Searching.Result result =
        searching.find(sought, context, articles ? 0 : limit, limit, articles);
    String words = asked == null ? "" : asked;
    Quotation quotation = Quotation.of(words).orElse(null);
    Found found =
        new Found(
            words,
            quotation,
            quotation == null
                ? List.of()
                : searching.near(quotation).stream().map(Searching.Near::likened).toList(),
            result.statements(),
            spots(words, result.said().rows()),
            result.articles(),
            leaves(words, result.printed().rows().stream().map(Shelved::article).toList()));
    ObjectNode node = SearchTable.node(found, spreads.corrections());
    node.put("offsets", OFFSETS);
    String address = Query.address(Api.ROOT + "search", sought) + "limit=" + limit;
    put(node, "statements", result.said(), address, "statement");
    put(node, "articles", result.printed(), address + "&in=articles", "article");
    Api.send(context, node);
  }

  private static void put(ObjectNode node, String list, Slice<?> slice, String address, String id) {
    ObjectNode all = (ObjectNode) node.get(list);
    ArrayNode rows = (ArrayNode) all.get("found");
    String last = rows.isEmpty() ? "" : rows.get(rows.size() - 1).get(id).textValue();
    all.put("next", slice.more() ? address + "&after=" + last : null);
  }

  private List<Found.Spot> spots(String words, List<Recorded> rows) {
    List<List<Span>> hits =
        store.marks(
            words, rows.stream().map(r -> r.statement().attribution().content().text()).toList());
    List<Found.Spot> spots = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Recorded row = rows.get(i);
      spots.add(new Found.Spot(new Version(row.article(), row.linked()), hits.get(i)));
    }
    return spots;
  }

  private List<Found.Leaf> leaves(String words, List<Article> articles) {
    List<List<Snippet>> snippets = searching.snippets(words, articles);
    List<Found.Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      leaves.add(new Found.Leaf(articles.get(i), snippets.get(i)));
    }
    return leaves;
  }
}
