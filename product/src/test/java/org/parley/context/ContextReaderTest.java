package org.parley.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.Anchor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Kind;
import org.parley.statement.Marked;
import org.parley.statement.Modality;
import org.parley.statement.Published;
import org.parley.statement.Said;
import org.parley.statement.Statement;
import org.parley.statement.Told;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

class ContextReaderTest {

  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2031, 12, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ⟦s Ruiz⟧ ⟦c said⟧ on Friday ⟦q that boats stay⟧. | 2031-11-28 2031-11-28 day published on Friday
          ⟦s Ruiz⟧ ⟦c said⟧ on Tuesday ⟦q that boats stay⟧. | 2031-12-02 2031-12-02 day published on Tuesday
          ⟦s Ruiz⟧ ⟦c said⟧ last Tuesday ⟦q that boats stay⟧. | 2031-11-25 2031-11-25 day published last Tuesday
          On Monday, ⟦s Ruiz⟧ ⟦c said⟧ ⟦q that boats stay⟧. | 2031-12-01 2031-12-01 day published On Monday
          ⟦s Ruiz⟧ on Monday ⟦c said⟧ ⟦q that boats stay⟧. | 2031-12-01 2031-12-01 day published on Monday
          ⟦s Ruiz⟧ ⟦c said⟧ Nov. 29 ⟦q that boats stay⟧. | 2031-11-29 2031-11-29 day published Nov. 29
          ⟦s Ruiz⟧ ⟦c said⟧ on Friday, Nov. 28, ⟦q that boats stay⟧. | 2031-11-28 2031-11-28 day published on Friday, Nov. 28
          ⟦s Ruiz⟧ ⟦c said⟧ on 29 November 2029 ⟦q that boats stay⟧. | 2029-11-29 2029-11-29 day text on 29 November 2029
          ⟦s Ruiz⟧ ⟦c said⟧ on December 24 ⟦q that boats stay⟧. | 2030-12-24 2030-12-24 day published on December 24
          ⟦s Ruiz⟧ ⟦c said⟧ yesterday ⟦q that boats stay⟧. | 2031-12-01 2031-12-01 day published yesterday
          ⟦s Ruiz⟧ ⟦c said⟧ earlier this week ⟦q that boats stay⟧. | 2031-12-01 2031-12-02 week published earlier this week
          ⟦s Ruiz⟧ ⟦c said⟧ last week ⟦q that boats stay⟧. | 2031-11-24 2031-11-30 week published last week
          ⟦s Ruiz⟧ ⟦c said⟧ three days ago ⟦q that boats stay⟧. | 2031-11-29 2031-11-29 day published three days ago
          ⟦s Ruiz⟧ ⟦c said⟧ last month ⟦q that boats stay⟧. | 2031-11-01 2031-11-30 month published last month
          ⟦s Ruiz⟧ ⟦c said⟧ in October ⟦q that boats stay⟧. | 2031-10-01 2031-10-31 month published in October
          ⟦s Ruiz⟧ ⟦c said⟧ ⟦q that boats stay until Friday⟧. | -
          After the storm on Friday, ⟦s Ruiz⟧ ⟦c said⟧ ⟦q boats stay⟧. | -
          ⟦s Ruiz⟧ ⟦c said⟧ ⟦q boats stay⟧, and the council met on Friday. | -
          ⟦s Ferry crews⟧ today ⟦c argue⟧ ⟦q that boats stay⟧. | -
          ⟦s Ruiz⟧ ⟦c said⟧ today ⟦q that boats stay⟧. | 2031-12-02 2031-12-02 day published today
          ⟦s Ruiz⟧ will ⟦c speak⟧ next Friday ⟦q on boats⟧. | -
          ⟦s Ruiz⟧ ⟦c said⟧ on 31 February ⟦q that boats stay⟧. | -
          """)
  void countsTheDayOfTheSayingFromPublication(String marked, String expected) {
    Said said = read(marked, DAY).said();

    assertThat(said == null ? "-" : drawn(said)).isEqualTo(expected);
  }

  @Test
  void withoutADayOfPublicationOnlyAFullDateTells() {
    assertThat(read("⟦s Ruiz⟧ ⟦c said⟧ on Friday ⟦q no⟧.", null).said()).isNull();
    assertThat(read("⟦s Ruiz⟧ ⟦c said⟧ on Nov. 29 ⟦q no⟧.", null).said()).isNull();
    assertThat(read("⟦s Ruiz⟧ ⟦c said⟧ on 1 May 2030 ⟦q no⟧.", null).said().anchor())
        .isEqualTo(Anchor.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ⟦s Ruiz⟧ ⟦c told⟧ Harbour Radio ⟦q boats stay⟧. | Harbour Radio - - told Harbour Radio
          ⟦s Ruiz⟧ ⟦c told⟧ reporters on Friday ⟦q boats stay⟧. | - reporters - told reporters
          ⟦s Ruiz⟧ ⟦c told⟧ Danish television station BVTV ⟦q boats stay⟧. | BVTV - - told Danish television station BVTV
          ⟦s Ruiz⟧ ⟦c told⟧ the Ellis Gazette’s Hart ⟦q boats stay⟧. | Ellis Gazette - - told the Ellis Gazette’s Hart
          ⟦s Ruiz⟧ ⟦c said⟧ in an interview aired on Monday ⟦q boats stay⟧. | - - interview in an interview
          ⟦s Ruiz⟧ ⟦c told⟧ Jo Hart ⟦q boats stay⟧. | - Jo Hart - told Jo Hart
          ⟦s Ruiz⟧ ⟦c said⟧ in an interview with the Ellis Gazette ⟦q that boats stay⟧. | Ellis Gazette - interview in an interview with the Ellis Gazette
          In an interview, ⟦s Ruiz⟧ ⟦c said⟧ ⟦q that boats stay⟧. | - - interview In an interview
          ⟦s Ruiz⟧ ⟦c told⟧ lawmakers at a press conference ⟦q boats stay⟧. | - lawmakers press conference told lawmakers at a press conference
          ⟦q "Boats stay,"⟧ ⟦s Ruiz⟧ ⟦c wrote⟧ on Telegram. | Telegram - social on Telegram
          ⟦q "Boats stay,"⟧ ⟦s the council⟧ ⟦c said⟧ in a written statement. | - - statement in a written statement
          ⟦q "Boats stay,"⟧ ⟦s Ruiz⟧ ⟦c wrote⟧ in a letter to North Line. | - North Line letter in a letter to North Line
          ⟦q "Boats stay,"⟧ ⟦s Ruiz⟧ ⟦c said⟧. | -
          ⟦s Ruiz⟧ ⟦c said⟧ ⟦q Hart told Harbour Radio in an interview⟧. | -
          """)
  void tellsToWhomAndOnWhatOccasion(String marked, String expected) {
    Told told = read(marked, DAY).told();

    String drawn =
        told == null
            ? "-"
            : orDash(told.outlet())
                + " "
                + orDash(told.to())
                + " "
                + (told.medium() == null ? "-" : told.medium().word())
                + " "
                + told.words().text();
    assertThat(drawn).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ⟦q Boats stay⟧, ⟦s Ruiz⟧ ⟦c said⟧, as reported by Harbour Radio. | Harbour Radio
          ⟦s Ruiz⟧ ⟦c said⟧ ⟦q boats stay⟧, according to a report by the Ellis Gazette. | Ellis Gazette
          ⟦s Ruiz⟧ ⟦c said⟧ ⟦q boats stay⟧, Harbour Radio reported. | Harbour Radio
          ⟦q Boats stay⟧, Harbour Radio reported, citing ⟦s Ruiz⟧, ⟦c who said so⟧. | Harbour Radio
          ⟦q Boats stay⟧, ⟦s Harbour Radio⟧ ⟦c reported⟧. | -
          ⟦q Boats stay⟧, ⟦s Ruiz⟧ ⟦c said⟧; Jo Hart reported sick. | -
          """)
  void namesTheHandsTheWordsCameThrough(String marked, String expected) {
    String drawn =
        read(marked, DAY).relayedBy().stream().map(r -> r.name()).collect(Collectors.joining(", "));

    assertThat(drawn.isEmpty() ? "-" : drawn).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 boats sailed | 12 boats
          about 1,200 people waited | ~1200 people
          as many as 3.5 million passengers | ~3500000 passengers
          two and a half million euros | 2500000 euros
          half a million crossings | 500000 crossings
          twenty-five new boats | 25 boats
          three hundred and ten seats | 310 seats
          10 to 12 boats | 10..12 boats
          between ten and 12 boats | 10..12 boats
          two to three million crossings | 2000000..3000000 crossings
          fares rose from 10 to 12 percent | 10 -; 12 percent
          40% of the seats | 40 percent
          it costs $3 million | 3000000 $
          up to 50,000 cases, and 24,000 cases | ~50000 cases; 24000 cases
          some 40 of the boats | ~40 boats
          a 12-day strike | -
          on 29 November at 10:30 | -
          on Nov. 29, by 10 p.m. | -
          in 2031 | -
          the boat left at eight | -
          it stood at 12 boats | 12 boats
          it ran 40 years ago | -
          6 in 10 voters | 0.6 share
          under form 401(k) | -
          the 21st boat | -
          under Article 5 of the law | -
          the Group of Seven met on the F-16 | -
          one of us | -
          Ana Ruiz, 52, left | -
          """)
  void readsTheFiguresAContentClaims(String content, String expected) {
    String drawn =
        read("⟦s Ruiz⟧ ⟦c said⟧ that ⟦q " + content + "⟧.", DAY).figures().stream()
            .map(
                f ->
                    (f.approximate() ? "~" : "")
                        + f.low()
                        + (f.low().equals(f.high()) ? "" : ".." + f.high())
                        + " "
                        + orDash(f.unit()))
            .collect(Collectors.joining("; "));

    assertThat(drawn.isEmpty() ? "-" : drawn).isEqualTo(expected);
  }

  @Test
  void readsTheSameFromManyAttributionsInOneLongLine() {
    StringBuilder text = new StringBuilder();
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      int cue = text.length();
      text.append("said on Friday ");
      int content = text.length();
      text.append("about 10 boats, ");
      attributions.add(
          attribution(
              Words.of(text.toString(), new Span(content, content + 14)),
              Words.of(text.toString(), new Span(cue, cue + 4)),
              null));
    }
    String whole = text.toString();

    List<Circumstances> read =
        Assertions.assertTimeout(
            Duration.ofSeconds(60),
            () -> new ContextReader().read(article(whole, DAY), Document.of(whole), attributions));

    assertThat(read)
        .hasSize(4_000)
        .allSatisfy(
            c -> {
              assertThat(c.said()).isNotNull();
              assertThat(c.figures()).hasSize(1);
            });
  }

  @Test
  void readsADatelineBelowManyEmptyLinesAtOnce() {
    String text = "\n".repeat(800) + "Ruiz said that boats stay.";
    Attribution said = attribution(Words.of(text, new Span(815, 825)), null, null);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> new ContextReader().read(article(text, DAY), Document.of(text), List.of(said)));
    assertThat(
            read("\n\nBoats stay\n \nAVERLEY (Reuters) - ⟦s Ruiz⟧ ⟦c said⟧ ⟦q boats stay⟧.", DAY))
        .satisfies(read -> assertThat(read.relayedBy()).hasSize(1));
  }

  @Test
  void countsTheFiguresOfOneSentenceOfAMegabyteAtOnce() {
    String text = "Ruiz said " + "and 40 boats of the fleet, ".repeat(20_000) + "stay.";
    Attribution said = attribution(Words.of(text, new Span(10, text.length())), null, null);
    List<Circumstances> read =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> new ContextReader().read(article(text, DAY), Document.of(text), List.of(said)));
    assertThat(read.get(0).figures())
        .hasSize(20_000)
        .allSatisfy(figure -> assertThat(figure.unit()).isEqualTo("boats"));
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }

  private static String drawn(Said said) {
    return said.from()
        + " "
        + said.to()
        + " "
        + said.precision().word()
        + " "
        + said.anchor().word()
        + " "
        + said.words().text();
  }

  private static Circumstances read(String marked, @Nullable LocalDate day) {
    String text = Marked.plain(marked);
    Article article = article(text, day);
    Attribution attribution =
        attribution(words(marked, 'q'), words(marked, 'c'), words(marked, 's'));
    Circumstances read =
        new ContextReader().read(article, Document.of(text), List.of(attribution)).get(0);
    Marked.assertProven(text, List.of(Statement.of(article, attribution, read, List.of())));
    return read;
  }

  private static Article article(String text, @Nullable LocalDate day) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        "a.txt",
        null,
        null,
        null,
        null,
        day == null ? null : new Published(day, Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  private static Attribution attribution(Words content, Words cue, @Nullable Words source) {
    return new Attribution(
        content,
        cue,
        source,
        Voice.SPEAKER,
        Kind.INDIRECT,
        Assertion.SAID,
        Modality.ACTUAL,
        null,
        List.of(),
        null,
        0.9);
  }

  private static Words words(String marked, char letter) {
    int at = marked.indexOf("⟦" + letter + " ");
    int start = Marked.plain(marked.substring(0, at)).length();
    String inside = marked.substring(at + 3, marked.indexOf('⟧', at));
    return Words.of(Marked.plain(marked), new Span(start, start + inside.length()));
  }
}
