package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Published;

/** The examples of docs/coding-rules.md that are about coding, coded. */
class CodingRulesTest {

  private static final Published DAY =
      new Published(LocalDate.of(2030, 11, 20), Published.Basis.GIVEN);

  /** Each row: words of the document, the same as a marked passage, its speaker, its codings. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The winter plan is fair. | {s Ana Ruiz} {c said} {q "The winter plan is fair."} | ana-ruiz | isles spoken-for states accept
          Fuel is cheap this year. | {s Ana Ruiz} {c said} {q "Fuel is cheap this year."} | ana-ruiz | -
          North Line will never sign it | The winter plan is dead in the water. {q "North Line will never sign it,"} {c said} {s the chair of the council}. | ana-ruiz | line ascribed states reject
          the plan was dead | {s Jo Hart, who left North Line in June,} {c said} in July {q that the winter plan was dead}. | Jo Hart | jo-hart own states reject
          We no longer support the winter plan | {q "We no longer support the winter plan,"} {s the crews} {c said}. | crew | crew own withdraws mentions
          We have not ruled out the winter plan. | {s Ana Ruiz} {c said}: {q "We have not ruled out the winter plan."} | ana-ruiz | isles spoken-for states open
          We could live with the winter plan | {s Ana Ruiz} {c said}: {q "We could live with the winter plan if the night sailing stays, because people must get home."} | ana-ruiz | isles spoken-for states conditional suffices if the night sailing stays
          """)
  void codesTheDocumentsExamples(String words, String marked, String speaker, String expected)
      throws Exception {
    Codebook ferry = CodebookFile.parse(CodebookFileTest.ferry(), "north-ferry.yaml");
    Coder coder = new Coder(ferry, Taggers.sides());

    List<Coding> codings =
        MarkedStatement.of(marked, speaker, false, ferry, DAY).coded(coder).stream()
            .filter(coding -> coding.target().equals("keep-timetable"))
            .toList();

    String rules = Files.readString(Project.root().resolve("docs/coding-rules.md"));
    assertThat(rules.replaceAll("\\s+", " ")).contains(words);
    assertThat(codings.stream().map(CodingRulesTest::drawn).collect(Collectors.joining("; ")))
        .isEqualTo(expected.equals("-") ? "" : expected);
  }

  private static String drawn(Coding coding) {
    return coding.holder().id()
        + " "
        + coding.holder().basis().word()
        + " "
        + coding.act().word()
        + " "
        + coding.stance().word()
        + coding.conditions().stream()
            .map(c -> " " + c.force().word() + " " + c.words().text())
            .collect(Collectors.joining());
  }
}
