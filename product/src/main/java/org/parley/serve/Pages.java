package org.parley.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Page models made HTML by the templates, which were compiled with this room. */
final class Pages {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.parley.serve");

  void show(Context context, ArticlesPage page) {
    show(context, "articles.jte", page);
  }

  void show(Context context, ArticlePage page) {
    show(context, "article.jte", page);
  }

  void show(Context context, StatementsPage page) {
    show(context, "statements.jte", page);
  }

  void show(Context context, StatementPage page) {
    show(context, "statement.jte", page);
  }

  void show(Context context, BoardPage page) {
    show(context, "board.jte", page);
  }

  void show(Context context, GapPage page) {
    show(context, "gap.jte", page);
  }

  void show(Context context, CellPage page) {
    show(context, "cell.jte", page);
  }

  void show(Context context, ProposalPage page) {
    show(context, "proposal.jte", page);
  }

  void show(Context context, UtterancesPage page) {
    show(context, "utterances.jte", page);
  }

  void show(Context context, UtterancePage page) {
    show(context, "utterance.jte", page);
  }

  void show(Context context, SearchPage page) {
    show(context, "search.jte", page);
  }

  void show(Context context, ActorsPage page) {
    show(context, "actors.jte", page);
  }

  void show(Context context, ActorPage page) {
    show(context, "actor.jte", page);
  }

  String svg(ChartPicture picture) {
    return render("chartpicture.jte", picture);
  }

  void show(Context context, Picture picture) {
    context.contentType("image/svg+xml").result(render("picture.jte", picture));
  }

  void show(Context context, TimelinePage page) {
    show(context, "timeline.jte", page);
  }

  void show(Context context, SayingsPage page) {
    show(context, "sayings.jte", page);
  }

  void show(Context context, ChangesPage page) {
    show(context, "changes.jte", page);
  }

  void show(Context context, ChangePage page) {
    show(context, "change.jte", page);
  }

  void show(Context context, Plate plate) {
    context.contentType("image/svg+xml").result(render("plate.jte", plate));
  }

  void show(Context context, FiguresPage page) {
    show(context, "figures.jte", page);
  }

  void show(Context context, FigurePage page) {
    show(context, "figure.jte", page);
  }

  void show(Context context, FigurePlate plate) {
    context.contentType("image/svg+xml").result(render("figureplate.jte", plate));
  }

  void show(Context context, ProblemPage page) {
    context.status(page.status());
    context.html(html(page));
  }

  String html(ProblemPage page) {
    return render("problem.jte", page);
  }

  private void show(Context context, String template, Object page) {
    context.html(render(template, page));
  }

  private String render(String template, Object page) {
    StringOutput output = new StringOutput(16 * 1024);
    engine.render(template, page, output);
    return output.toString();
  }
}
