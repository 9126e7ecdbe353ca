package org.parley.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a folder and those below it, sorted by path. Hidden files and folders are left out;
 * links to folders are not followed.
 */
final class Folder extends SimpleFileVisitor<Path> {

  /**
   * A file that may be read.
   *
   * @param reason why it cannot be, or null
   */
  record Entry(String path, Path file, @Nullable String reason) {}

  private final String given;
  private final Path folder;
  private final Path root;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Path> lists = new ArrayList<>();

  private Folder(String given, Path folder, Path root) {
    this.given = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    this.folder = folder;
    this.root = root;
  }

  /**
   * @param given the folder's name as the user wrote it
   * @throws SourceException if the folder may not be read
   */
  static Folder walk(String given, Path folder) throws SourceException {
    try {
      Folder found = new Folder(given, folder, folder.toRealPath());
      Files.walkFileTree(found.root, found);
      found.entries.sort(Comparator.comparing(Entry::path));
      found.lists.sort(Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString));
      return found;
    } catch (AccessDeniedException e) {
      throw new SourceException(
          "The folder " + given + " may not be read: its permissions forbid it.");
    } catch (IOException e) {
      throw new SourceException("The folder " + given + " cannot be read: " + e.getMessage() + ".");
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** Every articles.csv, those nearer the root first. */
  List<Path> lists() {
    return lists;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    boolean hidden = !directory.equals(root) && isHidden(directory);
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    boolean readable = Files.isRegularFile(file) || Files.notExists(file);
    if (isHidden(file) || !readable) {
      return FileVisitResult.CONTINUE;
    }
    Path relative = root.relativize(file);
    if (name.equals(GivenLists.NAME)) {
      lists.add(folder.resolve(relative));
    } else if (Listing.isArticle(name) || Listing.isArchive(name)) {
      entries.add(new Entry(shown(relative), folder.resolve(relative), null));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) {
      throw e;
    }
    String reason =
        e instanceof AccessDeniedException
            ? "may not be read: its permissions forbid it"
            : "cannot be read: " + e.getMessage();
    entries.add(new Entry(shown(root.relativize(file)), file, reason));
    return FileVisitResult.CONTINUE;
  }

  private String shown(Path relative) {
    return given + "/" + relative.toString().replace('\\', '/');
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }
}
