package org.parley.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Said;
import org.parley.statement.StatementId;
import org.parley.statement.Told;

/**
 * One saying with all its versions on record.
 *
 * @param id smallest statement id among the versions
 * @param said the narrowest days on which a version places it, or null
 * @param told the outlets that were told, as versions name them
 * @param primary the version in an outlet that was told itself, or null: the primary source
 * @param variants the versions, the one printed first at the head
 * @param reports in how many reports it stands, reprints counted once
 */
public record Utterance(
    StatementId id,
    @Nullable Said said,
    List<String> told,
    @Nullable StatementId primary,
    List<Variant> variants,
    int reports) {

  /**
   * One wording of it.
   *
   * @param version where it was printed first
   * @param against the words of the earliest variant beside these; empty for that one itself
   * @param copies other statements with the same words, the earliest first
   */
  public record Variant(Version version, List<Alignment.Stretch> against, List<Version> copies) {

    public Variant {
      against = List.copyOf(against);
      copies = List.copyOf(copies);
    }
  }

  public Utterance {
    told = List.copyOf(told);
    variants = List.copyOf(variants);
  }

  /**
   * An utterance of its versions, in any order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Utterance of(List<Version> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("an utterance needs a version");
    }
    List<Version> sorted = versions.stream().sorted(Version.EARLIEST).toList();
    List<Told> told =
        sorted.stream()
            .map(version -> version.linked().statement().circumstances().told())
            .filter(Objects::nonNull)
            .toList();
    Set<String> outlets = new LinkedHashSet<>();
    told.stream().map(Told::outlet).filter(Objects::nonNull).forEach(outlets::add);
    return new Utterance(
        sorted.stream().map(v -> v.linked().utteranceId()).min(StatementId::compareTo).get(),
        said(sorted),
        List.copyOf(outlets),
        primary(sorted, outlets),
        variants(sorted),
        (int) sorted.stream().map(v -> v.linked().reportId()).distinct().count());
  }

  private static @Nullable Said said(List<Version> versions) {
    return versions.stream()
        .map(version -> version.linked().statement().circumstances().said())
        .filter(Objects::nonNull)
        .filter(said -> said.from() != null && said.to() != null)
        .min(Comparator.comparingLong(Utterance::days))
        .orElse(null);
  }

  private static long days(Said said) {
    LocalDate from = Objects.requireNonNull(said.from());
    return Objects.requireNonNull(said.to()).toEpochDay() - from.toEpochDay();
  }

  private static @Nullable StatementId primary(List<Version> versions, Set<String> told) {
    List<String> keys = told.stream().map(Roster::key).toList();
    for (Version version : versions) {
      String own = version.article().outlet() == null ? "" : version.article().outlet().name();
      if (keys.contains(Roster.key(own))) {
        return version.linked().statement().id();
      }
    }
    return null;
  }

  private static List<Variant> variants(List<Version> sorted) {
    Map<List<String>, List<Version>> wordings = new LinkedHashMap<>();
    for (Version version : sorted) {
      List<String> words = Terms.of(version.words()).stream().map(Term::plain).toList();
      wordings.computeIfAbsent(words, w -> new ArrayList<>()).add(version);
    }
    String earliest = sorted.get(0).words();
    List<Variant> variants = new ArrayList<>();
    for (List<Version> same : wordings.values()) {
      Version first = same.get(0);
      List<Alignment.Stretch> against =
          variants.isEmpty() ? List.of() : Alignment.of(earliest, first.words());
      variants.add(new Variant(first, against, same.subList(1, same.size())));
    }
    return variants;
  }

  /** All versions, wording by wording. */
  public Stream<Version> versions() {
    return variants.stream()
        .flatMap(variant -> Stream.concat(Stream.of(variant.version), variant.copies.stream()));
  }
}
