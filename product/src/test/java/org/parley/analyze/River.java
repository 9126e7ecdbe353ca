package org.parley.analyze;

import java.util.List;
import java.util.Map;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Consent;
import org.parley.statement.Issue;
import org.parley.statement.PartialDate;
import org.parley.statement.Party;
import org.parley.statement.Proposal;

/** The codebook of the invented talks. */
final class River {

  /** Days after which a word is old. */
  private static final int WINDOW = 90;

  private River() {}

  static Codebook codebook(
      Map<String, String> terms, Map<String, String> notTradable, List<Consent> consent) {
    Proposal weir = proposal("weir", "The weir", List.of("weir"), terms, notTradable, consent);
    Proposal canal =
        proposal("canal", "The canal", List.of("canal"), Map.of("toll", "none"), Map.of(), consent);
    return new Codebook(
        "river",
        "0".repeat(64),
        "The river's clerks",
        WINDOW,
        List.of(
            new Party("farms", "Farms of the Plain", List.of()),
            new Party("town", "Lower Town", List.of()),
            new Party("uplands", "The Uplands", List.of("aske", "brenn")),
            new Party("aske", "Aske", List.of()),
            new Party("brenn", "Brenn", List.of())),
        List.of(
            actor("farm-head", "Ada Holt", "farms", 1),
            actor("farm-deputy", "Bo Lind", "farms", 1),
            actor("farm-voice", "Cy Marsh", "farms", 3),
            actor("town-head", "Dot Vale", "town", 1),
            actor("town-voice", "Ed Roe", "town", 3),
            actor("uplands-chair", "Fay Moor", "uplands", 1),
            actor("aske-head", "Gil Tarn", "aske", 1),
            actor("brenn-head", "Hal Beck", "brenn", 1),
            new Actor("elect", "Kai Strand", List.of(), null, true, List.of(), elected()),
            new Actor("envoy", "Lea Quist", List.of(), null, true, List.of(), moved()),
            new Actor("expert", "Ivo Rand", List.of(), null, true, List.of(), List.of()),
            new Actor("former", "Jo Fell", List.of(), null, true, List.of(), left())),
        Map.of(),
        List.of(
            new Issue("toll", "The toll", List.of("high", "low", "none")),
            new Issue("night-flow", "The night flow", List.of("kept", "cut"))),
        List.of(weir, canal));
  }

  private static List<Actor.SpeaksFor> left() {
    return List.of(new Actor.SpeaksFor("town", 1, null, PartialDate.parse("2030-06-30"), null));
  }

  private static List<Actor.SpeaksFor> elected() {
    return List.of(new Actor.SpeaksFor("town", 1, PartialDate.parse("2031-02-01"), null, null));
  }

  /** A minister until May, and an adviser from then on. */
  private static List<Actor.SpeaksFor> moved() {
    return List.of(
        new Actor.SpeaksFor("farms", 2, null, PartialDate.parse("2031-05-15"), null),
        new Actor.SpeaksFor("farms", 4, PartialDate.parse("2031-05-16"), null, null));
  }

  private static Actor actor(String id, String name, String party, int rank) {
    return new Actor(
        id,
        name,
        List.of(),
        null,
        true,
        List.of(),
        List.of(new Actor.SpeaksFor(party, rank, null, null, null)));
  }

  private static Proposal proposal(
      String id,
      String name,
      List<String> phrases,
      Map<String, String> terms,
      Map<String, String> notTradable,
      List<Consent> consent) {
    return new Proposal(id, name, null, phrases, null, terms, notTradable, consent, List.of());
  }
}
