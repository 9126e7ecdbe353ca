package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.attribute.Attributor;
import org.parley.encode.Tagger;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Attribution;
import org.parley.text.Document;

/**
 * Parley's whole attribution, as {@code annotate} does it: sentences, network, decoder, speakers,
 * kinds; not speech within speech.
 */
final class ParleyReader implements Reader {

  private final Attributor attributor;

  ParleyReader(Tagger tagger) {
    attributor = Attributor.outermost(tagger);
  }

  @Override
  public int read(String text) {
    return attributions(text).size();
  }

  List<Attribution> attributions(String text) {
    return attributor.attribute(article(text), Document.of(text));
  }

  static Article article(String text) {
    ArticleId id = ArticleId.of(text.getBytes(StandardCharsets.UTF_8));
    return new Article(id, "-", null, null, null, null, null, "en", text, List.of());
  }
}
