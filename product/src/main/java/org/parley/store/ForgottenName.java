package org.parley.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.text.Span;

/**
 * A name as the record remembers it once it is forgotten: by hash. Tokens are runs of letters,
 * digits and combining marks; they make one name across white space, hyphens, apostrophes, the
 * signs that stand for a space in addresses, and the full stop of an initial. Case and the way a
 * letter is composed do not matter.
 *
 * @param sha256 over the name's tokens in small letters, one space between, 64 hex digits
 * @param tokens how many there are
 * @param surnameTokens how many of them, at the end, are the surname; 0 for a name of one part
 */
record ForgottenName(String sha256, int tokens, int surnameTokens) {

  private static final Pattern TOKEN =
      Pattern.compile("%[0-9A-Fa-f]{2}|([\\p{L}\\p{M}\\p{N}\\u00ad]+)");
  private static final Pattern GAP =
      Pattern.compile("(?:[\\s\\p{Z}_+'\\u2019\\u2010\\u2011-]|%20)+");

  /**
   * @throws IllegalArgumentException if the name has no letter or digit
   */
  static ForgottenName of(String name) {
    List<String> tokens = tokens(name, spans(name));
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("\"" + name + "\" is no name");
    }
    String[] parts = name.strip().split("[\\s\\p{Z}]+");
    int surname = parts.length < 2 ? 0 : spans(parts[parts.length - 1]).size();
    return new ForgottenName(hash(tokens), tokens.size(), surname);
  }

  /** Where the name stands in a text, each occurrence as its tokens. */
  List<List<Span>> in(String text) {
    List<Span> spans = spans(text);
    List<String> words = tokens(text, spans);
    List<List<Span>> found = new ArrayList<>();
    for (int i = 0; i + tokens <= spans.size(); i++) {
      List<Span> run = spans.subList(i, i + tokens);
      if (adjoin(text, run) && hash(words.subList(i, i + tokens)).equals(sha256)) {
        found.add(List.copyOf(run));
      }
    }
    return found;
  }

  /** The surname of an occurrence, to be looked for alone; empty for a name of one part. */
  String surname(String text, List<Span> occurrence) {
    List<Span> last = occurrence.subList(tokens - surnameTokens, tokens);
    return String.join(" ", tokens(text, last));
  }

  /** Where words given as small letters, one space between, stand in a text. */
  static List<List<Span>> places(String text, String words) {
    List<String> tokens = List.of(words.split(" "));
    return new ForgottenName(hash(tokens), tokens.size(), 0).in(text);
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group(1) != null) {
        spans.add(new Span(token.start(), token.end()));
      }
    }
    return spans;
  }

  private static List<String> tokens(String text, List<Span> spans) {
    return spans.stream().map(span -> normal(span.of(text))).toList();
  }

  private static boolean adjoin(String text, List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      String gap = text.substring(spans.get(i - 1).end(), spans.get(i).start());
      boolean initial = spans.get(i - 1).length() <= 2 && gap.startsWith(".");
      String rest = initial ? gap.substring(1) : gap;
      if (!(initial && rest.isEmpty()) && !GAP.matcher(rest).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String normal(String token) {
    String composed = Normalizer.normalize(token.replace("\u00ad", ""), Normalizer.Form.NFKC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String hash(List<String> tokens) {
    return HexFormat.of().formatHex(Run.sha256(String.join(" ", tokens)));
  }
}
