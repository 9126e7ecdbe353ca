package org.parley.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * The few archives read last, held open because opening one reads the whole list of its members.
 * Members are read by one thread at a time.
 */
final class OpenArchives {

  private static final int MOST = 4;

  /** The one read longest ago first. */
  private final Map<Path, ZipFile> open = new LinkedHashMap<>(16, 0.75f, true);

  /** What reads out of an open archive. */
  @FunctionalInterface
  interface Reading {
    byte[] in(ZipFile zip) throws IOException;
  }

  synchronized byte[] read(Path file, Charset names, Reading reading) throws IOException {
    ZipFile zip = open.get(file);
    if (zip == null) {
      closeLongestAgo();
      zip = new ZipFile(file.toFile(), names);
      open.put(file, zip);
    }
    return reading.in(zip);
  }

  private void closeLongestAgo() throws IOException {
    Iterator<ZipFile> zips = open.values().iterator();
    while (open.size() >= MOST) {
      ZipFile zip = zips.next();
      zips.remove();
      zip.close();
    }
  }

  synchronized void close(Path file) throws IOException {
    ZipFile zip = open.remove(file);
    if (zip != null) {
      zip.close();
    }
  }

  synchronized int count() {
    return open.size();
  }
}
