package org.parley.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.parley.text.Span;

/**
 * Where words that are sought stand in texts, told by the index that found them: the texts are put
 * into one of their own, in memory, for as long as it takes.
 */
final class Marking {

  private static final char BEGIN = '\u0001';
  private static final char END = '\u0002';

  private static final String TABLE =
      "CREATE VIRTUAL TABLE marking USING fts5 (words,"
          + " tokenize = 'porter unicode61 remove_diacritics 2')";

  private Marking() {}

  /**
   * The places of each text's words.
   *
   * @param match in the language of FTS5
   */
  static List<List<Span>> of(String match, List<String> texts) {
    List<List<Span>> places = new ArrayList<>();
    texts.forEach(text -> places.add(List.of()));
    try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = memory.createStatement()) {
      statement.execute(TABLE);
      fill(memory, texts);
      try (PreparedStatement select =
          memory.prepareStatement(
              "SELECT rowid, highlight(marking, 0, char(1), char(2)) FROM marking"
                  + " WHERE marking MATCH ?")) {
        select.setString(1, match);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            places.set(rows.getInt(1), spans(rows.getString(2)));
          }
        }
      }
      return places;
    } catch (SQLException e) {
      throw new StoreException("The words that were sought cannot be marked.", e);
    }
  }

  private static void fill(Connection memory, List<String> texts) throws SQLException {
    memory.setAutoCommit(false);
    try (PreparedStatement insert =
        memory.prepareStatement("INSERT INTO marking (rowid, words) VALUES (?, ?)")) {
      for (int i = 0; i < texts.size(); i++) {
        insert.setInt(1, i);
        insert.setString(2, texts.get(i).replace(BEGIN, ' ').replace(END, ' ').replace('\0', ' '));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static List<Span> spans(String marked) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int marks = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == BEGIN) {
        start = i - marks++;
      } else if (c == END) {
        spans.add(new Span(start, i - marks++));
      }
    }
    return spans;
  }
}
