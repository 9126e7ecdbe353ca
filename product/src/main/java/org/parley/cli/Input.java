package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.read.Found;
import org.parley.read.Source;
import org.parley.read.SourceException;
import org.parley.read.Sources;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how strictly: the options all reading commands share. */
final class Input {

  /** The longest article read unasked, in UTF-16 code units. */
  static final int MAX_CHARS = 2_000_000;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Text and HTML files, folders and .zip files of them; - reads standard input.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private List<String> paths;

  @Option(
      names = "--articles",
      paramLabel = "FILE.csv",
      description =
          "What the articles do not tell themselves: a table with the columns path (from the"
              + " table's own folder), outlet, published, url, byline. An articles.csv beside the"
              + " files is found unasked.")
  private @Nullable Path articles;

  @Option(
      names = "--max-chars",
      paramLabel = "N",
      defaultValue = "" + MAX_CHARS,
      description = "Refuse longer articles; default ${DEFAULT-VALUE} characters.")
  private int maxChars;

  @Option(names = "--strict", description = "Exit with 3 if any article could not be read.")
  private boolean strict;

  /** The articles given; what is to be said of the lists beside them is told at once. */
  List<Source> sources(CommandSpec spec) throws SourceException {
    if (maxChars < 1) {
      throw new Failure("--max-chars " + maxChars + " must be at least 1.");
    }
    Found found = Sources.find(paths, articles, maxChars, System.in);
    found.remarks().forEach(spec.commandLine().getErr()::println);
    return found.sources();
  }

  boolean strict() {
    return strict;
  }

  /**
   * Where an article's output goes below the output folder, without its ending: a lone folder's
   * files stand in the output folder itself, those of several under each one's name.
   */
  Path relative(String path) {
    String below = path.equals("-") ? "standard-input" : below(path);
    String clean = below.replace(".zip!", "/").replaceAll("(^|/)(\\.\\.?(/|$))+", "$1");
    return Path.of(clean.endsWith(".txt") ? clean.substring(0, clean.length() - 4) : clean);
  }

  private String below(String path) {
    for (String given : paths) {
      String root = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
      boolean inside =
          path.startsWith(root + "/") || path.startsWith(root + "!") || path.equals(root);
      if (inside) {
        String name = String.valueOf(Path.of(root).toAbsolutePath().normalize().getFileName());
        if (path.equals(root)) {
          return name;
        }
        String rest = path.substring(root.length() + 1);
        return paths.size() == 1 ? rest : name + "/" + rest;
      }
    }
    return path;
  }
}
