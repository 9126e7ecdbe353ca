package org.parley.serve;

import java.util.List;
import org.parley.analyze.Entry;
import org.parley.analyze.Ledger;
import org.parley.analyze.Ruling;
import org.parley.statement.Codebook;
import org.parley.store.Recorded;
import org.parley.store.Store;

/**
 * Rows of a record as analysis takes them in. It lies here since this is the only room below the
 * command line that sees both the record and the analysis of it.
 */
public final class Entries {

  private Entries() {}

  /** A record's ledger by a codebook. */
  public static Ledger ledger(Store store, Codebook codebook) {
    return Ledger.of(codebook, store.brief().parallelStream().map(Entries::of).toList());
  }

  /** A statement with its links, and with people's decisions laid over its codings. */
  public static Entry of(Recorded recorded) {
    List<Ruling> rulings =
        recorded.decisions().stream()
            .map(d -> new Ruling(d.coder(), d.time(), d.field(), d.before(), d.after()))
            .toList();
    return Entry.of(
        recorded.article(),
        recorded.statement(),
        recorded.linked().speakerIds(),
        recorded.linked().utteranceId(),
        recorded.linked().reportId(),
        rulings);
  }
}
