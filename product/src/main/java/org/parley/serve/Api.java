package org.parley.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.export.ArticleJson;
import org.parley.export.Decided;
import org.parley.export.StatementJson;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;
import org.parley.store.Shelved;
import org.parley.store.Slice;
import org.parley.store.Sought;
import org.parley.store.Store;

/** The record as JSON; {@code openapi.json} beside this class describes every answer. */
final class Api {

  /** Where it is served. */
  static final String ROOT = "/api/";

  private static final String TYPE = "application/json; charset=utf-8";
  private static final String OFFSETS = "Unicode code points, half-open";
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Store store;
  private final Catalogue catalogue;
  private final boolean whole;

  /**
   * @param whole whether articles may be given from end to end
   */
  Api(Store store, Catalogue catalogue, boolean whole) {
    this.store = store;
    this.catalogue = catalogue;
    this.whole = whole;
  }

  void articles(Context context) {
    Slice<Shelved> slice = store.shelf(Query.articleTurn(context), limit(context));
    ObjectNode node = JSON.objectNode();
    node.put("total", catalogue.now().size().articles());
    ArrayNode articles = node.putArray("articles");
    slice.rows().forEach(shelved -> articles.add(line(shelved)));
    String last = slice.rows().isEmpty() ? "" : last(slice).article().id().hex();
    node.put("next", slice.more() ? ROOT + "articles?" + page(context, last) : null);
    send(context, node);
  }

  private ObjectNode line(Shelved shelved) {
    ObjectNode node = ArticleJson.of(shelved.article(), null);
    node.remove(List.of("text", "omit", "supersedes"));
    node.putObject("statements")
        .put("direct", shelved.direct())
        .put("mixed", shelved.mixed())
        .put("indirect", shelved.indirect())
        .put("outlet", shelved.narrated());
    return node;
  }

  void article(Context context) {
    ArticleId id = Query.articleId(context.pathParam("id"));
    Article article = store.article(id).orElseThrow(() -> Reading.missing("article"));
    ObjectNode node = ArticleJson.of(article, store.superseded(id).orElse(null));
    if (!whole) {
      node.putNull("text").putNull("omit");
    }
    node.put("offsets", OFFSETS);
    node.put("statements", ROOT + "statements?article=" + id);
    send(context, node);
  }

  void statements(Context context) {
    Sought sought = Query.of(context);
    boolean allowed = catalogue.now().allows(sought);
    Slice<Recorded> slice =
        allowed
            ? store.list(sought, Query.turn(context), limit(context))
            : new Slice<>(List.of(), 0, false);
    ObjectNode node = JSON.objectNode();
    node.put("total", allowed ? catalogue.choices(sought).statements() : 0);
    node.put("offsets", OFFSETS);
    ArrayNode statements = node.putArray("statements");
    slice.rows().forEach(recorded -> statements.add(json(recorded)));
    String last = slice.rows().isEmpty() ? "" : last(slice).statement().id().hex();
    node.put(
        "next",
        slice.more() ? Query.address(ROOT + "statements", sought) + page(context, last) : null);
    send(context, node);
  }

  void statement(Context context) {
    StatementId id = Query.statementId(context.pathParam("id"));
    Recorded recorded = store.statement(id).orElseThrow(() -> Reading.missing("statement"));
    if (!recorded.statement().id().equals(id)) {
      context.redirect(
          ROOT + "statements/" + recorded.statement().id(), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    send(context, json(recorded));
  }

  private static ObjectNode json(Recorded recorded) {
    List<Decided> decided =
        recorded.decisions().stream()
            .map(d -> new Decided(d.coder(), d.time(), d.field(), d.before(), d.after()))
            .toList();
    return new StatementJson(recorded.article())
        .of(recorded.linked(), recorded.run(), recorded.codingRun(), decided);
  }

  private static <T> T last(Slice<T> slice) {
    return slice.rows().get(slice.rows().size() - 1);
  }

  private static String page(Context context, String last) {
    return "limit=" + limit(context) + "&after=" + last;
  }

  static int limit(Context context) {
    String written = Query.given(context, "limit");
    if (written == null) {
      return USUAL;
    }
    if (!written.matches("\\d{1,3}")
        || Integer.parseInt(written) < 1
        || Integer.parseInt(written) > MOST) {
      throw new Problem(400, "No such limit", "A page has 1 to " + MOST + " rows: give limit=50.");
    }
    return Integer.parseInt(written);
  }

  /** Sends an answer, or that it is the one which was sent before. */
  static void send(Context context, JsonNode node) {
    send(context, TYPE, node.toString());
  }

  /** Sends an answer of another type in the same way. */
  static void send(Context context, String type, String answer) {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    String tag = '"' + HexFormat.of().formatHex(sha256(bytes), 0, 16) + '"';
    context.header("ETag", tag);
    if (matches(context.header("If-None-Match"), tag)) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(type).result(bytes);
    }
  }

  private static boolean matches(@Nullable String wanted, String tag) {
    return wanted != null
        && List.of(wanted.replace("W/", "").split("\\s*,\\s*")).stream()
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells what went wrong in the one form that errors have. */
  static void tell(Context context, ProblemPage problem) {
    context.status(problem.status());
    context.contentType(TYPE).result(error(problem));
  }

  private static String error(ProblemPage problem) {
    ObjectNode node = JSON.objectNode();
    String sentence = problem.sentence();
    int colon = sentence.lastIndexOf(": ");
    boolean advice = colon > 0;
    node.putObject("error")
        .put("status", problem.status())
        .put("message", advice ? sentence.substring(0, colon) + "." : sentence)
        .put(
            "try",
            advice
                ? sentence.substring(colon + 2)
                : "see " + ROOT + "openapi.json for what can be asked");
    return node.toString();
  }
}
