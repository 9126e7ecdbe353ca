package org.parley.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every articles.csv at hand says: the one the user named first, then those found. */
final class GivenLists {

  static final String NAME = "articles.csv";

  private final Map<String, Given> named = new HashMap<>();
  private final Map<String, Given> found = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  /** The file's name among the rows of all lists. */
  static String key(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  void putFirst(Path list) throws SourceException {
    named.putAll(rows(list));
  }

  /** Reads the list that lies in the file's folder, if there is one. */
  void lookBeside(Path file) throws SourceException {
    Path list = file.resolveSibling(NAME);
    if (Files.isRegularFile(list)) {
      lookIn(List.of(list));
    }
  }

  /** Reads lists in order; a later one's row goes before an earlier one's. */
  void lookIn(List<Path> lists) throws SourceException {
    for (Path list : lists) {
      if (read.add(key(list))) {
        found.putAll(rows(list));
      }
    }
  }

  /**
   * Reads a list out of an archive.
   *
   * @param base the folder that its paths are relative to
   */
  void lookIn(String name, byte[] list, Path base) throws SourceException {
    found.putAll(new GivenList(name, base).rows(list));
  }

  Given of(String key) {
    return named.getOrDefault(key, Given.NOTHING).or(found.getOrDefault(key, Given.NOTHING));
  }

  private static Map<String, Given> rows(Path list) throws SourceException {
    try {
      Path base = list.toAbsolutePath().resolveSibling("").normalize();
      return new GivenList(list.toString(), base).rows(Files.readAllBytes(list));
    } catch (IOException e) {
      throw new SourceException("The list " + list + " cannot be read; name one that can.");
    }
  }
}
