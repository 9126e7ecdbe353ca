package org.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.context.ContextReader;
import org.parley.link.NameLinker;
import org.parley.pipeline.Pipeline;
import org.parley.read.SourceException;
import org.parley.read.Sources;
import org.parley.statement.Article;
import org.parley.store.Recorded;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.store.StoreException;

class IntakeTest {

  private static final Run RUN = Run.of("test", null, null, null, Instant.EPOCH);
  private static final String NEWS =
      "\u201cI lost it all,\u201d Mara Quill said. Quill said the nets were gone."
          + " Ben Okoro said the boats would sail.\n";

  @TempDir Path folder;
  private Path articles;
  private Path file;

  @BeforeEach
  void oneArticle() throws IOException {
    articles = Files.createDirectory(folder.resolve("news"));
    file = folder.resolve("parley.db");
    Files.writeString(articles.resolve("mara-quill.txt"), NEWS);
  }

  @Test
  void readingAfterForgettingLosesNothingButTheName() throws SourceException, IOException {
    List<Recorded> forgottenLater;
    try (Store store = Store.open(folder.resolve("later.db"))) {
      read(store, () -> {});
      store.forget("Mara Quill");
      forgottenLater = all(store);
    }
    try (Store store = Store.open(file)) {
      store.forget("Mara Quill");
      assertThat(read(store, () -> {}).bad()).isEmpty();
      assertThat(all(store)).hasSizeGreaterThanOrEqualTo(3).isEqualTo(forgottenLater);
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      String log = Files.readString(folder.resolve("parley.db-wal"), StandardCharsets.ISO_8859_1);
      assertThat((bytes + log).toLowerCase(java.util.Locale.ROOT)).doesNotContain("quill");
    }
  }

  @Test
  void readsTheSameBytesUnderTwoPathsOnce() throws SourceException, IOException {
    Files.writeString(articles.resolve("second.txt"), NEWS);
    Files.writeString(
        articles.resolve("articles.csv"),
        "path,outlet,published,url,byline\nmara-quill.txt,Isles Post,,,\n"
            + "second.txt,Harbour Radio,2031-02-15,https://isles.example/1,\n");
    try (Store store = Store.open(file)) {
      Tally tally = read(store, () -> {});
      assertThat(List.of(tally.read(), tally.known())).containsExactly(1, 1);
      List<Recorded> first = all(store);
      Article article = first.get(0).article();
      assertThat(article.path()).endsWith("mara-quill.txt");
      assertThat(article.outlet()).hasToString("Outlet[name=Isles Post]");
      assertThat(article.url()).isEqualTo("https://isles.example/1");
      assertThat(read(store, () -> {}).known()).isEqualTo(2);
      assertThat(all(store)).isEqualTo(first);
    }
  }

  @Test
  void aDamagedRecordEndsTheBatch() throws IOException {
    for (int i = 0; i < 30; i++) {
      Files.writeString(articles.resolve(i + ".txt"), i + " boats sail. " + NEWS);
    }
    try (Store store = Store.open(file)) {
      assertThatThrownBy(() -> read(store, this::damage))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is damaged: restore it");
    }
  }

  private void damage() {
    try (Connection direct = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      direct.createStatement().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] waste = new byte[(int) bytes.length() - 100];
      java.util.Arrays.fill(waste, (byte) 0x5a);
      bytes.seek(100);
      bytes.write(waste);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Tally read(Store store, Runnable afterEach) throws SourceException {
    Pipeline pipeline = new Pipeline(new Attributor(Taggers.english()), new ContextReader(), null);
    return new Intake(store, pipeline, new NameLinker(null), RUN, 1)
        .read(
            Sources.list(
                List.of(articles.toString()), null, 100_000, InputStream.nullInputStream()),
            afterEach);
  }

  private static List<Recorded> all(Store store) {
    try (Stream<Recorded> all = store.statements()) {
      return all.toList();
    }
  }
}
