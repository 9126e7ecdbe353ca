package org.parley.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.parley.statement.Article;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.text.Span;

/**
 * What of an article may be searched: the news in it, without the names of people who speak there
 * and whom no codebook lists. Nobody else is to be looked up by name.
 */
final class Searchable {

  /** Words of a name. */
  private static final int NAME_MOST = 4;

  private Searchable() {}

  /**
   * Title and text, blanks in place of what is left out.
   *
   * @param names that are left out, as {@link #names} gives them
   */
  static String of(Article article, Set<List<String>> names) {
    String whole = (article.title() == null ? "" : article.title() + "\n") + article.news();
    NameTokens tokens = NameTokens.of(whole);
    StringBuilder open = new StringBuilder(whole);
    for (List<String> name : names) {
      places(tokens, whole, name).forEach(span -> blank(open, span));
    }
    return open.toString();
  }

  /** Whether a full name stands in some words, either end of it first, that was left out. */
  static boolean names(Handle handle, String words) {
    List<String> tokens = NameTokens.of(words).words();
    Set<String> names = new LinkedHashSet<>();
    for (int from = 0; from < tokens.size(); from++) {
      for (int to = from + 2; to <= Math.min(tokens.size(), from + NAME_MOST); to++) {
        List<String> name = tokens.subList(from, to);
        names.add(String.join(" ", name));
        names.add(String.join(" ", name.subList(1, name.size())) + " " + name.get(0));
        names.add(
            name.get(name.size() - 1) + " " + String.join(" ", name.subList(0, to - from - 1)));
      }
    }
    return handle
        .select(
            "SELECT EXISTS (SELECT 1 FROM left_out WHERE name IN (SELECT value FROM json_each(?)))",
            ActorRows.json(names))
        .mapTo(Boolean.class)
        .one();
  }

  private static void blank(StringBuilder text, Span span) {
    text.replace(span.start(), span.end(), " ".repeat(span.length()));
  }

  /** Where a name of several words stands, or one word of a name, as names are written. */
  private static List<Span> places(NameTokens tokens, String text, List<String> name) {
    List<Span> spans = new ArrayList<>();
    for (NameTokens.Place place : tokens.places(name.size(), name::equals)) {
      int first = place.spans().get(0).start();
      if (name.size() > 1 || !Character.isLowerCase(text.codePointAt(first))) {
        spans.addAll(place.spans());
      }
    }
    return spans;
  }

  /**
   * The names that are left out, each in full and by its last word.
   *
   * @param found an article's statements
   */
  static Set<List<String>> names(List<Recorded> found) {
    Set<List<String>> names = new LinkedHashSet<>();
    for (Recorded recorded : found) {
      List<Speaker> speakers = StatementRows.speakers(recorded.statement().attribution());
      List<String> ids = recorded.linked().speakerIds();
      for (int i = 0; i < speakers.size(); i++) {
        boolean listed = i < ids.size() && ids.get(i).indexOf(':') < 0;
        if (speakers.get(i).kind() == SpeakerKind.PERSON && !listed) {
          List<String> words = NameTokens.of(speakers.get(i).name()).words();
          if (!words.isEmpty()) {
            names.add(words);
            names.add(words.subList(words.size() - 1, words.size()));
          }
        }
      }
    }
    return names;
  }
}
