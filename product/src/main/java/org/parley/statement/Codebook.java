package org.parley.statement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  private static final Pattern OF_A_BODY = Pattern.compile("\\b(?:of|for|the|and)\\b");

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
   * The actor of a name on a day: equal to its name or an alias, capitals and the form of an
   * apostrophe aside; or a surname alone. Of several, the one who alone holds an office or speaks
   * for a party on that day; nobody where the day is not known or does not decide.
   */
  public Optional<Actor> actorNamed(String written, @Nullable LocalDate day) {
    String name = straight(written);
    List<Actor> fit = actors.stream().filter(a -> isCalled(a, name)).toList();
    if (fit.isEmpty() && name.indexOf(' ') < 0) {
      fit = actors.stream().filter(a -> endsWith(a.name(), " " + name)).toList();
    }
    if (fit.size() > 1 && day != null) {
      fit = fit.stream().filter(a -> a.isInOffice(day)).toList();
    }
    return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
  }

  /**
   * Whether words hold the last name of somebody who is listed here for no public role; accents and
   * capitals do not matter. A name with words like "of" in it is a body's and hides nothing.
   */
  public boolean namesInPrivate(String words) {
    List<String> held = List.of(folded(words).split("[^\\p{L}'-]+"));
    return actors.stream()
        .filter(actor -> !actor.publicRole())
        .flatMap(actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream()))
        .filter(name -> !OF_A_BODY.matcher(name).find())
        .map(name -> folded(name).strip())
        .anyMatch(name -> held.contains(name.substring(name.lastIndexOf(' ') + 1)));
  }

  private static String folded(String words) {
    String parted = Normalizer.normalize(straight(words), Normalizer.Form.NFKD);
    return parted.replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isCalled(Actor actor, String name) {
    return Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
        .map(Codebook::straight)
        .anyMatch(name::equalsIgnoreCase);
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
