package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.CONDITIONAL;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Act;
import org.parley.statement.StatementId;

/** What every form of a board carries, in the terminal, as JSON and as CSV. */
class BoardFormsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Shore shore;

  @BeforeEach
  void open() throws Exception {
    shore = new Shore(folder.resolve("shore.db"));
  }

  @AfterEach
  void close() {
    shore.close();
  }

  private JsonNode json(String command) throws Exception {
    return JSON.readTree(shore.prints(command, "--format", "json"));
  }

  @Test
  void tellsHowOftenPeopleFoundTheMachineRight() throws Exception {
    StatementId yes = shore.says("head", "2031-03-01", "night", ACCEPT);
    StatementId no = shore.ascribes("south", "2031-03-02", "night", REJECT);
    StatementId coded = shore.says("head", "2031-03-03", "day", OPEN);
    shore.decides("Una", coded, "stance of day", "reject");
    assertThat(shore.words("proposals")).contains("is not measured: nobody has judged");
    assertThat(json("positions").at("/record/judged/precision").isNull()).isTrue();
    shore.decides("Una", yes, "verdict", "right");
    shore.decides("Una", no, "verdict", "wrong");
    for (String command : List.of("proposals", "positions", "shifts")) {
      assertThat(shore.words(command))
          .contains("3 of 3 coded statements looked at by people")
          .contains("Of 2 coded statements that people judged, they hold 1 right: precision 0.50")
          .contains("interval 0.09 to 0.91")
          .contains("North Shore 2 statements (0 in own words; 1 of 1 judged found right)")
          .doesNotContain("not measured");
    }
    JsonNode record = json("positions").get("record");
    assertThat(record.get("judged").toString())
        .isEqualTo("{\"statements\":2,\"right\":1,\"precision\":0.5,\"low\":0.095,\"high\":0.905}");
    assertThat(record.at("/parties/0/judged/right").intValue()).isEqualTo(1);
    assertThat(record.at("/parties/1/judged/statements").intValue()).isZero();
  }

  @Test
  void keepsADenialBesideWhatItDenies() throws Exception {
    StatementId before = shore.says("head", "2031-02-20", "night", OPEN);
    StatementId said = shore.says("head", "2031-03-01", "night", ACCEPT);
    StatementId denial = shore.says("head", "2031-03-03", "night", Act.DISOWNS, ACCEPT);
    for (String command : List.of("proposals", "positions")) {
      assertThat(shore.words(command))
          .contains("accept, Ada Holt (rank 1), 1 Mar 2031, machine [" + said + "]; the denial:")
          .contains("denies it, Ada Holt (rank 1), 3 Mar 2031, machine [" + denial + "]")
          .contains(before.hex());
      assertThat(shore.prints(command, "--format", "csv"))
          .containsPattern("night,disowned,north,.*" + said)
          .containsPattern("night,denial,north,.*" + denial);
    }
    JsonNode denied = json("positions").get("disowned");
    assertThat(denied).hasSize(1);
    assertThat(denied.get(0).get("target").textValue()).isEqualTo("night");
    assertThat(denied.at("/0/denial/statements/0").textValue()).isEqualTo(denial.hex());
  }

  @Test
  void listsWhatPeopleDifferOnWhereOtherWordsColourTheCell() throws Exception {
    shore.says("head", "2031-02-20", "night", OPEN);
    StatementId torn = shore.says("head", "2031-03-01", "night", REJECT);
    shore.decides("Una", torn, "verdict", "right");
    shore.decides("Ole", torn, "verdict", "wrong");
    String brief = "reject, Ada Holt (rank 1), 1 Mar 2031, machine, people differ [" + torn + "]";
    assertThat(shore.words("proposals")).contains("contested North Shore: " + brief);
    assertThat(shore.words("positions")).contains("contested: North Shore: " + brief);
    assertThat(shore.prints("positions", "--format", "csv"))
        .containsPattern("night,contested,north,.*" + torn);
    assertThat(json("positions").at("/contested/0/statements/0").textValue()).isEqualTo(torn.hex());
    assertThat(json("proposals").at("/0/contested/0/statements/0").textValue())
        .isEqualTo(torn.hex());
  }

  @Test
  void namesTheCoderInEveryLine() {
    shore.says("head", null, "night", ACCEPT);
    shore.says("minister", "2031-03-01", "night", CONDITIONAL);
    shore.owns("2031-03-01", "night", REJECT);
    shore.ascribes("south", "2031-03-01", "night", REJECT);
    assertThat(shore.words("proposals"))
        .containsPattern("others say of South Shore: [^\\[]*\\(machine\\) \\[")
        .containsPattern("in own name reject, Cy Marsh, 1 Mar 2031, machine \\[")
        .containsPattern("undated North Shore: [^\\[]*\\(machine\\) \\[");
    assertThat(shore.words("positions"))
        .containsPattern("undated: North Shore: accept, [^\\[]*, machine \\[")
        .containsPattern("Cy Marsh: reject, in own name, [^\\[]*, machine \\[");
    assertThat(shore.words("proposals", "--since", "2031-02-01"))
        .containsPattern("first on this record: conditional, 1 Mar 2031, machine \\[");
  }

  @Test
  void marksADividedPartyInAComparisonAndAmongTerms() {
    StatementId yes = shore.says("head", "2031-03-01", "boat=kept", ACCEPT);
    StatementId other = shore.says("minister", "2031-03-02", "boat=kept", OPEN);
    String named = "North Shore accept/ (divided; machine) [" + yes + "]";
    assertThat(shore.words("proposals", "--compare", "night", "day")).contains(named);
    assertThat(shore.words("positions")).contains(named + "; not spoken: 1");
    assertThat(shore.prints("positions", "--format", "csv")).contains(",open " + other + ",");
  }

  @Test
  void addsColumnsToTablesAtTheEndOnly() {
    StatementId asks = shore.says("head", "2031-03-01", "night", CONDITIONAL);
    List<String> lines = shore.prints("proposals", "--format", "csv").lines().toList();
    assertThat(lines.get(0))
        .endsWith(",coded_by,statements,forces,met,others,besides,cue,hindsight");
    assertThat(lines.get(1)).endsWith(",machine," + asks + ",suffices,not met,,,said,false");
    int columns = lines.get(0).split(",", -1).length;
    assertThat(lines).allMatch(line -> line.split(",", -1).length == columns);
    assertThat(shore.prints("shifts", "--format", "csv").lines().toList().get(0))
        .startsWith("as_of,codebook,shift,target,holder,kind,which,stance,")
        .endsWith(",hindsight,of");
  }

  @Test
  void saysWhereHindsightWasUsed() throws Exception {
    shore.says("head", "2031-03-01", "night", ACCEPT);
    for (String command : List.of("proposals", "positions", "shifts")) {
      assertThat(shore.prints(command)).doesNotContain("hindsight");
      assertThat(shore.prints(command, "--hindsight").lines().toList().get(0))
          .contains("by 1 Mar 2031, with hindsight");
      assertThat(shore.prints(command, "--hindsight", "--format", "csv")).contains(",true");
    }
    assertThat(shore.prints("proposals", "--hindsight", "--compare", "night", "day"))
        .contains("by 1 Mar 2031, with hindsight");
    assertThat(json("proposals").at("/0/hindsight").asBoolean(true)).isFalse();
    assertThat(JSON.readTree(shore.prints("proposals", "--hindsight", "--format", "json")))
        .allMatch(proposal -> proposal.get("hindsight").booleanValue());
  }

  @Test
  void tellsWhatWasSaidSinceAWithdrawal() {
    shore.says("head", "2031-03-01", "night", Act.WITHDRAWS, ACCEPT);
    assertThat(shore.words("positions"))
        .contains("withdrawn on 1 Mar 2031, machine, nothing since");
    StatementId since = shore.says("minister", "2031-03-05", "night", ACCEPT);
    assertThat(shore.words("positions"))
        .contains("another of the party: accept, Bo Lind (rank 2), 5 Mar 2031, machine [" + since)
        .doesNotContain("nothing since");
  }

  @Test
  void anOldWithdrawalIsNoOldStance() {
    shore.says("head", "2031-03-01", "night", Act.WITHDRAWS, ACCEPT);
    assertThat(shore.words("positions", "--as-of", "2031-12-01"))
        .contains("withdrawn on 1 Mar 2031, machine, nothing since")
        .doesNotContain("(+ accept)");
  }

  @Test
  void showsTheNewestOfWhatOthersSayAndHowMuchMoreThereIs() {
    for (int day = 1; day <= 8; day++) {
      shore.ascribes("south", "2031-03-0" + day, "night", REJECT);
    }
    shore.ascribes("south", null, "night", REJECT);
    String said = shore.words("proposals", "night");
    assertThat(said)
        .contains("8 Mar 2031: “said”: word 8", "3 Mar 2031: “said”: word 3")
        .contains("no date: “said”: word 9", "+2 more")
        .doesNotContain("word 1 ", "word 2 ");
    assertThat(said.indexOf("word 8 ")).isLessThan(said.indexOf("word 3 "));
  }

  @Test
  void aPartyKnownThroughOthersIsNotCalledUnheard() {
    shore.says("head", "2031-03-01", "day", ACCEPT);
    shore.ascribes("south", "2031-03-01", "day", REJECT);
    assertThat(shore.words("proposals", "night"))
        .contains("South Shore: never in this record; heard only through others")
        .doesNotContain("on this or anything else");
  }

  @Test
  void citesTheOldConditionOfAPartyWithoutACurrentOne() {
    StatementId asks = shore.says("head", "2031-03-01", "night", CONDITIONAL);
    assertThat(shore.words("proposals", "night", "--as-of", "2031-08-01"))
        .contains("of whom no current condition is on record [" + asks + "]");
  }

  @Test
  void tellsHowPersonsMovedApartFromParties() {
    shore.owns("2031-03-01", "night", ACCEPT);
    StatementId turned = shore.owns("2031-03-03", "night", REJECT);
    assertThat(shore.words("shifts"))
        .contains("1 shift of persons, each in their own course")
        .contains("3 Mar 2031 Cy Marsh, The night boat: reversed");
    assertThat(shore.prints("shifts", "--format", "csv"))
        .containsPattern(",night,expert,reversed,after,reject,.*" + turned + ".*,actor\n");
  }
}
