package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.coding.CodebookException.Problem;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Consent;
import org.parley.statement.PartialDate;
import org.parley.statement.Proposal;
import org.parley.statement.Stance;

class CodebookFileTest {

  private static final String SHORTEST =
      "schema: 1\nid: tiny\nauthor: Me\nparties: [{id: a, name: A}]\n";

  static String ferry() {
    try (InputStream in = CodebookFileTest.class.getResourceAsStream("north-ferry.yaml")) {
      return new String(
          Objects.requireNonNull(in, "north-ferry.yaml").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readsEveryFieldOfTheForm() throws CodebookException {
    Codebook ferry = CodebookFile.parse(ferry(), "north-ferry.yaml");

    assertThat(ferry.id()).isEqualTo("north-ferry");
    assertThat(ferry.windowDays()).isEqualTo(60);
    assertThat(ferry.party("isles").orElseThrow().members())
        .containsExactly("east-isle", "west-isle");
    assertThat(ferry.places()).containsEntry("Port Ellis", "isles");
    Actor ruiz = ferry.actor("ana-ruiz").orElseThrow();
    assertThat(ruiz.publicRole()).isTrue();
    assertThat(ruiz.speaksFor())
        .containsExactly(
            new Actor.SpeaksFor("isles", 1, PartialDate.parse("2029"), null, "council minutes"));
    Proposal keep = ferry.proposal("keep-timetable").orElseThrow();
    assertThat(keep.terms()).isEqualTo(Map.of("winter-timetable", "kept"));
    assertThat(keep.consent())
        .containsExactly(
            new Consent(Consent.Rule.ALL, List.of("line", "isles"), "ferry law, §4", true));
    assertThat(keep.examples())
        .contains(
            new Proposal.Example(
                "We accept the winter plan ⟦if the night sailing stays⟧.",
                "ana-ruiz",
                Stance.CONDITIONAL));
  }

  @Test
  void fillsInWhatMayBeAbsent() throws CodebookException {
    Codebook tiny = CodebookFile.parse(SHORTEST + "actors:\nplaces: \n", "tiny");

    assertThat(tiny.windowDays()).isEqualTo(90);
    assertThat(tiny.actors()).isEmpty();
    assertThat(tiny.proposals()).isEmpty();
    assertThat(tiny.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void anOpenEndMeansStillInOffice() throws CodebookException {
    Actor ruiz = CodebookFile.parse(ferry(), "f").actor("ana-ruiz").orElseThrow();

    assertThat(ruiz.speaksFor(LocalDate.of(2035, 1, 1))).isPresent();
    assertThat(ruiz.speaksFor(LocalDate.of(2028, 12, 31))).isEmpty();
  }

  /** Each row: what to replace in the ferry codebook, by what, what is said, what is advised. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          author: A. Reader | autor: A. Reader | unknown key "autor" | did you mean "author"?
          author: A. Reader | authr: | "author" is missing | add author: who wrote it
          window_days: 60 | window_days: many | "window_days" is "many" | write a whole number
          window_days: 60 | window_days: 0 | "window_days" is 0 | days after which
          id: ana-ruiz | id: Ana Ruiz | "id" is "Ana Ruiz" | for instance ana-ruiz
          name: Ana Ruiz | name: 2030 | "name" is 2030 | "2030" in quotation marks
          rule: all | rule: al | "rule" is "al" | did you mean "all"?
          stance: conditional | stance: perhaps | "stance" is "perhaps" | write one of: accept, open
          rank: 2 | rank: 7 | "rank" is 7 | 1 head or collective decision
          aliases: [Anna Ruiz] | aliases: Anna Ruiz | "aliases" is "Anna Ruiz" | write a list
          party: line, rank: 2 | party: lin, rank: 2 | "lin" is no party | did you mean "line"?
          Port Ellis: isles | Port Ellis: islands | "islands" is no party | write one of: crew
          winter-timetable: kept | winter-timetabel: kept | "winter-timetabel" is no issue | did you mean "winter-timetable"?
          winter-timetable: kept | winter-timetable: kapt | "kapt" is no option | did you mean "kept"?
          speaker: ana-ruiz | speaker: ana-ruis | "ana-ruis" is no actor | did you mean "ana-ruiz"?
          proposed_by: isles | proposed_by: nobody | "nobody" is no party or actor | write one of
          of: [line, isles] | of: [line, isle] | "isle" is no party | did you mean
          of: [line, isles] | of: [] | "of" is an empty list | at least one
          id: jo-hart | id: ana-ruiz | the id "ana-ruiz" stands on line 13 already | another id
          id: jo-hart | id: line | "line" is the id of a party too | another id
          from: 2029, to: } | from: 2029-13, to: } | "2029-13" is no date | 2031-02-15
          from: 2027, to: 2030-06 | from: 2031, to: 2030-06 | "to" 2030-06 is before "from" 2031 | earlier
          members: [east-isle, west-isle] | members: [isles] | "isles" is a member of itself | leave
          ⟦if the | if the | marks ⟦ and ⟧ do not pair | open each condition
          """)
  void saysWhereAndWhatToWriteInstead(String old, String changed, String wrong, String instead) {
    String yaml = ferry();
    assertThat(yaml).contains(old);
    String broken = yaml.replaceFirst(java.util.regex.Pattern.quote(old), changed);
    int line = (int) yaml.substring(0, yaml.indexOf(old)).lines().count();
    boolean atStart = yaml.charAt(yaml.indexOf(old) - 1) == '\n';

    List<Problem> problems = problems(broken);

    assertThat(problems)
        .anySatisfy(
            p -> {
              assertThat(p.file()).isEqualTo("ferry.yaml");
              assertThat(p.wrong()).contains(wrong);
              assertThat(p.instead()).contains(instead);
              if (!wrong.contains("missing")) {
                assertThat(p.line()).isEqualTo(atStart ? line + 1 : line);
              }
            });
  }

  static Stream<String> unreadable() {
    return Stream.of(
        "",
        "\n# nothing\n",
        "schema: 1\nid: [a\nparties: b\n",
        "schema: 1\n\tid: a\n",
        "schema: 1\nid: \"a\n",
        "- a\n- b\n",
        "just words",
        "schema: 1\nid: a\nid: b\n",
        SHORTEST + "---\nschema: 1\n",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "a: " + "[".repeat(5000),
        "a: \"" + "x".repeat(2_100_000) + "\"",
        "a: " + "{b: ".repeat(200) + "1" + "}".repeat(200),
        "\u0000");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("unreadable")
  void refusesWhatIsNoCodebookWithFileAndLine(String yaml) {
    assertThat(problems(yaml))
        .isNotEmpty()
        .allSatisfy(
            p -> {
              assertThat(p.file()).isEqualTo("ferry.yaml");
              assertThat(p.line()).isPositive();
              assertThat(p.wrong()).isNotBlank();
              assertThat(p.instead()).isNotBlank();
              assertThat(p.toString()).startsWith("ferry.yaml:" + p.line() + ": ");
            });
  }

  @Test
  void tellsEverythingAtOnceInTheOrderOfTheFile() {
    List<Problem> problems =
        problems(ferry().replace("author:", "autor:").replace("rule: all", "rule: most"));

    assertThat(problems).hasSizeGreaterThan(2);
    assertThat(problems).isSortedAccordingTo(java.util.Comparator.comparing(Problem::line));
  }

  @Test
  void namesTheLineOfASyntaxError() {
    assertThat(problems("schema: 1\nid: a\n  author: b\n").get(0).line()).isEqualTo(3);
  }

  @Test
  void readsAFileByItsBytes(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("ferry.yaml"), ferry());

    assertThat(CodebookFile.read(file)).isEqualTo(CodebookFile.parse(ferry(), "other name"));
  }

  @Test
  void refusesAFileThatIsMissingOrNotUtf8(@TempDir Path folder) throws Exception {
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe9, 'b'});

    for (Path bad : List.of(folder.resolve("none.yaml"), latin, folder)) {
      assertThat(
              catchThrowableOfType(CodebookException.class, () -> CodebookFile.read(bad))
                  .problems())
          .singleElement()
          .satisfies(p -> assertThat(p.file()).isEqualTo(bad.toString()));
    }
  }

  private static List<Problem> problems(String yaml) {
    CodebookException e =
        catchThrowableOfType(CodebookException.class, () -> CodebookFile.parse(yaml, "ferry.yaml"));
    assertThat(e).isNotNull();
    return e.problems();
  }
}
