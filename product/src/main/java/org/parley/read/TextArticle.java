package org.parley.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Outlet;
import org.parley.text.Span;

/** A plain text read as an article: every character stays. */
final class TextArticle {

  private final String text;
  private final Given given;

  TextArticle(String text, Given given) {
    this.text = text;
    this.given = given;
  }

  Article read(ArticleId id, String path) {
    String byline = given.byline() == null ? Bylines.in(text) : given.byline();
    List<Span> omitted = Junk.of(text, byline, given.outlet(), List.of());
    return new Article(
        id,
        path,
        given.url(),
        title(omitted),
        given.outlet() == null ? null : new Outlet(given.outlet()),
        byline,
        Dates.published(given, null, () -> TextDates.in(text), given.url()),
        Languages.of(text),
        text,
        omitted);
  }

  private @Nullable String title(List<Span> omitted) {
    return Headline.of(text, omitted);
  }
}
