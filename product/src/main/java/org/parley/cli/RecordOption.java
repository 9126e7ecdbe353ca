package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.store.Store;
import picocli.CommandLine.Option;

/** Which record a command works on. */
final class RecordOption {

  static final String NAME = "--record";

  @Option(
      names = NAME,
      paramLabel = "FILE",
      defaultValue = "parley.db",
      description = "The record; default ${DEFAULT-VALUE} in this folder.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String location;

  /** Opens the record; a new one where there is none. */
  Store open() {
    return Store.open(path());
  }

  /** Opens a record that is there. */
  Store existing() {
    return Store.existing(path());
  }

  /** Whether a file is the record, or one of the two that SQLite keeps beside it. */
  boolean isAt(Path file) {
    Path record = path().toAbsolutePath().normalize();
    String other = file.toAbsolutePath().normalize().toString();
    try {
      return List.of("", "-wal", "-shm").contains(other.replace(record.toString(), ""))
          || (Files.exists(file) && Files.isSameFile(file, record));
    } catch (IOException e) {
      return false;
    }
  }

  private Path path() {
    if (location.startsWith("jdbc:")) {
      throw new Failure(
          "Records in a database server are not there yet: give --record a file, such as talks.db.");
    }
    return Path.of(location);
  }
}
