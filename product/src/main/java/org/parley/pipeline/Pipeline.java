package org.parley.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Attributor;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Statement;
import org.parley.text.Document;

/**
 * The straight line for one article: attribute → context → coding. A pure function: the same
 * article gives the same statements alone, among others, and on any number of threads.
 */
public final class Pipeline {

  private final Attributor attributor;
  private final ContextReader context;
  private final @Nullable Coder coder;

  /**
   * @param coder codes by a codebook; null for attribution only
   */
  public Pipeline(Attributor attributor, ContextReader context, @Nullable Coder coder) {
    this.attributor = attributor;
    this.context = context;
    this.coder = coder;
  }

  /** The article's statements, in order of their first content offset. */
  public List<Statement> statements(Article article) {
    Document document = Document.of(article.text(), article.omitted());
    List<Attribution> attributions = attributor.attribute(article, document);
    List<Circumstances> circumstances = context.read(article, document, attributions);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      statements.add(Statement.of(article, attributions.get(i), circumstances.get(i), List.of()));
    }
    return coder == null ? statements : coder.code(article, document, statements);
  }
}
