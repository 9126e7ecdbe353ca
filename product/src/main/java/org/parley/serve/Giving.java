package org.parley.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.export.Reference;
import org.parley.export.StatementCsv;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;
import org.parley.store.Slice;
import org.parley.store.Sought;
import org.parley.store.Store;
import org.parley.store.Turn;

/** Gives what is shown to other programs: a list as a table, a statement as a reference. */
final class Giving {

  private static final int CHUNK = 500;

  private final Store store;
  private final Catalogue catalogue;

  Giving(Store store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /** All the statements that pass a filter, as CSV. */
  void csv(Context context) {
    Sought sought = Query.of(context);
    boolean allowed = catalogue.now().allows(sought);
    context.contentType("text/csv; charset=utf-8");
    context.header("Content-Disposition", "attachment; filename=\"statements.csv\"");
    try {
      Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
      StatementCsv csv = new StatementCsv(out);
      Turn<StatementId> turn = Turn.first();
      for (boolean more = allowed; more; ) {
        Slice<Recorded> slice = store.list(sought, turn, CHUNK);
        slice.rows().forEach(one -> csv.write(one.article(), one.linked()));
        more = slice.more() && !slice.rows().isEmpty();
        if (more) {
          turn = Turn.after(slice.rows().get(slice.rows().size() - 1).statement().id());
        }
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A statement for a bibliography. */
  void bibtex(Context context) {
    Recorded recorded = find(context, ".bib");
    if (recorded != null) {
      context.contentType("application/x-bibtex; charset=utf-8");
      context.result(reference(context, recorded).bibtex());
    }
  }

  /** A statement as a Web Annotation. */
  void annotation(Context context) {
    Recorded recorded = find(context, ".jsonld");
    if (recorded != null) {
      String source = host(context) + "/articles/" + recorded.statement().article();
      context.contentType("application/ld+json; charset=utf-8");
      context.result(reference(context, recorded).annotation(source).toString());
    }
  }

  private static Reference reference(Context context, Recorded recorded) {
    String address = host(context) + "/statements/" + recorded.statement().id();
    return new Reference(recorded.article(), recorded.statement(), address);
  }

  /** What addresses on this server begin with, by the request. */
  static String host(Context context) {
    return context.scheme() + "://" + context.host();
  }

  /** The statement; none where the answer is that it has another id today. */
  private @Nullable Recorded find(Context context, String ending) {
    StatementId id = Query.statementId(context.pathParam("id"));
    Recorded recorded = store.statement(id).orElseThrow(() -> Reading.missing("statement"));
    if (recorded.statement().id().equals(id)) {
      return recorded;
    }
    context.redirect(
        "/statements/" + recorded.statement().id() + ending, HttpStatus.MOVED_PERMANENTLY);
    return null;
  }
}
