package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Project;
import org.parley.statement.StatementId;
import org.parley.store.Decision;
import org.parley.store.Store;

/** The board's commands, on the invented negotiation. */
class BoardCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PROPOSALS =
      List.of(
          "keep-timetable",
          "two-boat-winter",
          "pay-for-flexibility",
          "mediators-package",
          "arbitration",
          "winter-fund");

  @TempDir private static Path folder;
  private static Path record;

  @BeforeAll
  static void read() {
    record = folder.resolve("ferry.db");
    Path example = Project.example();
    Cli read =
        Cli.run(
            "read",
            "--record",
            record,
            "--codebook",
            example.resolve("codebook.yaml"),
            example.resolve("articles"));
    assertThat(read.exit()).isZero();
  }

  private static Cli run(Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.add("--record");
    all.add(record);
    Cli cli = Cli.run(all.toArray());
    assertThat(cli.err()).isEmpty();
    assertThat(cli.exit()).isZero();
    return cli;
  }

  @Test
  void printsABoardThatFitsATerminal() {
    String board = run("proposals").out();
    assertThat(board.lines()).allMatch(line -> line.length() <= 100);
    assertThat(board)
        .contains("by 6 Mar 2031, on this record")
        .contains("Two-boat winter (two-boat-winter)")
        .contains("needs ")
        .contains("machine")
        .contains("Record: ")
        .contains("codebook north-ferry of Parley's authors (invented example)")
        .contains("looked at by people (0 %)")
        .contains("undated, placed nowhere")
        .doesNotContain("\u001b");
  }

  @Test
  void givesEveryProposalInTheFixedShape() throws IOException {
    JsonNode proposals = JSON.readTree(run("proposals", "--format", "json").out());
    assertThat(proposals.findValuesAsText("proposal")).containsExactlyElementsOf(PROPOSALS);
    for (JsonNode proposal : proposals) {
      assertThat(proposal.fieldNames())
          .toIterable()
          .contains("as_of", "consent", "stands", "blocked_by", "waits_on")
          .contains("not_on_record", "opposed_by", "ascribed", "record");
      for (JsonNode stand : proposal.get("stands")) {
        assertThat(stand.fieldNames())
            .toIterable()
            .contains("party", "stance", "rank", "divided", "since", "statements", "coded_by");
        assertThat(stand.has("own")).isNotEqualTo(stand.has("paraphrase"));
      }
    }
  }

  @Test
  void citesStatementsOfTheRecordOnly() throws IOException {
    Set<String> known = new HashSet<>();
    for (String line : run("export", "--format", "jsonl").out().split("\n")) {
      known.add(JSON.readTree(line).get("id").asText());
    }
    Set<String> cited = new HashSet<>();
    for (String command : List.of("proposals", "positions", "shifts")) {
      JsonNode all = JSON.readTree(run(command, "--format", "json").out());
      all.findValues("statements").stream()
          .filter(JsonNode::isArray)
          .forEach(ids -> ids.forEach(id -> cited.add(id.asText())));
    }
    assertThat(cited).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void looksAtAnEarlierDayAndAtWhatIsNew() throws IOException {
    JsonNode early =
        JSON.readTree(run("proposals", "--as-of", "2031-01-03", "--format", "json").out());
    assertThat(early.get(3).get("stands")).isEmpty();
    assertThat(early.get(0).get("as_of").asText()).isEqualTo("2031-01-03");
    String shifts = run("shifts", "--since", "2031-02-01").out();
    assertThat(shifts).contains("After 1 Feb 2031, by 6 Mar 2031").doesNotContain("4 Jan 2031  ");
    JsonNode json =
        JSON.readTree(run("proposals", "--since", "2031-02-01", "--format", "json").out());
    assertThat(json.findValues("moved")).hasSize(PROPOSALS.size());
  }

  @Test
  void writesTablesForOtherPrograms() {
    assertThat(run("proposals", "--format", "csv").out())
        .startsWith("as_of,codebook,proposal,relation,party,term,stance,")
        .contains("2031-03-06,north-ferry,mediators-package,stands,");
    assertThat(run("positions", "--format", "csv").out()).startsWith("as_of,codebook,target,");
    assertThat(run("shifts", "--format", "csv").out()).startsWith("as_of,codebook,shift,");
  }

  @Test
  void comparesTwoProposals() throws IOException {
    assertThat(run("proposals", "--compare", "mediators-package", "two-boat-winter").out())
        .contains("Boats and sailings in winter (the same)");
    JsonNode json =
        JSON.readTree(
            run("proposals", "--compare", "mediators-package", "two-boat-winter", "--format=json")
                .out());
    assertThat(json.get("terms")).hasSize(5);
  }

  @Test
  void namesNobodyOutsideAPublicRole() {
    String all =
        run("proposals").out() + run("positions").out() + run("shifts", "--format", "json").out();
    assertThat(all).doesNotContain("Walter Inch:", "\"Walter Inch\"", "Liv Haddow:");
    assertThat(run("positions").out()).contains("Terms of proposals");
  }

  @Test
  void laysPeoplesDecisionsOverTheMachine() throws IOException {
    Path copy = Files.copy(record, folder.resolve("decided.db"));
    JsonNode before = stands(copy, "mediators-package").get(0);
    StatementId id = new StatementId(before.get("statements").get(0).asText());
    Instant now = Instant.parse("2031-05-01T10:00:00Z");
    try (Store store = Store.existing(copy)) {
      store.decide(
          new Decision("Una", now, id, "stance of mediators-package", "accept", "reservation"));
    }
    JsonNode after = stands(copy, "mediators-package").get(0);
    assertThat(after.get("stance").asText()).isEqualTo("reservation");
    assertThat(after.get("coded_by").asText()).isEqualTo("Una");
    assertThat(Cli.run("proposals", "--record", copy).out()).containsPattern("! reserv/?\\*");
  }

  private static JsonNode stands(Path record, String proposal) throws IOException {
    Cli cli = Cli.run("proposals", "--record", record, "--format", "json", proposal);
    return JSON.readTree(cli.out()).get(0).get("stands");
  }

  @Test
  void saysWhatIsWrongInASentence() throws IOException {
    Cli date = Cli.run("proposals", "--record", record, "--as-of", "tomorrow");
    assertThat(date.exit()).isEqualTo(2);
    assertThat(date.err()).isEqualTo("parley: --as-of tomorrow is no date: write 2031-02-15.\n");
    Cli id = Cli.run("proposals", "--record", record, "peace");
    assertThat(id.exit()).isEqualTo(2);
    assertThat(id.err()).contains("The codebook has no proposal peace: it has keep-timetable, ");
    Cli order = Cli.run("shifts", "--record", record, "--since", "2032");
    assertThat(order.exit()).isEqualTo(2);
    Path plain = folder.resolve("plain.db");
    Path article = folder.resolve("one.txt");
    Files.writeString(article, "Boats\n\n\u201cNo,\u201d said Ana Ruiz on Friday.\n");
    Cli.run("read", "--record", plain, article);
    Cli uncoded = Cli.run("positions", "--record", plain);
    assertThat(uncoded.exit()).isEqualTo(2);
    assertThat(uncoded.err()).contains("has no codebook");
  }

  @Test
  void whatIsAskedAgainIsToldAgainAlike() {
    for (String format : List.of("table", "json", "csv")) {
      for (String command : List.of("proposals", "positions", "shifts")) {
        String first = run(command, "--format", format).out();
        assertThat(first).isNotBlank();
        assertThat(run(command, "--format", format).out()).isEqualTo(first);
      }
    }
  }

  @Test
  void areReadyBeforeAnybodyAsks(@TempDir Path fresh) throws Exception {
    Path copy = Files.copy(record, fresh.resolve("ferry.db"));
    Path late = Files.writeString(fresh.resolve("late.txt"), "The boats sailed at noon, she said.");
    assertThat(Cli.run("read", "--record", copy, late).exit()).isZero();
    assertThat(answers(copy)).isEqualTo(4);

    for (String command : List.of("proposals", "shifts")) {
      assertThat(Cli.run(command, "--record", copy, "--format", "TABLE").exit()).isZero();
      assertThat(Cli.run(command, "--record", copy, "--format", "json").exit()).isZero();
    }
    assertThat(answers(copy)).isEqualTo(4);

    assertThat(Cli.run("proposals", "--record", copy, "--as-of", "2031-02-01").exit()).isZero();
    assertThat(answers(copy)).isEqualTo(5);
  }

  private static int answers(Path record) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
        ResultSet count =
            connection.createStatement().executeQuery("SELECT count(*) FROM answer")) {
      return count.getInt(1);
    }
  }
}
