package org.parley.encode;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One character as uncased BERT reads it: a space, nothing at all, a word of its own, or a letter
 * without accents in lower case (Devlin et al. 2019, {@code BasicTokenizer}).
 *
 * <p>Characters that Unicode has not assigned are taken as letters, not dropped as there: which
 * they are depends on the JDK, and on it no result may depend.
 */
final class Characters {

  private static final int ASCII = 128;

  private Characters() {}

  static boolean isSpace(int c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f)
        : c == 0x85 || c == 0xa0 || (c >= 0x1680 && isWideSpace(c));
  }

  private static boolean isWideSpace(int c) {
    return c == 0x1680
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /** Whether it vanishes without ending a word: controls, format marks, private use, U+FFFD. */
  static boolean isDropped(int c) {
    if (c < ASCII) {
      return c < ' ' || c == 0x7f;
    }
    int type = Character.getType(c);
    return c == 0xfffd
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || isNoCharacter(c);
  }

  private static boolean isNoCharacter(int c) {
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  }

  /** Whether it is a word of its own: punctuation, ASCII symbols, Chinese characters. */
  static boolean standsAlone(int c) {
    return c < ASCII ? c > ' ' && c < 0x7f && !isAsciiWord(c) : isPunctuation(c) || isChinese(c);
  }

  private static boolean isAsciiWord(int c) {
    return (c >= '0' && c <= '9') || isAsciiLetter(c);
  }

  private static boolean isAsciiLetter(int c) {
    int small = c | 0x20;
    return small >= 'a' && small <= 'z';
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x2a6df)
        || (c >= 0x2a700 && c <= 0x2b81f)
        || (c >= 0x2b920 && c <= 0x2ceaf)
        || (c >= 0x2f800 && c <= 0x2fa1f);
  }

  /** Adds it without accents, in lower case; nothing if it is an accent itself. */
  static void addPlain(StringBuilder word, int c) {
    if (c < ASCII) {
      word.append((char) (c >= 'A' && c <= 'Z' ? c + 0x20 : c));
      return;
    }
    String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder();
    apart
        .codePoints()
        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    word.append(bare.toString().toLowerCase(Locale.ROOT));
  }
}
