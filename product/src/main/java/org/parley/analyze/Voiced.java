package org.parley.analyze;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/**
 * What was said once, in all its versions on this record, coded or not.
 *
 * @param versions the one nearest to the speaker's own words first, then the earliest
 */
public record Voiced(List<Entry> versions) {

  public Voiced {
    versions = List.copyOf(versions);
  }

  /** The version that stands for it. */
  public Entry best() {
    return versions.get(0);
  }

  /** Ids of its versions. */
  public List<StatementId> statements() {
    return versions.stream().map(entry -> entry.statement().id()).toList();
  }

  /** The first day on which a version was published or, without such a day, said; or null. */
  public @Nullable LocalDate day() {
    return versions.stream()
        .map(Voiced::day)
        .flatMap(Stream::ofNullable)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  static @Nullable LocalDate day(Entry entry) {
    return entry.published() == null ? entry.day() : entry.published();
  }

  /** For the newest first, the undated last. */
  static LocalDate latest(Voiced voiced) {
    return Objects.requireNonNullElse(voiced.day(), LocalDate.MIN);
  }
}
