package org.parley.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a team codes a negotiation by.
 *
 * @param sha256 of the file it was read from, 64 hex digits
 * @param author who wrote it; shown wherever its judgements are
 * @param windowDays days after which a statement no longer tells a current position
 * @param places place name to the id of the party whose word it is used for ("Port Ellis said")
 */
public record Codebook(
    String id,
    String sha256,
    String author,
    int windowDays,
    List<Party> parties,
    List<Actor> actors,
    Map<String, String> places,
    List<Issue> issues,
    List<Proposal> proposals) {

  public Codebook {
    parties = List.copyOf(parties);
    actors = List.copyOf(actors);
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    issues = List.copyOf(issues);
    proposals = List.copyOf(proposals);
  }

  public Optional<Party> party(String party) {
    return parties.stream().filter(p -> p.id().equals(party)).findFirst();
  }

  public Optional<Actor> actor(String actor) {
    return actors.stream().filter(a -> a.id().equals(actor)).findFirst();
  }

  /**
   * The actor of a name: equal to its name or an alias, capitals and the form of an apostrophe
   * aside; or a surname alone, where only one actor has it.
   */
  public Optional<Actor> actorNamed(String written) {
    String name = straight(written);
    Optional<Actor> whole =
        actors.stream()
            .filter(
                a ->
                    straight(a.name()).equalsIgnoreCase(name)
                        || a.aliases().stream()
                            .map(Codebook::straight)
                            .anyMatch(name::equalsIgnoreCase))
            .findFirst();
    if (whole.isPresent() || name.indexOf(' ') >= 0) {
      return whole;
    }
    List<Actor> bySurname = actors.stream().filter(a -> endsWith(a.name(), " " + name)).toList();
    return bySurname.size() == 1 ? Optional.of(bySurname.get(0)) : Optional.empty();
  }

  private static String straight(String name) {
    return name.replace('\u2019', '\'');
  }

  private static boolean endsWith(String name, String tail) {
    int from = name.length() - tail.length();
    return from > 0 && name.regionMatches(true, from, tail, 0, tail.length());
  }

  public Optional<Proposal> proposal(String proposal) {
    return proposals.stream().filter(p -> p.id().equals(proposal)).findFirst();
  }
}
