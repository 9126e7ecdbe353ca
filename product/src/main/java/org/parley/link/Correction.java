package org.parley.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.Article;
import org.parley.statement.Speaker;
import org.parley.statement.Term;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * A note by which an outlet takes back, amends or questions what it printed.
 *
 * @param article the article that prints the note
 * @param words the note
 */
public record Correction(Article article, Kind kind, Words words) {

  /** What a note says it is. */
  public enum Kind implements Term {
    CORRECTION,
    CLARIFICATION,
    RETRACTION,
    EDITORS_NOTE
  }

  private static final Pattern NOTE =
      Pattern.compile(
          "(?m)^[ \\t\\[(*]*((?i:correction|clarification|retraction|retracted|editor['\u2019]s"
              + " note)(?=\\b[^\\n]{0,40}?[.:,\u2014-])|An earlier version of this)[^\\n]*$");

  private static final double TELLING = 2.9;
  private static final int SHARED = 2;

  /** The notes of an article, wherever they stand in its text. */
  public static List<Correction> in(Article article) {
    List<Correction> notes = new ArrayList<>();
    Matcher note = NOTE.matcher(article.text());
    while (note.find()) {
      Span span = new Span(note.start(), note.end()).trimmed(article.text());
      notes.add(new Correction(article, kind(note.group(1)), Words.of(article.text(), span)));
    }
    return notes;
  }

  private static Kind kind(String begins) {
    String plain = begins.toLowerCase(Locale.ROOT);
    if (plain.startsWith("retract")) {
      return Kind.RETRACTION;
    }
    if (plain.startsWith("clarif")) {
      return Kind.CLARIFICATION;
    }
    return plain.startsWith("editor") ? Kind.EDITORS_NOTE : Kind.CORRECTION;
  }

  /**
   * Whether the note bears on a statement: one that its own outlet printed before it, or in the
   * same report, and that it speaks of by speaker, number or two telling words.
   */
  public boolean bearsOn(Version version) {
    return mayBe(version) && speaksOf(version);
  }

  private boolean mayBe(Version version) {
    if (version.article().id().equals(article.id())) {
      return !version.linked().statement().attribution().content().overlaps(words);
    }
    boolean outlet =
        article.outlet() != null && Objects.equals(article.outlet(), version.article().outlet());
    boolean before =
        article.published() == null
            || version.printed() == null
            || !version.printed().isAfter(article.published().date());
    return outlet && before;
  }

  private boolean speaksOf(Version version) {
    Map<String, Double> said = notions(version.words());
    int telling = 0;
    int numbers = 0;
    for (Map.Entry<String, Double> each : notions(words.text()).entrySet()) {
      boolean shared = said.containsKey(each.getKey());
      boolean number = Character.isDigit(each.getKey().charAt(0));
      numbers += shared && number && each.getKey().length() > 1 ? 1 : 0;
      telling += shared && !number && each.getValue() >= TELLING ? 1 : 0;
    }
    boolean named = names(version);
    return numbers + telling >= SHARED || (named && numbers + telling > 0);
  }

  private static Map<String, Double> notions(String text) {
    Map<String, Double> notions = new LinkedHashMap<>();
    for (org.parley.link.Term term : Terms.of(text)) {
      if (term.tells()) {
        notions.merge(term.notion(), term.weight(), Math::max);
      }
    }
    return notions;
  }

  private boolean names(Version version) {
    Speaker speaker = version.linked().statement().attribution().speaker();
    if (speaker == null) {
      return false;
    }
    List<String> name = Fold.words(speaker.name());
    return !name.isEmpty() && Fold.words(words.text()).contains(name.get(name.size() - 1));
  }
}
