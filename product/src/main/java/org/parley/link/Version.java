package org.parley.link;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Said;

/** A statement with the article that prints it. */
public record Version(Article article, Linked linked) {

  /** Printed first; what has no day comes last. */
  static final Comparator<Version> EARLIEST =
      Comparator.comparing(Version::printed, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(version -> version.linked.statement().id());

  /** The day it was printed, or null. */
  public @Nullable LocalDate printed() {
    return article.published() == null ? null : article.published().date();
  }

  /** The day by which it counts: when it was said, else printed; null where neither is known. */
  public @Nullable LocalDate day() {
    Said said = linked.statement().circumstances().said();
    return said == null || said.to() == null ? printed() : said.to();
  }

  /** The words said. */
  public String words() {
    return linked.statement().attribution().content().text();
  }
}
