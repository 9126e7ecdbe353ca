package org.parley.analyze;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/**
 * Something that a voice of a party said, on whatever subject, in all its versions on this record.
 *
 * @param day last day on which it may have been said, or null where it is undated
 * @param targets what it was coded on as the party's position: ids of proposals, or {@code
 *     issue=option}
 * @param statements ids of its versions
 */
public record Remark(
    String party, @Nullable LocalDate day, Set<String> targets, List<StatementId> statements) {

  public Remark {
    targets = Set.copyOf(targets);
    statements = List.copyOf(statements);
  }
}
