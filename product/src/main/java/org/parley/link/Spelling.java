package org.parley.link;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.SpeakerKind;

/**
 * A full name as articles write it, of somebody whom the codebook does not know. Two spellings can
 * be of one actor only if they share a key.
 *
 * @param id {@code name:ana-ruiz}, or with an office of which a place has one {@code
 *     name:ana-ruiz/mayor_of_averley}
 * @param keys under which others that may be the same are found
 */
public record Spelling(String id, Set<String> keys) {

  private static final String NAME = "name:";

  public Spelling {
    keys = Set.copyOf(keys);
  }

  /** The spelling behind a linked id; nothing where the id is no person's full name. */
  public static Optional<Spelling> of(
      String id, SpeakerKind kind, String writtenAs, @Nullable String role) {
    if (!id.startsWith(NAME) || kind != SpeakerKind.PERSON) {
      return Optional.empty();
    }
    PersonName written = PersonName.of(writtenAs);
    PersonName name = nameOf(id);
    if (!name.isFull()) {
      return Optional.empty();
    }
    Set<String> titles = written == null ? Set.of() : written.titles();
    return Optional.of(new Spelling(id, keys(name, Role.evidence(role, titles))));
  }

  static String id(PersonName name, String seat) {
    return NAME + name.key() + (seat.isEmpty() ? "" : "/" + seat);
  }

  private static PersonName nameOf(String id) {
    int slash = id.indexOf('/');
    return PersonName.ofKey(id.substring(NAME.length(), slash < 0 ? id.length() : slash));
  }

  private static Set<String> keys(PersonName name, Set<String> evidence) {
    String first = name.first();
    String family = name.family();
    Set<String> keys = new LinkedHashSet<>();
    keys.add("same|" + first + "|" + family + "|" + name.suffix());
    keys.add("swap|" + Fold.letters(first) + "|" + Fold.letters(name.loose()));
    for (String role : evidence) {
      keys.add("role|" + role + "|" + first + "|" + name.loose().charAt(0));
      keys.add("role|" + role + "|" + first.charAt(0) + "||" + family);
    }
    return keys;
  }

  PersonName name() {
    return nameOf(id);
  }

  /** The office of which a place has one, or empty. */
  String seat() {
    int slash = id.indexOf('/');
    return slash < 0 ? "" : id.substring(slash + 1);
  }

  /** The id without an office. */
  String bare() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  /** The spelling with what another article tells of the same one. */
  public Spelling and(Spelling other) {
    Set<String> all = new LinkedHashSet<>(keys);
    all.addAll(other.keys);
    return new Spelling(id, all);
  }
}
