package org.parley.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The codebooks a record was coded by, one of them the record's own today. */
final class Codebooks {

  private Codebooks() {}

  static Optional<KeptCodebook> current(Handle handle) {
    return handle
        .createQuery("SELECT c.* FROM record AS r JOIN codebook AS c ON c.sha256 = r.codebook")
        .map(
            (row, context) ->
                new KeptCodebook(
                    row.getString("sha256"),
                    row.getString("id"),
                    row.getString("author"),
                    row.getString("yaml")))
        .findOne();
  }

  /**
   * Makes a codebook the record's.
   *
   * @throws StoreException if a forgotten name stands in it
   */
  static void use(Handle handle, KeptCodebook codebook) {
    if (Forgetting.names(handle).stream().anyMatch(name -> name.standsIn(codebook.yaml()))) {
      throw new StoreException(
          "The codebook "
              + codebook.id()
              + " names a person whom this record has forgotten: take the name out of it.");
    }
    handle.execute(
        "INSERT OR IGNORE INTO codebook VALUES (?, ?, ?, ?)",
        codebook.sha256(),
        codebook.id(),
        codebook.author(),
        codebook.yaml());
    handle.execute("UPDATE record SET codebook = ?", codebook.sha256());
  }
}
