package org.parley.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/** Collects the articles under the paths that were given. */
final class Listing {

  private static final String WHAT_IS_READ =
      "give .txt, .html or .htm files, folders or .zip archives of them, or - for standard input";

  private final GivenLists lists;
  private final int maxChars;
  private final OpenArchives archives = new OpenArchives();
  private final List<Source> sources = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Listing(GivenLists lists, int maxChars) {
    this.lists = lists;
    this.maxChars = maxChars;
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }

  void addStandardInput(InputStream in) throws SourceException {
    if (!seen.add("-")) {
      return;
    }
    try {
      byte[] bytes = in.readNBytes(Source.mostBytes(maxChars) + 1);
      sources.add(new Source("-", Page.opens(bytes), limit -> bytes, Given.NOTHING, maxChars));
    } catch (IOException e) {
      throw new SourceException("Standard input cannot be read: " + e.getMessage() + ".");
    }
  }

  void add(String path) throws SourceException {
    String small = path.toLowerCase(Locale.ROOT);
    if (small.startsWith("http://") || small.startsWith("https://")) {
      throw new SourceException(
          path + ": reading from the web is not there yet: save the page and give the file.");
    }
    Path file = existing(path);
    if (Files.isDirectory(file)) {
      addFolder(path, file);
    } else if (small.endsWith(".zip")) {
      addGivenArchive(path, file);
    } else if (isArticle(small)) {
      lists.lookBeside(file);
      addFile(path, file);
    } else if (small.endsWith(".csv")) {
      throw new SourceException(path + " is a list, not an article: give it with --articles.");
    } else {
      throw new SourceException(path + " is nothing that can be read: " + WHAT_IS_READ + ".");
    }
  }

  private static Path existing(String path) throws SourceException {
    try {
      Path file = Path.of(path);
      if (!path.isEmpty() && Files.exists(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new SourceException("\"" + path + "\" is no file name: " + e.getReason() + ".");
    }
    throw new SourceException("There is no file or folder " + path + ".");
  }

  static boolean isArticle(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".txt") || small.endsWith(".html") || small.endsWith(".htm");
  }

  static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private void addFile(String path, Path file) {
    if (seen.add(path)) {
      Given given = lists.of(GivenLists.key(file));
      sources.add(new Source(path, limit -> start(file, limit), given, maxChars));
    }
  }

  private static byte[] start(Path file, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit);
    }
  }

  private void addBad(String path, String reason) {
    Raw refusing =
        limit -> {
          throw new Refused(reason);
        };
    sources.add(new Source(path, refusing, Given.NOTHING, maxChars));
  }

  private void addFolder(String path, Path folder) throws SourceException {
    Folder found = Folder.walk(path, folder);
    lists.lookIn(found.lists());
    int before = sources.size();
    for (Folder.Entry entry : found.entries()) {
      if (entry.reason() != null) {
        addBad(entry.path(), entry.reason());
      } else if (isArchive(entry.path())) {
        addArchiveInFolder(entry);
      } else {
        addFile(entry.path(), entry.file());
      }
    }
    if (sources.size() == before && found.entries().isEmpty()) {
      throw new SourceException("There are no articles in " + path + ": " + WHAT_IS_READ + ".");
    }
  }

  private void addArchiveInFolder(Folder.Entry entry) throws SourceException {
    try {
      addArchive(entry.path(), entry.file());
    } catch (ZipException e) {
      addBad(entry.path(), "is not a zip archive or is damaged; pack it again");
    } catch (IOException e) {
      addBad(entry.path(), "cannot be read: " + e.getMessage());
    }
  }

  private void addGivenArchive(String path, Path file) throws SourceException {
    int before = sources.size();
    boolean again = seen.contains(path);
    lists.lookBeside(file);
    try {
      addArchive(path, file);
    } catch (ZipException e) {
      throw new SourceException(path + " is not a zip archive or is damaged; pack it again.");
    } catch (IOException e) {
      throw new SourceException(path + " cannot be read: " + e.getMessage() + ".");
    }
    if (sources.size() == before && !again) {
      throw new SourceException("There are no articles in " + path + ": " + WHAT_IS_READ + ".");
    }
  }

  private void addArchive(String path, Path file) throws IOException, SourceException {
    if (!seen.add(path)) {
      return;
    }
    Archive archive = Archive.open(file, archives);
    for (Archive.Member list : archive.lists()) {
      Path base = archive.root().resolve(list.shown()).resolveSibling("");
      lists.lookIn(path + "!" + list.shown(), list.read(Source.mostBytes(maxChars)), base);
    }
    archive.close();
    lists.noteMembers(archive.root().toString(), archive.keys());
    for (Archive.Member member : archive.members()) {
      String shown = path + "!" + member.shown();
      if (isArchive(member.shown())) {
        addBad(shown, "is an archive within an archive and is not opened; unpack it first");
      } else {
        String key = archive.root().resolve(member.shown()).toString();
        sources.add(new Source(shown, member, lists.of(key), maxChars));
      }
    }
  }
}
