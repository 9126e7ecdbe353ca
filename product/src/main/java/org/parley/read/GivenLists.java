package org.parley.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every articles.csv at hand says: the one the user named first, then those found. */
final class GivenLists {

  static final String NAME = "articles.csv";

  /** A key below an archive: the root of its members, the archive. */
  private static final Pattern IN_ARCHIVE = Pattern.compile("(?i)((.*?\\.zip)!)[/\\\\]");

  private final Map<String, Given> named = new HashMap<>();
  private final Map<String, Given> found = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final List<GivenList> all = new ArrayList<>();

  /** Members of the archives that were opened, and those archives. */
  private final Set<String> members = new HashSet<>();

  private final Set<String> opened = new HashSet<>();

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
    found.putAll(rows(new GivenList(name, base), list));
  }

  /** Notes what lies in an archive, so that its rows are not missed. */
  void noteMembers(String root, Collection<String> keys) {
    opened.add(root);
    members.addAll(keys);
  }

  /** A sentence for each list with rows whose files are not there. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (GivenList list : all) {
      String remark = list.remark(this::isThere);
      if (remark != null) {
        remarks.add(remark);
      }
    }
    return remarks;
  }

  /** Whether there is such a file; a member of an archive that was not opened is taken to be. */
  private boolean isThere(String key) {
    if (members.contains(key)) {
      return true;
    }
    Matcher root = IN_ARCHIVE.matcher(key);
    if (!root.lookingAt()) {
      return Files.exists(Path.of(key));
    }
    return !opened.contains(root.group(1)) && Files.exists(Path.of(root.group(2)));
  }

  Given of(String key) {
    return named.getOrDefault(key, Given.NOTHING).or(found.getOrDefault(key, Given.NOTHING));
  }

  private Map<String, Given> rows(GivenList list, byte[] bytes) throws SourceException {
    all.add(list);
    return list.rows(bytes);
  }

  private Map<String, Given> rows(Path list) throws SourceException {
    try {
      Path base = list.toAbsolutePath().resolveSibling("").normalize();
      return rows(new GivenList(list.toString(), base), Files.readAllBytes(list));
    } catch (IOException e) {
      throw new SourceException("The list " + list + " cannot be read; name one that can.");
    }
  }
}
