package org.parley.statement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The first 20 hex digits of a SHA-256: 80 bits, enough for a record of any size met here. */
final class Digest {

  private static final int BYTES = 10;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{20}");

  private Digest() {}

  static String of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String checked(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("id \"" + hex + "\" must be 20 hex digits");
    }
    return hex;
  }
}
