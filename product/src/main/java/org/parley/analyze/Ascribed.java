package org.parley.analyze;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Stance;
import org.parley.statement.StatementId;
import org.parley.statement.Voice;

/**
 * What others say a party holds. It colours nothing.
 *
 * @param by who says it: a name, where the codebook lists it for a public role, or the outlet;
 *     empty for anyone else
 * @param voice whether somebody is reported, or the outlet says so itself
 * @param day last day on which it may have been said; null where undated
 * @param grey whether it is older than the window
 * @param cue the verb that brings the words, which may turn them; or null
 */
public record Ascribed(
    String party,
    String target,
    Stance stance,
    List<Asked> conditions,
    String by,
    Voice voice,
    List<String> outlets,
    @Nullable LocalDate day,
    boolean grey,
    String coder,
    @Nullable String cue,
    String words,
    List<StatementId> statements) {

  public Ascribed {
    conditions = List.copyOf(conditions);
    outlets = List.copyOf(outlets);
    statements = List.copyOf(statements);
  }

  /** The words behind their cue. */
  public String told() {
    return cue == null ? words : "\u201c" + cue + "\u201d: " + words;
  }
}
