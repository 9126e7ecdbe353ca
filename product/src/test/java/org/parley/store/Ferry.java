package org.parley.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.link.Linked;
import org.parley.statement.Act;
import org.parley.statement.Anchor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Figure;
import org.parley.statement.Force;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Medium;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Period;
import org.parley.statement.Precision;
import org.parley.statement.Published;
import org.parley.statement.Relay;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.statement.Told;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/** Articles of an invented ferry dispute, and what might be read in them. */
final class Ferry {

  static final String TEXT =
      "🛳️ Cafe\u0301 news 😀\n\n\"We will sail,\" Ana Ruiz, chair of the council, told Harbour Radio"
          + " on Friday, according to the Isles Post, \"only if the night boat stays.\""
          + " About 60 boats lay idle in May, Ben Okoro added.\nAdvertisement\n";

  static final Run RUN =
      Run.of("0.1.0", "ab12", "north-ferry", "cd34", Instant.parse("2031-02-17T08:00:00Z"));

  static final Run LATER_RUN =
      Run.of("0.2.0", "ab12", "north-ferry", "cd34", Instant.parse("2031-03-01T08:00:00Z"));

  static final Article ARTICLE =
      article("ferry/one.txt", TEXT, "https://isles.example/ferry", List.of(span("Advertisement")));

  private Ferry() {}

  static Article article(String path, String text, String url, List<Span> omitted) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        path,
        url,
        "The boats and the council",
        new Outlet("Isles Post"),
        "Ira Vane",
        new Published(LocalDate.of(2031, 2, 15), Published.Basis.TEXT),
        "en",
        text,
        omitted);
  }

  static Article plain(String text) {
    return article("ferry/plain.txt", text, "https://isles.example/" + text.hashCode(), List.of());
  }

  /** A statement with every field filled. */
  static Statement full() {
    Attribution attribution =
        new Attribution(
            Words.of(
                TEXT,
                List.of(span("\"We will sail,\""), span("\"only if the night boat stays.\""))),
            words("told"),
            words("Ana Ruiz, chair of the council"),
            Voice.SPEAKER,
            Kind.DIRECT,
            Assertion.ALLEGED,
            Modality.CONDITIONAL,
            new Speaker(
                "Ana Ruiz",
                SpeakerKind.PERSON,
                "chair of the council",
                "isles",
                ResolvedBy.TITLE,
                words("Ana Ruiz")),
            List.of(
                new Speaker("Ben Okoro", SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null),
                new Speaker(
                    "North Line", SpeakerKind.ORGANIZATION, null, "line", ResolvedBy.ALIAS, null)),
            new StatementId("0123456789abcdef0123"),
            0.935);
    return Statement.of(ARTICLE, attribution, circumstances(), codings());
  }

  private static Circumstances circumstances() {
    return new Circumstances(
        new Told(
            "Harbour Radio",
            "listeners",
            "if boats go",
            Medium.PRESS_CONFERENCE,
            words("Harbour Radio")),
        List.of(
            new Relay("Isles Post", words("according to the Isles Post")),
            new Relay("Harbour Radio", words("told Harbour Radio"))),
        new Said(LocalDate.of(2031, 2, 14), null, Precision.AFTER, words("on Friday"), Anchor.TEXT),
        List.of(
            new Figure(
                new BigDecimal("6E+1"),
                new BigDecimal("60.50"),
                true,
                "boats",
                "idle boats",
                "the isles",
                new Period(LocalDate.of(2030, 5, 1), null),
                words("About 60 boats")),
            new Figure(
                BigDecimal.ONE, BigDecimal.TEN, false, null, null, null, null, words("60"))));
  }

  static List<Coding> codings() {
    return List.of(
        new Coding(
            "north-ferry",
            "keep-timetable",
            new Holder("isles", Holder.Basis.SPOKEN_FOR),
            Act.DEMANDS,
            Stance.CONDITIONAL,
            List.of(
                new Condition(words("only if the night boat stays"), Force.REQUIRED, "line"),
                new Condition(words("night boat"), Force.UNCLEAR, null)),
            Coding.MACHINE,
            0.8),
        new Coding(
            "north-ferry",
            "winter-timetable=kept",
            new Holder("Ana Ruiz", Holder.Basis.OWN),
            Act.STATES,
            Stance.OPEN,
            List.of(),
            "mk",
            1));
  }

  /** A bare statement of some words in an article. */
  static Statement bare(Article article, String content, String speaker) {
    return Statement.of(
        article,
        new Attribution(
            Words.of(article.text(), span(article.text(), content)),
            null,
            null,
            Voice.SPEAKER,
            Kind.INDIRECT,
            Assertion.SAID,
            Modality.ACTUAL,
            speaker.isEmpty()
                ? null
                : new Speaker(speaker, SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null),
            List.of(),
            null,
            0.5),
        Circumstances.NONE,
        List.of());
  }

  /** Statements with every field filled, of an article that begins with {@link #TEXT}. */
  static List<Statement> filled(Article article, int count) {
    Attribution like = full().attribution();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Attribution attribution =
          new Attribution(
              Words.of(article.text(), new Span(20 + i, 60 + i)),
              like.cue(),
              like.source(),
              like.voice(),
              like.kind(),
              like.assertion(),
              like.modality(),
              like.speaker(),
              like.coSpeakers(),
              like.within(),
              like.confidence());
      statements.add(Statement.of(article, attribution, circumstances(), codings()));
    }
    return statements;
  }

  /** As many statements of an article as it has sentences. */
  static List<Statement> sentences(Article article) {
    List<Statement> statements = new ArrayList<>();
    for (String sentence : article.text().split("(?<=\\.) ")) {
      statements.add(bare(article, sentence, "Ben Okoro"));
    }
    return statements;
  }

  /** Statements tied to nobody. */
  static List<Linked> alone(List<Statement> statements) {
    return statements.stream().map(each -> Linked.alone(each, List.of())).toList();
  }

  static Words words(String quote) {
    return Words.of(TEXT, span(quote));
  }

  private static Span span(String quote) {
    return span(TEXT, quote);
  }

  private static Span span(String text, String quote) {
    int start = text.indexOf(quote);
    if (start < 0) {
      throw new IllegalArgumentException("\"" + quote + "\" does not stand in the text");
    }
    return new Span(start, start + quote.length());
  }
}
