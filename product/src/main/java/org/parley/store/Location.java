package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/** Where a record lies: proves that a path may be opened as one, or says in a sentence why not. */
final class Location {

  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private Location() {}

  static void provePresent(Path file) {
    proveFile(file);
    if (!Files.exists(file)) {
      throw new StoreException(
          "There is no record at " + file + ": read articles into it first, or name another.");
    }
  }

  static void proveUsable(Path file) {
    proveFile(file);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StoreException(
          "The folder of " + file + " does not exist: create it, or name another place.");
    }
    if (!writable(folder)) {
      throw new StoreException(
          "The folder "
              + folder
              + " is read-only, and a record needs to write beside its file: copy the record to"
              + " another folder, or allow writing.");
    }
    if (Files.exists(file)) {
      proveSqlite(file);
    }
  }

  private static void proveFile(Path file) {
    if (file.toString().startsWith("jdbc:")) {
      throw new StoreException(
          "The record "
              + file
              + " is a database address, and only files are supported yet:"
              + " name a file, such as parley.db.");
    }
    if (Files.isDirectory(file)) {
      throw new StoreException(
          file + " is a folder: name a file in it, such as " + file.resolve("parley.db") + ".");
    }
  }

  private static void proveSqlite(Path file) {
    if (!writable(file)) {
      throw new StoreException(
          "The record " + file + " is read-only: allow writing to it, or copy it.");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEADER.length);
    } catch (IOException e) {
      throw new StoreException("The record " + file + " cannot be read: check its disk.", e);
    }
    if (head.length > 0 && !Arrays.equals(head, HEADER)) {
      throw new StoreException(file + " is no record (no SQLite file): name another file.");
    }
  }

  /** Whether the file is meant to be written; a superuser could write even one that is not. */
  private static boolean writable(Path file) {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (!Files.isWritable(file) || view == null) {
      return Files.isWritable(file);
    }
    try {
      return view.readAttributes().permissions().stream().anyMatch(WRITE::contains);
    } catch (IOException e) {
      return true;
    }
  }
}
