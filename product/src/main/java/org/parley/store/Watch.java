package org.parley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Tells cheaply whether a record has changed, whoever changed it: SQLite's data_version, which one
 * connection must ask for each time (sqlite.org/pragma.html#pragma_data_version).
 */
final class Watch implements AutoCloseable {

  /** Opens a connection that reads. */
  interface Opening {
    Connection open() throws SQLException;
  }

  private final Path file;
  private final Opening opening;
  private @Nullable Connection connection;

  Watch(Path file, Opening opening) {
    this.file = file;
    this.opening = opening;
  }

  synchronized long version() {
    try {
      Connection open = connection;
      if (open == null) {
        open = opening.open();
        connection = open;
      }
      try (Statement statement = open.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA data_version")) {
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      connection = null;
    }
  }
}
