package org.parley.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps of its reader: the name they decide under, and a token that proves that a
 * form was sent from one of these pages.
 */
final class Visitor {

  private static final String TOKEN = "parley-token";
  private static final String CODER = "parley-coder";
  private static final Pattern TOKEN_FORM = Pattern.compile("[0-9a-f]{32}");
  private static final int YEAR_SECONDS = 365 * 24 * 3600;
  private static final int SESSION = -1;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Visitor() {}

  /** The browser's token; a new one where it has none. */
  static String token(Context context) {
    String kept = context.cookie(TOKEN);
    if (kept != null && TOKEN_FORM.matcher(kept).matches()) {
      return kept;
    }
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    keep(context, TOKEN, token, SESSION);
    return token;
  }

  static String coder(Context context) {
    String kept = context.cookie(CODER);
    try {
      return kept == null ? "" : URLDecoder.decode(kept, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  static void rememberCoder(Context context, String coder) {
    keep(context, CODER, URLEncoder.encode(coder, StandardCharsets.UTF_8), YEAR_SECONDS);
  }

  /** Whether a form was sent from one of these pages, in this browser. */
  static boolean isOurs(Context context) {
    String kept = context.cookie(TOKEN);
    String sent = context.formParam("token");
    return kept != null
        && sent != null
        && TOKEN_FORM.matcher(kept).matches()
        && MessageDigest.isEqual(bytes(kept), bytes(sent))
        && isSameOrigin(context.header("Origin"), context.host());
  }

  /** A browser names the page's origin; what is no browser has none, and no cookie to abuse. */
  private static boolean isSameOrigin(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void keep(Context context, String name, String value, int seconds) {
    context.cookie(new Cookie(name, value, "/", seconds, false, true, null, SameSite.STRICT));
  }
}
