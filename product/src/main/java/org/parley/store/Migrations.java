package org.parley.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a file to the form this Parley writes. */
final class Migrations {

  private static final String PLACE = "classpath:org/parley/store/migrations";

  private Migrations() {}

  static void run(Path file) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(Database.url(file), null, null)
            .locations(PLACE)
            .failOnMissingLocations(true)
            .loggers()
            .load();
    try {
      for (MigrationInfo applied : flyway.info().applied()) {
        if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
          throw new StoreException(
              "The record "
                  + file
                  + " was written by a newer Parley: use that one, or read the"
                  + " articles into a new record.");
        }
      }
      if (flyway.info().pending().length > 0) {
        flyway.migrate();
      }
    } catch (FlywayException e) {
      throw sentence(file, e);
    }
  }

  private static RuntimeException sentence(Path file, FlywayException e) {
    if (String.valueOf(e.getMessage()).contains("non-empty schema")) {
      return new StoreException(
          file + " is a database of another program, not a record: name another file.", e);
    }
    RuntimeException told = Trouble.with(file, e);
    return told != e
        ? told
        : new StoreException("The record " + file + " cannot be opened: " + e.getMessage(), e);
  }
}
