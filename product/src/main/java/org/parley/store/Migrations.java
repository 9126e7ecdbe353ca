package org.parley.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Brings a file to the form this Parley writes. */
final class Migrations {

  private static final String PLACE = "classpath:org/parley/store/migrations";

  private Migrations() {}

  /**
   * Looks into a file without changing it.
   *
   * @throws StoreException if it is a database of another program
   */
  static void proveOurs(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection reading = config.createConnection(Database.url(file));
        Statement statement = reading.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT coalesce(sum(name <> 'flyway_schema_history'), 0),"
                    + " coalesce(sum(name IN ('spoken_for', 'flyway_schema_history')), 0)"
                    + " FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
      if (tables.getInt(1) > 0 && tables.getInt(2) < 2) {
        throw another(file, null);
      }
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  private static StoreException another(Path file, @Nullable Throwable cause) {
    return new StoreException(
        file + " is a database of another program, not a record: name another file.", cause);
  }

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
      return another(file, e);
    }
    RuntimeException told = Trouble.with(file, e);
    return told != e
        ? told
        : new StoreException("The record " + file + " cannot be opened: " + e.getMessage(), e);
  }
}
