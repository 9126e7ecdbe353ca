package org.parley.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
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
  private final Set<List<String>> surnames = new LinkedHashSet<>();

  /**
   * @param said texts in which full names may stand, such as speakers' names
   */
  Redaction(List<ForgottenName> names, Stream<String> said) {
    this.names = names;
    if (!names.isEmpty()) {
      said.forEach(text -> learn(NameTokens.of(text)));
    }
  }

  static Redaction of(List<ForgottenName> names, Article article, Stream<String> said) {
    Stream<String> own =
        Stream.of(article.text(), article.title(), article.byline()).filter(text -> text != null);
    Redaction redaction = new Redaction(names, Stream.concat(own, said));
    Stream.of(article.path(), article.url())
        .filter(address -> address != null && !names.isEmpty())
        .forEach(address -> redaction.learn(NameTokens.ofAddress(address)));
    return redaction;
  }

  private void learn(NameTokens text) {
    for (ForgottenName name : names) {
      name.in(text).forEach(place -> surnames.add(name.surname(place)));
    }
  }

  /** The article without the names; the same one if none stands in it. */
  Article of(Article article) {
    Outlet outlet = article.outlet();
    Article redacted =
        new Article(
            article.id(),
            address(article.path()),
            addressOrNull(article.url()),
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

  /** A path or web address without the names. */
  private String address(String text) {
    return covered(text, spans(text, true));
  }

  @Nullable String addressOrNull(@Nullable String text) {
    return text == null ? null : address(text);
  }

  /** An id without the names: one made of a name holds it joined by hyphens, in small letters. */
  String slug(String id) {
    return id.startsWith("name:") || id.startsWith("article:") ? address(id) : of(id);
  }

  /** A linked id; one that held a name is no longer shared between articles. */
  String id(String id, ArticleId article) {
    String bare = slug(id);
    return bare.equals(id) || bare.startsWith("article:")
        ? bare
        : "article:" + article + ":" + bare.substring(bare.startsWith("name:") ? 5 : 0);
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
    if (names.isEmpty()) {
      return List.of();
    }
    NameTokens tokens = address ? NameTokens.ofAddress(text) : NameTokens.of(text);
    List<Span> spans = new ArrayList<>();
    for (ForgottenName name : names) {
      name.in(tokens).forEach(place -> spans.addAll(place.spans()));
    }
    for (List<String> surname : surnames) {
      for (NameTokens.Place place : tokens.places(surname.size(), surname::equals)) {
        if (address || !Character.isLowerCase(text.codePointAt(place.spans().get(0).start()))) {
          spans.addAll(place.spans());
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
