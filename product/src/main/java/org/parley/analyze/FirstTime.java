package org.parley.analyze;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Statement;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Words;

/** Where an article says that something was said for the first time. */
final class FirstTime {

  private static final Pattern FIRST = Pattern.compile("(?i)\\b(?:for|the) first time\\b");

  /** One of these stands in every such sentence; looked for first, since they are found faster. */
  private static final List<String> WORDS = List.of("irst time", "irst Time", "IRST TIME");

  private FirstTime() {}

  /**
   * The sentence beside a coded statement, at most a paragraph away, that speaks of a first time.
   */
  static @Nullable Words near(Article article, Statement statement) {
    if (statement.codings().isEmpty() || WORDS.stream().noneMatch(article.text()::contains)) {
      return null;
    }
    Matcher first = FIRST.matcher(article.text());
    if (!first.find()) {
      return null;
    }
    Document document = Document.of(article.text(), article.omitted());
    int home = paragraph(document, statement.attribution().content().start());
    Words nearest = null;
    int distance = 2;
    do {
      for (Sentence sentence : document.sentences()) {
        int away = Math.abs(sentence.paragraph() - home);
        if (sentence.span().contains(first.start()) && away < distance) {
          nearest = Words.of(article.text(), sentence.span());
          distance = away;
        }
      }
    } while (first.find());
    return nearest;
  }

  private static int paragraph(Document document, int offset) {
    for (Sentence sentence : document.sentences()) {
      if (offset < sentence.span().end()) {
        return sentence.paragraph();
      }
    }
    return Integer.MIN_VALUE / 2;
  }
}
