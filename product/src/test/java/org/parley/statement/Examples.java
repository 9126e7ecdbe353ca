package org.parley.statement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;
import org.parley.text.Words;

/** Invented articles and statements that tests share. */
public final class Examples {

  /** Emoji and a combining mark stand before every span. */
  public static final String TEXT =
      "⛴😀 Port E\u0301llis, 21 January.\n"
          + "“We could live with two boats,” Ana Ruiz told Mainland Radio on Tuesday, "
          + "“if the night sailing stays.” About 1,500 people are waiting.";

  private Examples() {}

  public static Article article(String text) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        "articles/one.txt",
        "https://courier.example/1",
        "Two boats",
        new Outlet("Port Ellis Courier"),
        "Nell Harkin",
        new Published(LocalDate.of(2031, 1, 22), Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  public static Words words(String text, String... pieces) {
    List<Span> spans =
        Arrays.stream(pieces)
            .map(piece -> new Span(text.indexOf(piece), text.indexOf(piece) + piece.length()))
            .toList();
    return Words.of(text, spans);
  }

  /** A statement of {@link #TEXT} with every field filled. */
  public static Statement full() {
    Article article = article(TEXT);
    Words content = words(TEXT, "“We could live with two boats,”", "“if the night sailing stays.”");
    Speaker ruiz =
        new Speaker(
            "Ana Ruiz",
            SpeakerKind.PERSON,
            "chair of the council",
            "isles",
            ResolvedBy.NAME,
            words(TEXT, "Ana Ruiz"));
    Speaker other = new Speaker("Ida Fenn", SpeakerKind.PERSON, null, null, ResolvedBy.ALIAS, null);
    Attribution attribution =
        attribution(content, words(TEXT, "told"), words(TEXT, "Ana Ruiz"), ruiz, List.of(other));
    return Statement.of(article, attribution, circumstances(), List.of(coding()));
  }

  private static Circumstances circumstances() {
    return new Circumstances(
        new Told(
            "Mainland Radio",
            "listeners",
            "what next?",
            Medium.PRESS_CONFERENCE,
            words(TEXT, "told Mainland Radio")),
        List.of(new Relay("Mainland Radio", words(TEXT, "Mainland Radio"))),
        new Said(
            LocalDate.of(2031, 1, 21),
            LocalDate.of(2031, 1, 21),
            Precision.DAY,
            words(TEXT, "on Tuesday"),
            Anchor.PUBLISHED),
        List.of(
            new Figure(
                new BigDecimal("1500"),
                new BigDecimal("1500"),
                true,
                "people",
                "waiting",
                "Port Ellis",
                new Period(LocalDate.of(2031, 1, 1), null),
                words(TEXT, "About 1,500 people"))));
  }

  private static Coding coding() {
    return new Coding(
        "north-ferry",
        "two-boat-winter",
        new Holder("isles", Holder.Basis.SPOKEN_FOR),
        Act.STATES,
        Stance.CONDITIONAL,
        List.of(new Condition(words(TEXT, "if the night sailing stays"), Force.SUFFICES, "line")),
        Coding.MACHINE,
        0.7);
  }

  /** A statement of {@link #TEXT} with nothing but its content. */
  public static Statement bare() {
    Attribution attribution =
        attribution(words(TEXT, "“We could live with two boats,”"), null, null, null, List.of());
    return Statement.of(article(TEXT), attribution, Circumstances.NONE, List.of());
  }

  /** The attribution with another content, and neither cue nor source. */
  public static Attribution moved(Attribution attribution, Words content) {
    return attribution(content, null, null, attribution.speaker(), List.of());
  }

  private static Attribution attribution(
      Words content,
      @Nullable Words cue,
      @Nullable Words source,
      @Nullable Speaker speaker,
      List<Speaker> others) {
    return new Attribution(
        content,
        cue,
        source,
        Voice.SPEAKER,
        Kind.DIRECT,
        Assertion.SAID,
        Modality.ACTUAL,
        speaker,
        others,
        null,
        0.9);
  }
}
