package org.parley.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * Reads what surrounds each attribution: when and to whom the words were said and through whom they
 * came, from its own sentence outside every content; which figures they claim, from its content.
 * What is not plain is left out. Safe for use by several threads.
 */
public final class ContextReader {

  public ContextReader() {}

  /** The circumstances of each attribution, in the order given. */
  public List<Circumstances> read(
      Article article, Document document, List<Attribution> attributions) {
    LocalDate published = article.published() == null ? null : article.published().date();
    Days days = new Days(published);
    String unsaid = unsaid(document.text(), attributions);
    List<Circumstances> read = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Frame frame = Frame.of(document, unsaid, attribution);
      read.add(
          new Circumstances(
              frame == null ? null : Occasion.of(frame),
              frame == null ? List.of() : Relays.of(frame),
              frame == null ? null : days.of(frame),
              Figures.in(document.text(), attribution.content())));
    }
    return read;
  }

  /** The text with every content blotted out, each offset kept. */
  private static String unsaid(String text, List<Attribution> attributions) {
    StringBuilder unsaid = new StringBuilder(text);
    for (Attribution attribution : attributions) {
      for (Span span : attribution.content().spans()) {
        for (int i = span.start(); i < span.end(); i++) {
          unsaid.setCharAt(i, Frame.BLOT);
        }
      }
    }
    return unsaid.toString();
  }
}
