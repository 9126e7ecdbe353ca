package org.parley.analyze;

import java.util.List;
import org.parley.text.Span;

/**
 * An attribution as an annotator marks it: three roles, each of any number of pieces, in UTF-16
 * code units.
 */
public record Annotation(List<Span> source, List<Span> cue, List<Span> content) {

  public Annotation {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }
}
