package org.parley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Changes a record's file past the store. */
final class WritingByHand {

  private WritingByHand() {}

  static void execute(Path file, String sql) throws SQLException {
    try (Connection direct = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      direct.createStatement().execute(sql);
    }
  }
}
