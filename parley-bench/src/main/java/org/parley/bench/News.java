package org.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text to read.
 *
 * @param name of its file
 * @param words between white space
 */
record News(String name, String text, int words) {

  /** The example articles that come with Parley. */
  static final Path EXAMPLES =
      Path.of(System.getProperty("parley.root", "."), "examples", "north-ferry", "articles");

  static News of(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return new News(file.getFileName().toString(), text, text.strip().split("\\s+").length);
  }

  /** The first texts of a folder, by name; of the examples where none is named. */
  static List<News> in(String folder, int first) throws IOException {
    List<News> news = new ArrayList<>();
    for (Path file : files(folder, first)) {
      news.add(of(file));
    }
    return news;
  }

  static List<Path> files(String folder, int first) throws IOException {
    Path place = folder.isEmpty() ? EXAMPLES : Path.of(folder);
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().limit(first).toList();
    }
  }

  static int words(List<News> news) {
    return news.stream().mapToInt(News::words).sum();
  }
}
