package org.parley.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.text.Span;

/**
 * A text as names are looked for in it: its runs of letters, digits and combining marks. They make
 * one name across white space, hyphens, apostrophes, the signs that stand for a space in addresses,
 * and the full stop of an initial. Capitals and accents do not matter, as they do not part
 * speakers.
 */
final class NameTokens {

  private static final Pattern TOKEN =
      Pattern.compile("%[0-9A-Fa-f]{2}|([\\p{L}\\p{M}\\p{N}\\u00ad]+)");
  private static final Pattern GAP =
      Pattern.compile("(?:[\\s\\p{Z}_+'\\u2019\\u2010\\u2011-]|%20)+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  /** Words of a name where they stand, in small letters without marks. */
  record Place(List<Span> spans, List<String> words) {}

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  /** Where each character of the text, and its end, stands in the text as it was given. */
  private final List<Integer> given = new ArrayList<>();

  private NameTokens(String text, boolean coded) {
    this.text = coded ? decoded(text) : text;
    Matcher token = TOKEN.matcher(this.text);
    while (token.find()) {
      if (token.group(1) != null) {
        spans.add(new Span(token.start(), token.end()));
        words.add(plain(token.group(1)));
      }
    }
  }

  static NameTokens of(String text) {
    return new NameTokens(text, false);
  }

  /** Of a path or a web address, in which letters may be written as bytes: {@code %C3%A9}. */
  static NameTokens ofAddress(String address) {
    return new NameTokens(address, address.indexOf('%') >= 0);
  }

  List<String> words() {
    return words;
  }

  /** Where so many words in a row stand that pass; their spans are of the text as it was given. */
  List<Place> places(int count, Predicate<List<String>> passes) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i + count <= spans.size(); i++) {
      List<String> run = words.subList(i, i + count);
      if (adjoin(i, i + count) && passes.test(run)) {
        List<Span> where = spans.subList(i, i + count).stream().map(this::given).toList();
        places.add(new Place(where, List.copyOf(run)));
      }
    }
    return places;
  }

  private Span given(Span span) {
    return given.isEmpty() ? span : new Span(given.get(span.start()), given.get(span.end()));
  }

  private boolean adjoin(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String gap = text.substring(spans.get(i - 1).end(), spans.get(i).start());
      boolean initial = spans.get(i - 1).length() <= 2 && gap.startsWith(".");
      String rest = initial ? gap.substring(1) : gap;
      if (!(initial && rest.isEmpty()) && !GAP.matcher(rest).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String token) {
    String parted = Normalizer.normalize(token.replace("\u00ad", ""), Normalizer.Form.NFKD);
    return MARKS.matcher(parted).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Bytes written as {@code %xx} read as UTF-8; what is none stays as it is. */
  private String decoded(String address) {
    StringBuilder decoded = new StringBuilder();
    Matcher coded = CODED.matcher(address);
    int at = 0;
    while (coded.find()) {
      copy(address, at, coded.start(), decoded);
      at = coded.end();
      byte[] bytes = HexFormat.of().parseHex(coded.group().replace("%", ""));
      String letters = new String(bytes, StandardCharsets.UTF_8);
      if (letters.indexOf('\ufffd') >= 0) {
        copy(address, coded.start(), at, decoded);
      } else {
        decoded.append(letters);
        place(letters, coded.start());
      }
    }
    copy(address, at, address.length(), decoded);
    given.add(address.length());
    return decoded.toString();
  }

  private void copy(String address, int from, int to, StringBuilder decoded) {
    decoded.append(address, from, to);
    for (int i = from; i < to; i++) {
      given.add(i);
    }
  }

  private void place(String letters, int start) {
    int at = start;
    for (int letter : letters.codePoints().toArray()) {
      String one = Character.toString(letter);
      for (int i = 0; i < one.length(); i++) {
        given.add(at);
      }
      at += 3 * one.getBytes(StandardCharsets.UTF_8).length;
    }
  }
}
