package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Article;
import org.parley.statement.Statement;

class CrashTest {

  private static final int SENTENCES = 40;

  @TempDir Path folder;

  @Test
  void aKilledReaderLosesNoFinishedArticleAndLeavesNoHalfOne()
      throws IOException, InterruptedException, SQLException {
    Path file = folder.resolve("parley.db");
    List<String> finished = new ArrayList<>();
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CrashTest.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      while (finished.size() < 60) {
        finished.add(lines.readLine());
      }
      child.destroyForcibly().waitFor();
    }
    assertThat(finished).doesNotContainNull();
    try (Connection direct = DriverManager.getConnection("jdbc:sqlite:" + file);
        ResultSet check = direct.createStatement().executeQuery("PRAGMA integrity_check")) {
      assertThat(check.getString(1)).isEqualTo("ok");
    }
    try (Store store = Store.existing(file);
        Stream<Recorded> statements = store.statements()) {
      Map<String, Long> whole =
          statements.collect(
              Collectors.groupingBy(s -> s.statement().article().hex(), Collectors.counting()));
      assertThat(whole.keySet()).containsAll(finished);
      assertThat(whole.values()).containsOnly((long) SENTENCES);
      assertThat(store.size().articles()).isEqualTo(whole.size());
    }
  }

  /** Keeps articles until it is killed, and tells each that is finished. */
  public static void main(String[] arguments) {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      store.begin(Ferry.RUN);
      for (int i = 0; i < 100_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int s = 0; s < SENTENCES; s++) {
          text.append("Boat ").append(i).append(" leaves pier ").append(s).append(" at dawn. ");
        }
        Article article = Ferry.plain(text.toString());
        List<Statement> statements = Ferry.sentences(article);
        store.keep(Ferry.RUN, article, Ferry.alone(statements));
        System.out.println(article.id());
      }
    }
  }
}
