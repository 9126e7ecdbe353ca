package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.Taggers;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Attribution;
import org.parley.statement.Marked;
import org.parley.text.Document;

/** Texts made into articles, attributed, and drawn. */
final class Texts {

  private Texts() {}

  static Article article(String text) {
    ArticleId id = ArticleId.of(text.getBytes(StandardCharsets.UTF_8));
    return new Article(id, "-", null, null, null, null, null, "en", text, List.of());
  }

  /** What is found in a text of which the network sees nothing. */
  static List<Attribution> unseen(String text) {
    Attributor attributor = new Attributor(Taggers.english());
    return attributor.attribute(article(text), Document.of(text), List.of());
  }

  static List<Attribution> attribute(String text) {
    return new Attributor(Taggers.english()).attribute(article(text), Document.of(text));
  }

  /** The only attribution of a text. */
  static Attribution only(String text) {
    List<Attribution> all = attribute(text);
    assertThat(all).as(text).hasSize(1);
    return all.get(0);
  }

  /** Asserts that attributing the plain text draws these marks and no others. */
  static void assertDraws(String marked) {
    String text = Marked.plain(marked);
    assertThat(Marked.draw(text, attribute(text))).isEqualTo(marked);
  }
}
