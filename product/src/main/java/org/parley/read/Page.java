package org.parley.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page's tree from its bytes: in the charset that its mark or its head declares, else UTF-8, else
 * Windows-1252, as browsers do.
 */
final class Page {

  /** How far browsers look for a charset. */
  private static final int HEAD = 1024;

  private static final Pattern DECLARED = Pattern.compile("(?i)charset|encoding\\s*=");

  private Page() {}

  static boolean isNamed(String path) {
    String small = path.toLowerCase(Locale.ROOT);
    return small.endsWith(".html") || small.endsWith(".htm");
  }

  /** Whether bytes without a name begin as a page does. */
  static boolean opens(byte[] bytes) {
    int length = Math.min(bytes.length, 2 * HEAD);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String small = start.replace("\0", "").toLowerCase(Locale.ROOT);
    return small.contains("<!doctype html") || small.contains("<html") || small.contains("<head>");
  }

  static Document parse(byte[] bytes) throws IOException {
    Decoding.checkNoNul(bytes, HEAD);
    if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
      throw new Refused("is empty");
    }
    String charset = null;
    if (!declaresCharset(bytes) && !isMarked(bytes) && !Decoding.isUtf8(bytes)) {
      charset = "windows-1252";
    }
    return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
  }

  private static boolean declaresCharset(byte[] bytes) {
    int length = Math.min(bytes.length, 8 * HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return DECLARED.matcher(head).find();
  }

  private static boolean isMarked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return first == 0xfeff || first == 0xfffe;
  }
}
