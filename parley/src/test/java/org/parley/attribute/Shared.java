package org.parley.attribute;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Texts that lie beside the project and are no part of it; tests that need them say so. */
final class Shared {

  private Shared() {}

  /** A folder of them; the test is skipped where it is absent. */
  static Path folder(String name) {
    String given = Objects.requireNonNullElse(System.getenv("PARLEY_SHARED"), "../shared");
    Path found =
        Stream.of(given, "../../shared")
            .map(base -> Path.of(base).resolve(name))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of(name));
    assumeTrue(Files.isDirectory(found), name + " is not beside the project; set PARLEY_SHARED");
    return found;
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
