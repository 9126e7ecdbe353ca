package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analyze.Board;
import org.parley.analyze.Position;
import org.parley.coding.CodebookFile;
import org.parley.statement.Codebook;
import org.parley.statement.StatementId;
import org.parley.store.Decision;
import org.parley.store.Store;

/** What people differ on, on the pages. */
class ContestedTest {

  private static final LocalDate LAST = LocalDate.of(2031, 3, 6);

  @TempDir private Path folder;

  @Test
  void whatPeopleDifferOnIsListedAndNotCalledChecked() throws Exception {
    Codebook codebook = CodebookFile.read(Ferry.EXAMPLE.resolve("codebook.yaml"));
    try (Store decided = Ferry.record(folder.resolve("torn.db"));
        Server pages = Server.start(decided, "127.0.0.1", 0)) {
      Position then =
          Objects.requireNonNull(
              Entries.ledger(decided, codebook)
                  .board(LAST)
                  .cell("crew", "mediators-package")
                  .position());
      for (StatementId torn : then.saying().statements()) {
        decided.decide(new Decision("Una", Instant.EPOCH, torn, "verdict", null, "right"));
        decided.decide(new Decision("Ole", Instant.EPOCH, torn, "verdict", null, "wrong"));
      }
      Board board = Entries.ledger(decided, codebook).board(LAST);
      assertThat(board.contested("mediators-package"))
          .hasSize(1)
          .allMatch(saying -> Box.coder(saying).equals("machine"));
      assertThat(board.cell("crew", "mediators-package").position()).isNotNull();
      String cell = Answer.get(pages, "/cells?party=crew&target=mediators-package").body();
      assertThat(cell.substring(cell.indexOf("id=\"contested\"")))
          .contains("/statements/" + then.saying().id());
    }
  }
}
