package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.statement.Actor.SpeaksFor;

class ActorTest {

  private static final SpeaksFor UNTIL_2028 =
      new SpeaksFor("line", 1, PartialDate.parse("2019"), PartialDate.parse("2028-08"), null);

  private static Actor actor(String id, String name, String... aliases) {
    return new Actor(id, name, List.of(aliases), null, true, List.of(), List.of(UNTIL_2028));
  }

  @Test
  void speaksForAPartyOnlyWhileInOffice() {
    Actor quill = actor("quill", "Harriet Quill");
    assertThat(quill.speaksFor(LocalDate.of(2028, 8, 31))).contains(UNTIL_2028);
    assertThat(quill.speaksFor(LocalDate.of(2028, 9, 1))).isEmpty();
    assertThat(quill.speaksFor(LocalDate.of(2018, 12, 31))).isEmpty();
    assertThat(quill.speaksFor(null)).isEmpty();
  }

  @Test
  void isFoundByNameAliasOrASurnameOfItsOwn() {
    Codebook codebook =
        new Codebook(
            "b",
            "0",
            "us",
            90,
            List.of(),
            List.of(
                actor("ruiz", "Ana Ruiz", "the council chair"),
                actor("crew", "Ferry Crews' Association"),
                actor("orr", "Magnus Orr"),
                actor("orr-2", "Lise Orr")),
            Map.of(),
            List.of(),
            List.of());
    assertThat(codebook.actorNamed("ana ruiz", null)).map(Actor::id).contains("ruiz");
    assertThat(codebook.actorNamed("The council chair", null)).map(Actor::id).contains("ruiz");
    assertThat(codebook.actorNamed("Ruiz", null)).map(Actor::id).contains("ruiz");
    assertThat(codebook.actorNamed("Ferry Crews\u2019 Association", null)).isPresent();
    assertThat(codebook.actorNamed("Orr", null)).isEmpty();
    assertThat(codebook.actorNamed("Eva Ruiz", null)).isEmpty();
  }

  @Test
  void ofTwoWithOneAliasIsWhoeverHoldsTheOfficeOnTheDay() {
    Codebook codebook =
        withActors(chair("ruiz", "Ana Ruiz", 2021, 2024), chair("orr", "Lise Orr", 2025, 2027));

    assertThat(codebook.actorNamed("the chair", LocalDate.of(2023, 5, 1)))
        .map(Actor::id)
        .contains("ruiz");
    assertThat(codebook.actorNamed("the chair", LocalDate.of(2026, 5, 1)))
        .map(Actor::id)
        .contains("orr");
    assertThat(codebook.actorNamed("the chair", LocalDate.of(2019, 5, 1))).isEmpty();
    assertThat(codebook.actorNamed("the chair", null)).isEmpty();
  }

  private static Codebook withActors(Actor... actors) {
    return new Codebook(
        "b", "0", "us", 90, List.of(), List.of(actors), Map.of(), List.of(), List.of());
  }

  private static Actor chair(String id, String name, int from, int to) {
    Actor.Role role =
        new Actor.Role("chair", PartialDate.parse("" + from), PartialDate.parse("" + to));
    return new Actor(id, name, List.of("the chair"), null, true, List.of(role), List.of());
  }
}
