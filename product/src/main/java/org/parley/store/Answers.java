package org.parley.store;

import java.util.Map;
import java.util.Optional;

/**
 * What was told of a record, kept in it by what was asked. A board of a large record takes seconds
 * to work out, and is asked for again and again. Whatever changes the record forgets all of them.
 */
public final class Answers {

  /** So many are kept; of more, those that were told last. */
  private static final int MOST = 40;

  private final Database database;

  Answers(Database database) {
    this.database = database;
  }

  /** What was told, if the record is still the same. */
  public Optional<String> to(String question) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT told FROM answer WHERE question = :question")
                .bind("question", question)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Keeps what was told, unless somebody has written since.
   *
   * @param told by question
   * @param version of the record when it was read for this, {@link Store#version()}
   */
  public void keep(Map<String, String> told, long version) {
    database.writeBeside(
        handle -> {
          if (database.version() == version) {
            told.forEach(
                (question, answer) ->
                    handle.execute(
                        "INSERT OR REPLACE INTO answer (question, told) VALUES (?, ?)",
                        question,
                        answer));
            handle.execute(
                "DELETE FROM answer WHERE row <= (SELECT max(row) FROM answer) - ?", MOST);
          }
        });
  }
}
