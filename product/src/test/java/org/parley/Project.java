package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where tests find the checkout, and texts that are kept beside it. */
public final class Project {

  private Project() {}

  /** The root of the checkout. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("ARCHITECTURE.md"))) {
      here = Objects.requireNonNull(here.getParent(), "no checkout above");
    }
    return here;
  }

  /** The invented negotiation's folder. */
  public static Path example() {
    return root().resolve("examples/north-ferry");
  }

  /**
   * A folder of texts that are not part of the project; the test is skipped where it is absent. The
   * environment variable PARLEY_SHARED names it, else it stands beside the checkout.
   */
  public static Path shared(String folder) {
    String named = System.getenv("PARLEY_SHARED");
    Path shared = named == null ? root().resolveSibling("shared") : Path.of(named);
    Assumptions.assumeTrue(
        Files.isDirectory(shared.resolve(folder)), "shared/" + folder + " is absent");
    return shared.resolve(folder);
  }

  /** The files of a folder with an ending, sorted. */
  public static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
