package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Outlet;
import org.parley.text.Span;

/**
 * Forgotten names taken out of one article and of what was read in it. Each character of a name
 * becomes a block of the same length in UTF-16 and in code points, so that every offset stays;
 * white space between its parts stays too. The surname alone goes where the full name stands in the
 * same article; begun with a small letter it goes in addresses only ("may" is a word).
 */
final class Redaction {

  private static final int BLOCK = 0x2588;

  /** A block outside the basic plane, for characters that take two UTF-16 code units. */
  private static final int WIDE_BLOCK = 0x1FB8B;

  private final List<ForgottenName> names;
  private final Set<String> surnames = new TreeSet<>();

  /**
   * @param said further texts of the article in which full names may stand, such as speakers' names
   */
  Redaction(List<ForgottenName> names, Stream<String> said) {
    this.names = names;
    said.forEach(this::learn);
  }

  static Redaction of(List<ForgottenName> names, Article article, List<String> speakers) {
    Stream<String> own =
        Stream.of(article.text(), article.title(), article.byline(), article.path(), article.url())
            .filter(text -> text != null);
    return new Redaction(names, Stream.concat(own, speakers.stream()));
  }

  private void learn(String text) {
    for (ForgottenName name : names) {
      if (name.surnameTokens() > 0) {
        name.in(text).forEach(found -> surnames.add(name.surname(text, found)));
      }
    }
  }

  /** The article without the names; the same one if none stands in it. */
  Article of(Article article) {
    Outlet outlet = article.outlet();
    Article redacted =
        new Article(
            article.id(),
            address(article.path()),
            article.url() == null ? null : address(article.url()),
            orNull(article.title()),
            outlet == null ? null : new Outlet(of(outlet.name())),
            orNull(article.byline()),
            article.published(),
            article.language(),
            of(article.text()),
            article.omitted());
    return redacted.equals(article) ? article : redacted;
  }

  @Nullable String orNull(@Nullable String text) {
    return text == null ? null : of(text);
  }

  /** A text without the names. */
  String of(String text) {
    return covered(text, spans(text, false));
  }

  private String address(String text) {
    return covered(text, spans(text, true));
  }

  /** Where names stand in a text, token by token. */
  List<Span> spans(String text) {
    return spans(text, false);
  }

  /** Whether a text is one of the names, at most with a title of one word before it. */
  boolean names(String text) {
    List<Span> spans = spans(text);
    if (spans.isEmpty()) {
      return false;
    }
    String rest = covered(text, spans).replace("\u2588", "").replace("\ud83e\udf8b", "");
    long letters = rest.codePoints().filter(Character::isLetterOrDigit).count();
    boolean possessive = rest.strip().matches("['\u2019]s?");
    boolean titled = text.indexOf(rest.strip()) == 0 && rest.strip().split("\\s+").length == 1;
    return letters == 0 || possessive || titled;
  }

  private List<Span> spans(String text, boolean address) {
    List<Span> spans = new ArrayList<>();
    for (ForgottenName name : names) {
      name.in(text).forEach(spans::addAll);
    }
    for (String surname : surnames) {
      for (List<Span> place : ForgottenName.places(text, surname)) {
        if (address || !Character.isLowerCase(text.codePointAt(place.get(0).start()))) {
          spans.addAll(place);
        }
      }
    }
    return spans;
  }

  private static String covered(String text, List<Span> spans) {
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder covered = new StringBuilder(text);
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); ) {
        int width = Character.charCount(text.codePointAt(i));
        covered.replace(i, i + width, Character.toString(width == 1 ? BLOCK : WIDE_BLOCK));
        i += width;
      }
    }
    return covered.toString();
  }
}
