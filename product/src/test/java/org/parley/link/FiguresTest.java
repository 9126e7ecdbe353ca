package org.parley.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.link.Meeting.Verdict;
import org.parley.statement.Article;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Figure;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Period;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/** Which figures can be set against each other, and what comes of it. */
class FiguresTest {

  private static final Period JANUARY =
      new Period(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 31));
  private static final Period FEBRUARY =
      new Period(LocalDate.of(2031, 2, 1), LocalDate.of(2031, 2, 28));

  private final List<Version> versions = new ArrayList<>();

  private void claim(
      String text,
      String number,
      String value,
      boolean approximate,
      String of,
      @Nullable String scope,
      @Nullable Period period) {
    Article article = Sayings.article(text + " No. " + versions.size() + ".");
    int at = text.indexOf(number);
    BigDecimal exact = new BigDecimal(value);
    Words words = Words.of(article.text(), new Span(at, at + number.length()));
    Figure figure = new Figure(exact, exact, approximate, of, of, scope, period, words);
    Attribution attribution =
        new Attribution(
            Words.of(article.text(), new Span(0, text.length())),
            null,
            null,
            Voice.SPEAKER,
            Kind.INDIRECT,
            Assertion.SAID,
            Modality.ACTUAL,
            Sayings.person("Speaker No" + versions.size()),
            List.of(),
            null,
            0.9);
    Statement statement =
        Statement.of(
            article,
            attribution,
            new Circumstances(null, List.of(), null, List.of(figure)),
            List.of());
    versions.add(
        new Version(article, new NameLinker(null).link(article, List.of(statement)).get(0)));
  }

  private Meeting only() {
    List<Figures> found = Figures.of(versions);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).meetings()).hasSize(1);
    return found.get(0).meetings().get(0);
  }

  private void cancelled(String number, String value, boolean approximate, Period period) {
    String text = "The line said it had cancelled " + number + " bookings on the night sailing";
    claim(text, number, value, approximate, "bookings", "the islands", period);
  }

  @Test
  void roundedFiguresAgreeWithExactOnes() {
    cancelled("about 1,500", "1500", true, JANUARY);
    cancelled("1,487", "1487", false, JANUARY);
    assertThat(only().verdict()).isEqualTo(Verdict.AGREE);
  }

  @Test
  void anUpperBoundAgreesWithWhatLiesBelow() {
    cancelled("as many as 1,500", "1500", true, JANUARY);
    cancelled("900", "900", false, JANUARY);
    assertThat(only().verdict()).isEqualTo(Verdict.AGREE);
  }

  @Test
  void figuresOfTheSameQuantityConflictIfTheirRangesDoNotMeet() {
    cancelled("1,487", "1487", false, JANUARY);
    cancelled("2,310", "2310", false, JANUARY);
    assertThat(only().verdict()).isEqualTo(Verdict.CONFLICT);
  }

  @Test
  void theSameQuantityOfTwoPeriodsGrows() {
    cancelled("1,487", "1487", false, JANUARY);
    cancelled("2,310", "2310", false, FEBRUARY);
    assertThat(only().verdict()).isEqualTo(Verdict.GROWTH);
  }

  @Test
  void whatIsNotStatedMayBeComparable() {
    cancelled("1,487", "1487", false, JANUARY);
    claim(
        "The council said the line had cancelled 2,310 bookings on the night sailing",
        "2,310",
        "2310",
        false,
        "bookings",
        null,
        JANUARY);
    assertThat(only().verdict()).isEqualTo(Verdict.MAY_DIFFER);
    assertThat(only().reasons()).singleElement().asString().contains("the islands");
  }

  @Test
  void openedIsNotProsecuted() {
    claim("opened 1,200 cases of smuggling", "1,200", "1200", false, "cases", null, JANUARY);
    claim("prosecuted 400 cases of smuggling", "400", "400", false, "cases", null, JANUARY);
    assertThat(only().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(only().reasons()).singleElement().asString().isEqualTo("status opened / prosecuted");
  }

  @Test
  void peopleAndCrownsNeverMeet() {
    claim("the strike cost 310 bookings a week", "310", "310", false, "bookings", null, null);
    claim("the strike cost 310 crowns a week", "310", "310", false, "crowns", null, null);
    assertThat(Figures.of(versions)).isEmpty();
  }
}
