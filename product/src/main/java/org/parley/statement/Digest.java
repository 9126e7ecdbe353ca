package org.parley.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in hex. Ids are its first 20 digits: 80 bits, enough for a record of any size. */
public final class Digest {

  private static final int ID = 20;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{20}");

  private Digest() {}

  /** The 64 hex digits over some bytes. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The 64 hex digits over a text in UTF-8. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    return sha256(bytes).substring(0, ID);
  }

  static String checked(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("id \"" + hex + "\" must be 20 hex digits");
    }
    return hex;
  }
}
