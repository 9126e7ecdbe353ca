package org.parley.link;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an article calls a speaker, read for what it tells of who that is. */
final class Role {

  private static final Pattern SEAT =
      Pattern.compile(
          "(?i:\\b(prime minister|\\w+) of (?:the )?)(\\p{Lu}[\\p{L}'\u2019-]*(?: \\p{Lu}[\\p{L}'\u2019-]*)*)");

  private Role() {}

  /** "mayor_of_averley", where the role is an office of which a place has one; else empty. */
  static String seat(@Nullable String role) {
    if (role == null) {
      return "";
    }
    Matcher seat = SEAT.matcher(role);
    while (seat.find()) {
      String title = Fold.slug(seat.group(1));
      if (Nouns.SEATS.contains(title) && !former(role)) {
        return title.replace('-', '_') + "_of_" + Fold.slug(seat.group(2)).replace('-', '_');
      }
    }
    return "";
  }

  private static boolean former(String role) {
    return Fold.words(role).stream().anyMatch(w -> w.matches("former|ex|acting|deputy|vice"));
  }

  /**
   * What two speakers must share to be one in spite of a letter: the whole role, or a high office.
   */
  static Set<String> evidence(@Nullable String role, Collection<String> titles) {
    Set<String> content = content(role, titles);
    Set<String> evidence = new LinkedHashSet<>();
    if (content.size() > 1) {
      evidence.add(String.join("+", content));
    }
    content.stream().filter(Nouns.HIGH::contains).forEach(evidence::add);
    return evidence;
  }

  /** The words of a role that tell something, sorted. */
  static Set<String> content(@Nullable String role, Collection<String> titles) {
    Set<String> content = new TreeSet<>();
    if (role != null) {
      content.addAll(Fold.words(role));
    }
    content.addAll(titles);
    content.removeAll(Nouns.COMMON);
    return content;
  }

  /** Whether somebody is described by a trade or a lot and by no office. */
  static boolean isPrivate(Collection<String> roles) {
    List<String> words = roles.stream().flatMap(role -> Fold.words(role).stream()).toList();
    return words.stream().anyMatch(Nouns.PRIVATE::contains)
        && words.stream().noneMatch(Nouns.OFFICES_BEFORE_NAMES::contains);
  }
}
