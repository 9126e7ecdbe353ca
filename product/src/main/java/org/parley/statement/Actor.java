package org.parley.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person or body that a codebook knows.
 *
 * @param aliases other spellings and names
 * @param publicRole whether the codebook lists it for a public role; nobody else gets a page
 */
public record Actor(
    String id,
    String name,
    List<String> aliases,
    @Nullable String wikidata,
    boolean publicRole,
    List<Role> roles,
    List<SpeaksFor> speaksFor) {

  public Actor {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    speaksFor = List.copyOf(speaksFor);
  }

  /** An office held, with its dates; an open end is null. */
  public record Role(String title, @Nullable PartialDate from, @Nullable PartialDate to) {

    boolean holdsOn(LocalDate day) {
      return isWithin(day, from, to);
    }
  }

  /**
   * That the actor's words are a party's.
   *
   * @param rank 1 head or collective decision, 2 minister or chief negotiator, 3 spokesperson,
   *     ministry or metonym, 4 adviser or unnamed official
   * @param source where that is known from, or null
   */
  public record SpeaksFor(
      String party,
      int rank,
      @Nullable PartialDate from,
      @Nullable PartialDate to,
      @Nullable String source) {

    public SpeaksFor {
      if (rank < 1 || rank > 4) {
        throw new IllegalArgumentException("rank " + rank + " must be in 1..4");
      }
    }

    boolean holdsOn(LocalDate day) {
      return isWithin(day, from, to);
    }
  }

  /**
   * For whom the actor speaks on a day. On a day that is not known, an open-ended entry holds where
   * the actor has never spoken for another party: an undated statement colours no board anyway.
   */
  public Optional<SpeaksFor> speaksFor(@Nullable LocalDate day) {
    if (day == null) {
      boolean one = speaksFor.stream().map(SpeaksFor::party).distinct().count() == 1;
      return speaksFor.stream().filter(entry -> one && entry.to() == null).findFirst();
    }
    return speaksFor.stream().filter(entry -> entry.holdsOn(day)).findFirst();
  }

  /** Whether the actor holds an office or speaks for a party on a day. */
  public boolean isInOffice(LocalDate day) {
    return roles.stream().anyMatch(role -> role.holdsOn(day))
        || speaksFor.stream().anyMatch(entry -> entry.holdsOn(day));
  }

  private static boolean isWithin(
      LocalDate day, @Nullable PartialDate from, @Nullable PartialDate to) {
    return (from == null || !day.isBefore(from.earliest()))
        && (to == null || !day.isAfter(to.latest()));
  }
}
