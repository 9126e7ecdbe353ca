package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.text.Span;
import org.parley.text.Words;

class StatementTest {

  @Test
  void isTheSameWhereverItIsRead() {
    assertThat(Examples.full().id()).isEqualTo(Examples.full().id());
    assertThat(Examples.full().id()).isNotEqualTo(Examples.bare().id());
  }

  @Test
  void provesEveryQuotation() {
    Statement statement = Examples.full();
    Marked.assertProven(Examples.TEXT, List.of(statement));
    assertThat(statement.allWords()).hasSize(9);
    assertThat(statement.citation().provenBy(Examples.article(Examples.TEXT))).isTrue();
    assertThat(statement.citation().provenBy(Examples.article("another text"))).isFalse();
  }

  @Test
  void refusesWordsThatDoNotStandThere() {
    Attribution original = Examples.bare().attribution();
    Attribution moved =
        new Attribution(
            new Words(List.of(new Span(0, 4)), "moot"),
            null,
            null,
            original.voice(),
            original.kind(),
            original.assertion(),
            original.modality(),
            null,
            List.of(),
            null,
            0.5);
    assertThatThrownBy(
            () ->
                Statement.of(Examples.article(Examples.TEXT), moved, Circumstances.NONE, List.of()))
        .hasMessageContaining("\"moot\" does not stand at [0-4]");
  }

  @Test
  void drawsItselfIntoItsText() {
    String marked =
        "⟦q1 “No,”⟧ ⟦s1 Ana Ruiz⟧ ⟦c1 said⟧. ⟦s2 She⟧ ⟦c2 added⟧ ⟦q2 that it was late⟧.";
    String text = Marked.plain(marked);
    assertThat(text).isEqualTo("“No,” Ana Ruiz said. She added that it was late.");
    Attribution first = simple(text, "“No,”", "said", "Ana Ruiz");
    Attribution second = simple(text, "that it was late", "added", "She");
    assertThat(Marked.draw(text, List.of(second, first))).isEqualTo(marked);
  }

  private static Attribution simple(String text, String content, String cue, String source) {
    return new Attribution(
        Examples.words(text, content),
        Examples.words(text, cue),
        Examples.words(text, source),
        Voice.SPEAKER,
        Kind.DIRECT,
        Assertion.SAID,
        Modality.ACTUAL,
        null,
        List.of(),
        null,
        0.12345);
  }

  @Test
  void keepsConfidenceToThreeDecimals() {
    assertThat(simple("“No,” I said", "“No,”", "said", "I").confidence()).isEqualTo(0.123);
  }

  @Test
  void knowsAnArticleByItsBytes() {
    assertThat(ArticleId.of(new byte[0]).hex()).isEqualTo("e3b0c44298fc1c149afb");
    assertThat(ArticleId.of(ArticleId.of(new byte[0]), 1)).isNotEqualTo(ArticleId.of(new byte[0]));
    assertThatThrownBy(() -> new ArticleId("E3B0")).hasMessageContaining("20 hex digits");
  }

  @Test
  void keepsADateAsExactAsItWasGiven() {
    assertThat(PartialDate.parse("2031")).hasToString("2031");
    assertThat(PartialDate.parse("2031").latest()).isEqualTo(LocalDate.of(2031, 12, 31));
    assertThat(PartialDate.parse("2032-02").latest()).isEqualTo(LocalDate.of(2032, 2, 29));
    assertThat(PartialDate.parse("2031-02-15")).hasToString("2031-02-15");
    assertThatThrownBy(() -> PartialDate.parse("2031-02-30")).hasMessageContaining("FEBRUARY 30");
    assertThatThrownBy(() -> PartialDate.parse("soon")).hasMessageContaining("write 2031");
  }

  @Test
  void findsAWordInItsList() {
    assertThat(Term.of(Holder.Basis.class, "spoken-for")).isEqualTo(Holder.Basis.SPOKEN_FOR);
    assertThat(Term.of(Medium.class, "press conference")).isEqualTo(Medium.PRESS_CONFERENCE);
    assertThatThrownBy(() -> Term.of(Stance.class, "maybe"))
        .hasMessage(
            "\"maybe\" is none of [accept, open, conditional, reservation, reject, mentions]");
  }
}
