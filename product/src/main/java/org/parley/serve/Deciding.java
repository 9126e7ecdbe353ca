package org.parley.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.StatementId;
import org.parley.store.Decision;
import org.parley.store.Recorded;
import org.parley.store.Store;

/** Shows one statement, and keeps what people decide about it. */
final class Deciding {

  private final Store store;
  private final Catalogue catalogue;
  private final Pages pages;
  private final boolean whole;

  /**
   * @param whole whether paragraphs may be shown around a statement, and not only sentences
   */
  Deciding(Store store, Catalogue catalogue, Pages pages, boolean whole) {
    this.store = store;
    this.catalogue = catalogue;
    this.pages = pages;
    this.whole = whole;
  }

  void statement(Context context) {
    Recorded recorded = find(context);
    StatementId id = recorded.statement().id();
    if (!id.hex().equals(context.pathParam("id"))) {
      context.redirect("/statements/" + id, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    show(context, recorded, draft(context, Visitor.coder(context), null, ""));
  }

  void decide(Context context) {
    Recorded recorded = find(context);
    String note = sent(context, "note").replace("\0", "").replace("\r\n", "\n").strip();
    Verdict verdict = Verdict.of(sent(context, "verdict"));
    Draft draft = draft(context, sent(context, "coder").strip(), verdict, note);
    boolean withdrawn = sent(context, "verdict").equals(Verdict.WITHDRAWN);
    String flaw = draft.flaw(withdrawn, Verdict.byCoder(recorded.decisions()).keySet());
    if (!Visitor.isOurs(context)) {
      context.status(HttpStatus.FORBIDDEN);
      show(
          context,
          recorded,
          draft.refused("Not kept yet: this form came from elsewhere or was old. Send it again."));
    } else if (flaw != null) {
      context.status(HttpStatus.BAD_REQUEST);
      show(context, recorded, draft.refused(flaw));
    } else {
      keep(recorded, draft, withdrawn);
      catalogue.forget();
      Visitor.rememberCoder(context, draft.coder());
      StatementId id = recorded.statement().id();
      boolean reading = whole && sent(context, "from").equals("article");
      context.redirect(
          reading
              ? "/articles/" + recorded.statement().article() + "#s-" + id
              : "/statements/" + id + "#decided",
          HttpStatus.SEE_OTHER);
    }
  }

  private void keep(Recorded recorded, Draft draft, boolean withdrawn) {
    StatementId id = recorded.statement().id();
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    Verdict verdict = draft.verdict();
    if (verdict != null || withdrawn) {
      Verdict before = Verdict.byCoder(recorded.decisions()).get(draft.coder());
      store.decide(
          new Decision(
              draft.coder(),
              now,
              id,
              Verdict.FIELD,
              before == null ? null : before.word(),
              verdict == null ? null : verdict.word()));
    }
    if (!draft.note().isEmpty()) {
      store.decide(new Decision(draft.coder(), now, id, Verdict.NOTE, null, draft.note()));
    }
  }

  private void show(Context context, Recorded recorded, Draft draft) {
    Article article =
        store
            .article(recorded.statement().article())
            .orElseThrow(() -> Reading.missing("statement"));
    // A browser that may send no referrer sends no origin with a form either; this one lets the
    // origin be checked, and still tells other hosts nothing.
    context.header("Referrer-Policy", "same-origin");
    Elsewhere elsewhere =
        Elsewhere.of(recorded, store.outlets(List.of(recorded.linked().utteranceId())));
    pages.show(
        context, StatementPage.of(catalogue.now(), recorded, article, whole, elsewhere, draft));
  }

  private Recorded find(Context context) {
    StatementId id = Query.statementId(context.pathParam("id"));
    return store.statement(id).orElseThrow(() -> Reading.missing("statement"));
  }

  private static Draft draft(
      Context context, String coder, @Nullable Verdict verdict, String note) {
    return new Draft(Visitor.token(context), coder, verdict, note, null);
  }

  private static String sent(Context context, String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }
}
