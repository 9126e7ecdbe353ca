package org.parley.analyze;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Statement;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;
import org.parley.text.Words;

/** Where an article says that something was said for the first time. */
final class FirstTime {

  private static final Pattern FIRST = Pattern.compile("(?i)\\bfor (?:the )?first time\\b");

  private FirstTime() {}

  /** The sentence of a statement that says "for the first time" outside the quoted words. */
  static @Nullable Words near(Article article, Statement statement) {
    if (statement.codings().isEmpty()) {
      return null;
    }
    Matcher first = FIRST.matcher(article.text());
    Attribution told = statement.attribution();
    int start = told.content().start();
    int end = told.content().end();
    while (first.find()) {
      if (first.start() > start - 2_000 && first.start() < end + 2_000) {
        Words sentence = sentence(article, first.start(), start, end);
        if (sentence != null) {
          return sentence;
        }
      }
    }
    return null;
  }

  private static @Nullable Words sentence(Article article, int at, int start, int end) {
    for (Sentence sentence : Document.of(article.text(), article.omitted()).sentences()) {
      Span span = sentence.span();
      if (span.contains(at) && span.start() < end && start < span.end()) {
        return Words.of(article.text(), span);
      }
    }
    return null;
  }
}
