package org.parley.encode;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The files of a model on the classpath. Each that is read must have the SHA-256 listed for it. */
final class ModelFiles {

  private static final String LIST = "sha256";

  private final ClassLoader classpath;
  private final String folder;
  private final String listed;

  /** SHA-256 of each file, by its name. */
  private final Map<String, String> sums = new HashMap<>();

  /**
   * @param folder with the files, ending in a slash
   * @throws ModelException if it has no list of checksums
   */
  ModelFiles(ClassLoader classpath, String folder) {
    this.classpath = classpath;
    this.folder = folder;
    byte[] list = bytes(LIST);
    listed = sha256(list);
    for (String line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
      String[] sumAndName = line.split("  ", 2);
      if (sumAndName.length == 2) {
        sums.put(sumAndName[1], sumAndName[0]);
      }
    }
  }

  /** SHA-256 of the list of checksums, so of everything. */
  String sha256() {
    return listed;
  }

  /**
   * @throws ModelException if the file is missing or not the one that is listed
   */
  byte[] checked(String name) {
    byte[] bytes = bytes(name);
    String sum = sha256(bytes);
    if (!sum.equals(sums.get(name))) {
      throw new ModelException(
          "The model's file "
              + folder
              + name
              + " is damaged: its SHA-256 is "
              + sum
              + ", not "
              + sums.get(name)
              + "; get Parley anew or build it from a clean checkout.");
    }
    return bytes;
  }

  String text(String name) {
    return new String(checked(name), StandardCharsets.UTF_8);
  }

  List<String> lines(String name) {
    return Arrays.asList(text(name).split("\n"));
  }

  Properties properties(String name) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return properties;
  }

  private byte[] bytes(String name) {
    URL url = classpath.getResource(folder + name);
    if (url == null) {
      throw new ModelException(
          "The model's file "
              + folder
              + name
              + " is not on the classpath; put parley-model-en beside Parley's other libraries or"
              + " build it from a whole checkout.");
    }
    try {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      int size = connection.getContentLength();
      try (InputStream in = connection.getInputStream()) {
        return size < 0 ? in.readAllBytes() : in.readNBytes(size);
      }
    } catch (IOException e) {
      throw new ModelException("The model's file " + url + " cannot be read: " + e, e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
