package org.parley.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.Anchor;
import org.parley.statement.Article;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Precision;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/** When two statements are versions of one utterance, and when they only sound like it. */
class LikenessTest {

  private static final LocalDate DAY = LocalDate.of(2031, 3, 15);
  private static final Speaker MINISTER = Sayings.person("Ilva Brandt");

  private static @Nullable Saying saying(
      String words,
      Kind kind,
      Speaker speaker,
      @Nullable LocalDate printed,
      @Nullable LocalDate said) {
    Article article = Sayings.article(words + "\nEnd.", printed);
    Words content = Words.of(article.text(), new Span(0, words.length()));
    Attribution attribution =
        new Attribution(
            content,
            null,
            content,
            Voice.SPEAKER,
            kind,
            Assertion.SAID,
            Modality.ACTUAL,
            speaker,
            List.of(),
            null,
            0.9);
    Said when =
        said == null ? null : new Said(said, said, Precision.DAY, content, Anchor.PUBLISHED);
    Statement statement =
        Statement.of(
            article, attribution, new Circumstances(null, List.of(), when, List.of()), List.of());
    List<Linked> linked = new NameLinker(null).link(article, List.of(statement));
    return Saying.of(article, linked).get(0);
  }

  private static double likeness(String one, Kind kind, String other, Kind otherKind) {
    return Likeness.of(
        Objects.requireNonNull(saying(one, kind, MINISTER, DAY, null)),
        Objects.requireNonNull(saying(other, otherKind, MINISTER, DAY.plusDays(1), null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          If we want to end the hot phase of the drought we must open the upper dam | If we want to end the hot stage of the drought, we should open the upper dam
          We could give the lower valley a third of the water until the harvest is in | a third of the water until the harvest
          The upper dam stays shut until the engineers have signed | The engineers have to sign before the upper dam is opened
          Nobody will be sent to the canal without pay | “nobody will be sent to the canal without pay”
          """)
  void variantsOfOneSayingAreAlike(String one, String other) {
    assertThat(likeness(one, Kind.DIRECT, other, Kind.DIRECT)).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The water treaty is a good paper and we will read it | The water treaty will never be signed while I am minister
          We will rebuild the market hall before winter | The market hall fire was set on purpose
          Water for all. The upper dam opens in May | Water for all. The teachers will be paid next week
          We will accept the judge's offer on the canal | We will not accept the judge's offer on the canal
          Our fishermen need larger nets and cheaper fuel | The schools of the lower valley need roofs
          """)
  void sayingsOfOneDayOnDifferentSubjectsAreNot(String one, String other) {
    assertThat(likeness(one, Kind.INDIRECT, other, Kind.INDIRECT)).isZero();
  }

  @Test
  void theSameWordsOnAnotherDayAreARepetition() {
    String slogan = "Not one bucket before the harvest is in and the dam is mended";
    Saying first = saying(slogan, Kind.DIRECT, MINISTER, DAY, DAY);
    Saying again = saying(slogan, Kind.DIRECT, MINISTER, DAY.plusDays(9), DAY.plusDays(9));
    assertThat(Likeness.of(Objects.requireNonNull(first), Objects.requireNonNull(again))).isZero();
  }

  @Test
  void withoutDaysMoreMustBeTheSame() {
    String words = "We could open the upper dam on Monday if the engineers sign the plan";
    Saying first = saying(words, Kind.DIRECT, MINISTER, null, null);
    Saying same = saying(words + " by then", Kind.DIRECT, MINISTER, null, null);
    Saying other = saying("the upper dam and the engineers", Kind.INDIRECT, MINISTER, null, null);
    assertThat(Likeness.of(Objects.requireNonNull(first), Objects.requireNonNull(same)))
        .isPositive();
    assertThat(Likeness.of(Objects.requireNonNull(first), Objects.requireNonNull(other))).isZero();
  }

  @Test
  void theSameWordsOfAnotherSpeakerAreNot() {
    String words = "Not one bucket before the harvest is in and the dam is mended";
    Saying first = saying(words, Kind.DIRECT, MINISTER, DAY, DAY);
    Saying other = saying(words, Kind.DIRECT, Sayings.person("Tomas Reyl"), DAY, DAY);
    assertThat(Likeness.of(Objects.requireNonNull(first), Objects.requireNonNull(other))).isZero();
  }

  @Test
  void unnamedSourcesSayNothingThatIsCompared() {
    Speaker official = Sayings.speaker("a senior official", SpeakerKind.ANONYMOUS, null);
    assertThat(saying("the dam will be opened on Monday", Kind.DIRECT, official, DAY, null))
        .isNull();
  }

  @Test
  void bodyAndSpokespersonAreOneOnlyByTheCodebook() {
    Who body = new Who("north-line", "north-line", "line", true);
    Who spokesman = new Who("rowan-pike", "rowan-pike", "line", false);
    Who chief = new Who("harald-voss", "harald-voss", "line", false);
    assertThat(body.mayBe(spokesman)).isTrue();
    assertThat(spokesman.mayBe(chief)).isFalse();
    assertThat(body.mayBe(new Who("rowan-pike", "rowan-pike", null, false))).isFalse();
  }

  @Test
  void versionsAreSetSideBySideWordByWord() {
    assertThat(Alignment.of("“We need to do it fast,”", "That’s what we need to do fast."))
        .extracting(s -> (s.same() ? "=" : "") + s.one() + "/" + s.other())
        .containsExactly("/That’s what", "=We need to do/we need to do", "it/", "=fast/fast");
  }
}
