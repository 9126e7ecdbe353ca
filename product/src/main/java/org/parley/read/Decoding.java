package org.parley.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a text file, every one of them: UTF-8, or what its byte order mark says. The
 * mark stays in the text.
 */
final class Decoding {

  /** One control character among this many others makes a file binary. */
  private static final int CONTROL_SHARE = 200;

  private Decoding() {}

  static String text(byte[] bytes) throws Refused {
    Charset charset = marked(bytes);
    if (charset.equals(StandardCharsets.UTF_8)) {
      checkNoNul(bytes, bytes.length);
    }
    String text = decoded(bytes, charset);
    if (text.replace("\ufeff", "").isBlank()) {
      throw new Refused("is empty");
    }
    checkNotBinary(text);
    return text;
  }

  /** The encoding that the byte order mark says, UTF-8 where there is none. */
  private static Charset marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    if (first == 0xfeff) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  private static String decoded(byte[] bytes, Charset charset) throws Refused {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String place = "byte " + in.position();
      String found = charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "UTF-16";
      throw new Refused(place, "is not " + found + " text; save it again as UTF-8");
    }
    return out.flip().toString();
  }

  /** Whether the bytes are UTF-8 from end to end. */
  static boolean isUtf8(byte[] bytes) {
    try {
      decoded(bytes, StandardCharsets.UTF_8);
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  /** Refuses bytes with a NUL among the first of them, unless they are marked as UTF-16. */
  static void checkNoNul(byte[] bytes, int length) throws Refused {
    if (!marked(bytes).equals(StandardCharsets.UTF_8)) {
      return;
    }
    for (int i = 0; i < Math.min(length, bytes.length); i++) {
      if (bytes[i] == 0) {
        throw new Refused("byte " + i, "is a binary file, not a text; save its text as UTF-8");
      }
    }
  }

  private static void checkNotBinary(String text) throws Refused {
    int controls = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && "\t\n\r\f\u000b".indexOf(c) < 0) {
        controls++;
        first = first < 0 ? i : first;
      }
    }
    if ((long) controls * CONTROL_SHARE > text.length()) {
      throw new Refused(
          "character " + first, "is full of control characters and is no text; save it as UTF-8");
    }
  }
}
