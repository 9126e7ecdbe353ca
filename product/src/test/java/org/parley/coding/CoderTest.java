package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Taggers;
import org.parley.statement.Act;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Coding;
import org.parley.statement.Force;
import org.parley.statement.Kind;
import org.parley.statement.Marked;
import org.parley.statement.Modality;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

class CoderTest {

  private static final LocalDate DAY = LocalDate.of(2030, 11, 20);

  private final Coder coder = coder();

  private static Coder coder() {
    try {
      return new Coder(
          CodebookFile.parse(CodebookFileTest.ferry(), "north-ferry.yaml"), Taggers.sides());
    } catch (CodebookException e) {
      throw new AssertionError(e);
    }
  }

  /** Each row: the marked sentence, and target, holder, basis and stance (or nothing). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q "we will not accept the winter plan"⟧. | isles spoken-for reject
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q "we'll never accept the Ruiz plan"⟧. | isles spoken-for reject
          ⟦s Ana Ruiz⟧ ⟦c rejected⟧ ⟦q the winter plan⟧. | isles spoken-for reject
          ⟦s Ana Ruiz⟧ ⟦c ruled out⟧ ⟦q the full winter timetable⟧. | isles spoken-for reject
          ⟦s Ana Ruiz⟧ ⟦c did not rule out⟧ ⟦q the winter plan⟧. | isles spoken-for open
          ⟦s Ana Ruiz⟧ ⟦c refused⟧ ⟦q to discuss the winter plan⟧. | isles spoken-for reject
          ⟦s Ana Ruiz⟧ ⟦c agreed⟧ ⟦q to support the winter plan⟧. | isles spoken-for accept
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q she would accept the winter plan⟧. | isles spoken-for accept
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q "we would not object to the winter plan"⟧. | isles spoken-for accept
          ⟦s Ana Ruiz⟧ ⟦c called for⟧ ⟦q the full winter timetable⟧. | isles spoken-for accept
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q "we may accept the winter plan"⟧. | isles spoken-for open
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q "we are ready to talk about the winter plan"⟧. | isles spoken-for open
          ⟦s Ana Ruiz⟧ ⟦c floated⟧ ⟦q the winter plan⟧. | isles spoken-for open
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q "The winter plan is out of the question."⟧ | isles spoken-for reject
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q "The winter plan is ill-suited to the isles."⟧ | isles spoken-for reservation
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q the winter plan would be discussed next week⟧. | isles spoken-for mentions
          ⟦s North Line⟧ ⟦c said⟧ ⟦q it rejects the winter plan⟧. | line own reject
          ⟦s Port Ellis⟧ ⟦c said⟧ ⟦q it would back the winter plan⟧. | isles spoken-for accept
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q North Line rejects the winter plan⟧. | line ascribed reject
          ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q the winter plan is unacceptable to North Line⟧. | line ascribed reject
          ⟦s Lea Hart⟧ ⟦c said⟧ ⟦q "I support the winter plan"⟧. | lea-hart own accept
          ⟦s Una Moss⟧ ⟦c said⟧ ⟦q "I support the winter plan"⟧. | Una Moss own accept
          """)
  void tellsWhoseStanceItIs(String marked, String expected) {
    Statement coded = coder.code(article(marked, DAY), document(marked), statement(marked, DAY));

    String drawn =
        coded.codings().stream()
            .map(c -> c.holder().id() + " " + c.holder().basis().word() + " " + c.stance().word())
            .collect(Collectors.joining("; "));
    assertThat(drawn).isEqualTo(expected.equals("-") ? "" : expected);
    assertThat(coded.codings())
        .allSatisfy(
            c -> {
              assertThat(c.target()).isEqualTo("keep-timetable");
              assertThat(c.coder()).isEqualTo(Coding.MACHINE);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ⟦q "We accept the winter plan if the night sailing stays"⟧ | if the night sailing stays | suffices |
          ⟦q "We will accept the winter plan only if North Line pays"⟧ | only if North Line pays | required | line
          ⟦q "We will not accept the winter plan unless the line pays, and soon"⟧ | unless the line pays | required |
          ⟦q "We could live with the winter plan in exchange for new boats."⟧ | in exchange for new boats | suffices |
          ⟦q "We accept the winter plan until spring if the night sailing stays"⟧ | if the night sailing stays | suffices |
          """)
  void keepsTheConditionInTheArticlesOwnWords(
      String content, String words, String force, @Nullable String of) {
    String marked = "⟦s Ana Ruiz⟧ ⟦c said⟧: " + content;

    Coding coding = coded(marked, DAY).codings().get(0);

    assertThat(coding.stance().word()).isEqualTo("conditional");
    assertThat(coding.conditions())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.words().text()).isEqualTo(words);
              assertThat(c.force()).isEqualTo(Force.valueOf(force.toUpperCase()));
              assertThat(c.of()).isEqualTo(of);
            });
  }

  @ParameterizedTest
  @CsvSource({"The North Line;, line", "The harbour guild;, -"})
  void knowsASourceThatOnlyTheCodebookNames(String source, String holder) {
    String marked = "⟦s " + source.replace(';', ',') + "⟧ ⟦c said⟧ ⟦q it rejects the winter plan⟧.";
    Statement unknown = statement(marked, DAY, null);

    List<Coding> codings = coder.code(article(marked, DAY), document(marked), unknown).codings();

    assertThat(codings.stream().map(c -> c.holder().id()))
        .containsExactlyElementsOf(holder.equals("-") ? List.of() : List.of(holder));
  }

  @Test
  void doesNotTakeEvenIfForACondition() {
    Coding coding =
        coded("⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q we reject the winter plan even if they pay⟧.", DAY)
            .codings()
            .get(0);

    assertThat(coding.stance().word()).isEqualTo("reject");
  }

  @Test
  void readsAWithdrawalWithoutARejection() {
    Coding coding =
        coded("⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q we no longer support the winter plan⟧.", DAY)
            .codings()
            .get(0);

    assertThat(coding.act()).isEqualTo(Act.WITHDRAWS);
    assertThat(coding.stance().word()).isEqualTo("mentions");
  }

  @Test
  void urgingAPartyIsTheSpeakersOwnYes() {
    Coding coding =
        coded("⟦s Lea Hart⟧ ⟦c urged⟧ ⟦q North Line to accept the winter plan⟧.", DAY)
            .codings()
            .get(0);

    assertThat(coding.act()).isEqualTo(Act.URGES);
    assertThat(coding.holder().id()).isEqualTo("lea-hart");
  }

  @Test
  void anOfficeHoldsOnlyOnItsDays() {
    String marked = "⟦s Jo Hart⟧ ⟦c said⟧ ⟦q we reject the winter plan⟧.";

    assertThat(party(marked, LocalDate.of(2030, 6, 30))).isEqualTo("line");
    assertThat(party(marked, LocalDate.of(2030, 7, 1))).isNull();
    assertThat(party(marked, null)).isNull();
    assertThat(party("⟦s Tom Vane⟧ ⟦c said⟧ ⟦q no⟧.", null)).isEqualTo("crew");
  }

  @Test
  void aLoneSurnameIsKnownOnlyIfOneActorHasIt() {
    assertThat(party("⟦s Ruiz⟧ ⟦c said⟧ ⟦q no⟧.", DAY)).isEqualTo("isles");
    assertThat(party("⟦s Mr. Vane⟧ ⟦c said⟧ ⟦q no⟧.", DAY)).isEqualTo("crew");
    assertThat(party("⟦s Hart⟧ ⟦c said⟧ ⟦q no⟧.", LocalDate.of(2029, 1, 1))).isNull();
    assertThat(party("⟦s Carlos Ruiz⟧ ⟦c said⟧ ⟦q no⟧.", DAY)).isNull();
    assertThat(party("⟦s council chair Ana Ruiz⟧ ⟦c said⟧ ⟦q no⟧.", DAY)).isEqualTo("isles");
    assertThat(party("⟦s lawyer for Ana Ruiz⟧ ⟦c said⟧ ⟦q no⟧.", DAY)).isNull();
  }

  @Test
  void anUnnamedSourceIsNeverTiedToAParty() {
    String marked = "⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q we reject the winter plan⟧.";
    Statement statement = statement(marked, DAY, SpeakerKind.ANONYMOUS);

    Statement coded = coder.code(article(marked, DAY), document(marked), statement);

    assertThat(coded.codings()).isEmpty();
    assertThat(coded.attribution().speaker().onBehalfOf()).isNull();
  }

  @Test
  void everyWordOfAHostileContentIsReadOnce() {
    String content = "if we accept, the winter plan, ".repeat(4_000);
    String marked = "⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q " + content.strip() + "⟧.";

    assertThat(coded(marked, DAY).codings()).extracting(Coding::target).doesNotHaveDuplicates();
  }

  private @Nullable String party(String marked, @Nullable LocalDate day) {
    return coded(marked, day).attribution().speaker().onBehalfOf();
  }

  private Statement coded(String marked, @Nullable LocalDate day) {
    Statement coded = coder.code(article(marked, day), document(marked), statement(marked, day));
    Marked.assertProven(Marked.plain(marked), List.of(coded));
    return coded;
  }

  private static Document document(String marked) {
    return Document.of(Marked.plain(marked));
  }

  private static Article article(String marked, @Nullable LocalDate day) {
    String text = Marked.plain(marked);
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

  private static Statement statement(String marked, @Nullable LocalDate day) {
    String name = words(marked, 's').text();
    boolean body = name.matches("North Line|Port Ellis");
    return statement(marked, day, body ? SpeakerKind.ORGANIZATION : SpeakerKind.PERSON);
  }

  /**
   * @param kind of the speaker; null where attribution knows none
   */
  private static Statement statement(
      String marked, @Nullable LocalDate day, @Nullable SpeakerKind kind) {
    Words source = words(marked, 's');
    Words content = words(marked, 'q');
    Attribution attribution =
        new Attribution(
            content,
            words(marked, 'c'),
            source,
            Voice.SPEAKER,
            content.text().startsWith("\"") ? Kind.DIRECT : Kind.INDIRECT,
            Assertion.SAID,
            Modality.ACTUAL,
            kind == null
                ? null
                : new Speaker(source.text(), kind, null, null, ResolvedBy.NAME, null),
            List.of(),
            null,
            0.9);
    return Statement.of(article(marked, day), attribution, Circumstances.NONE, List.of());
  }

  /** The words under all marks of a letter, at their places in the plain text. */
  private static Words words(String marked, char letter) {
    List<Span> spans = new ArrayList<>();
    int at = marked.indexOf("⟦" + letter + " ");
    while (at >= 0) {
      int start = Marked.plain(marked.substring(0, at)).length();
      String inside = marked.substring(at + 3, marked.indexOf('⟧', at));
      spans.add(new Span(start, start + inside.length()));
      at = marked.indexOf("⟦" + letter + " ", at + 1);
    }
    return Words.of(Marked.plain(marked), spans);
  }
}
