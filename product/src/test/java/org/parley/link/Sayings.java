package org.parley.link;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/** Articles in which somebody says something, each speaker in a statement of one letter. */
public final class Sayings {

  private Sayings() {}

  /** An article of 15 March 2031. */
  public static Article article(String text) {
    return article(text, LocalDate.of(2031, 3, 15));
  }

  static Article article(String text, @Nullable LocalDate day) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        "one.txt",
        null,
        null,
        null,
        null,
        day == null ? null : new Published(day, Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  public static Speaker person(String name) {
    return person(name, null);
  }

  public static Speaker person(String name, @Nullable String role) {
    return speaker(name, SpeakerKind.PERSON, role);
  }

  public static Speaker speaker(String name, SpeakerKind kind, @Nullable String role) {
    return new Speaker(name, kind, role, null, ResolvedBy.NAME, null);
  }

  /** A statement of each speaker, in order. */
  public static List<Statement> by(Article article, Speaker... speakers) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < speakers.length; i++) {
      statements.add(
          Statement.of(
              article,
              new Attribution(
                  Words.of(article.text(), List.of(new Span(i, i + 1))),
                  null,
                  null,
                  Voice.SPEAKER,
                  Kind.INDIRECT,
                  Assertion.SAID,
                  Modality.ACTUAL,
                  speakers[i],
                  List.of(),
                  null,
                  0.9),
              new Circumstances(null, List.of(), null, List.of()),
              List.of()));
    }
    return statements;
  }
}
