package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows on their way into one table. */
final class Rows {

  private final String sql;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /**
   * @param table its name; values come in the order of its columns
   * @param columns how many it has
   */
  Rows(String table, int columns) {
    sql = "INSERT INTO " + table + " VALUES (" + "?, ".repeat(columns - 1) + "?)";
  }

  void add(@Nullable Object... values) {
    rows.add(values);
  }

  void clear() {
    rows.clear();
  }

  void insert(Handle handle) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      rows.forEach(batch::add);
      batch.execute();
    }
  }
}
