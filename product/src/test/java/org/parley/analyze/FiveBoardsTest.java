package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.coding.CodebookFile;
import org.parley.statement.Codebook;

/**
 * The boards of five real articles, from codings made by hand, against what the careful reader who
 * made them wrote down of the boards before this was run.
 */
class FiveBoardsTest {

  private static CarefulReading reading;
  private static Ledger ledger;

  @BeforeAll
  static void read() throws Exception {
    Codebook codebook = CodebookFile.read(Project.root().resolve("codebooks/russia-ukraine.yaml"));
    reading = new CarefulReading(Project.shared("seeds"), codebook);
    ledger = reading.ledger();
  }

  @Test
  void placesEverySideOnEveryProposal() {
    Board board = ledger.board(LocalDate.of(2024, 12, 31));
    assertThat(reading.boards().get("proposals")).hasSize(13);
    for (JsonNode row : reading.boards().get("proposals")) {
      Standing standing = board.proposal(row.get("proposal").asText()).orElseThrow();
      compare(row, standing);
    }
  }

  @Test
  void showsWhatWasOnRecordByEachDay() {
    for (JsonNode row : reading.boards().get("as_of_differences")) {
      if (row.has("stands")) {
        Board board = ledger.board(LocalDate.parse(row.get("as_of").asText()));
        List<String> stands = new ArrayList<>();
        for (Standing standing : board.proposals()) {
          standing.stands().stream()
              .filter(p -> !p.grey())
              .forEach(p -> stands.add(standing.proposal().id() + " " + told(p)));
        }
        List<String> due = new ArrayList<>();
        row.get("stands").forEach(s -> due.add(s.get("proposal").asText() + " " + told(s)));
        assertThat(stands).as(row.get("as_of").asText()).containsExactlyInAnyOrderElementsOf(due);
      }
    }
  }

  private static void compare(JsonNode row, Standing standing) {
    String id = standing.proposal().id();
    assertThat(standing.stands().stream().filter(p -> !p.grey()).map(FiveBoardsTest::told))
        .as(id + " stands")
        .containsExactlyInAnyOrderElementsOf(told(row, "stands"));
    assertThat(standing.blockedBy().stream().map(Block::party))
        .as(id + " blocked by")
        .containsExactlyInAnyOrderElementsOf(words(row, "blocked_by"));
    assertThat(standing.waitsOn().stream().map(Position::holder))
        .as(id + " waits on")
        .containsExactlyInAnyOrderElementsOf(words(row, "waits_on"));
    assertThat(standing.notOnRecord().stream().map(Cell::holder))
        .as(id + " not on record")
        .containsExactlyInAnyOrderElementsOf(words(row, "not_on_record"));
    assertThat(standing.opposedBy().stream().map(Position::holder))
        .as(id + " opposed by")
        .containsExactlyInAnyOrderElementsOf(words(row, "opposed_by"));
    assertThat(standing.ascribed().stream().map(a -> a.party() + " " + a.stance().word()))
        .as(id + " ascribed")
        .containsAll(parties(row, "ascribed"));
    assertThat(standing.undated().stream().map(s -> s.holder() + " " + s.stance().word()))
        .as(id + " undated")
        .containsAll(voices(row));
  }

  private static String told(Position position) {
    return position.holder() + " " + position.stance().word();
  }

  private static String told(JsonNode row) {
    String who = row.has("party") ? row.get("party").asText() : row.get("holder").asText();
    return who + " " + row.get("stance").asText();
  }

  private static List<String> told(JsonNode row, String list) {
    return rows(row, list).map(FiveBoardsTest::told).toList();
  }

  /** What is ascribed to parties; a person of whom something is told has no column. */
  private static List<String> parties(JsonNode row, String list) {
    return rows(row, list).filter(r -> r.has("party")).map(FiveBoardsTest::told).toList();
  }

  private static Set<String> voices(JsonNode row) {
    return rows(row, "undated")
        .filter(r -> r.has("party") && !r.get("basis").asText().equals("ascribed"))
        .map(FiveBoardsTest::told)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> rows(JsonNode row, String list) {
    return StreamSupport.stream(row.path(list).spliterator(), false);
  }

  private static List<String> words(JsonNode row, String list) {
    return rows(row, list).map(JsonNode::asText).toList();
  }
}
