package org.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.coding.CodebookFile;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.link.NameLinker;
import org.parley.pipeline.Pipeline;
import org.parley.read.Sources;
import org.parley.statement.Article;
import org.parley.statement.Codebook;
import org.parley.statement.Statement;
import org.parley.store.KeptCodebook;
import org.parley.store.Recorded;
import org.parley.store.Run;
import org.parley.store.Store;

class RecodingTest {

  private static final String NEWS =
      "Ana Ruiz said on Monday that the council would never accept the winter timetable.\n";

  @TempDir Path folder;
  private KeptCodebook kept;
  private Codebook codebook;
  private Coder coder;

  @BeforeEach
  void codebook() throws Exception {
    Path file = Project.example().resolve("codebook.yaml");
    codebook = CodebookFile.read(file);
    kept =
        new KeptCodebook(
            codebook.sha256(), codebook.id(), codebook.author(), Files.readString(file));
    coder = new Coder(codebook, Taggers.sides());
  }

  @Test
  void anArticleThatCannotBeCodedStandsWithoutCodingsAndEndsNothing() throws Exception {
    try (Store store = Store.open(folder.resolve("parley.db"))) {
      Pipeline pipeline =
          new Pipeline(new Attributor(Taggers.english()), new ContextReader(), coder);
      read(store, pipeline);
      Recoding.Recoded recoded = recode(store);
      assertThat(recoded.bad())
          .singleElement()
          .asString()
          .endsWith(
              "broken.txt makes Parley fail, which is a fault in Parley: "
                  + new IllegalStateException("what breaks it"));
      assertThat(statements(store, "whole.txt"))
          .singleElement()
          .satisfies(said -> assertThat(said.codings()).hasSize((int) recoded.codings()))
          .satisfies(said -> assertThat(said.codings()).isNotEmpty())
          .satisfies(said -> assertThat(said.attribution().speaker().onBehalfOf()).isNotNull());
      assertThat(statements(store, "broken.txt"))
          .singleElement()
          .satisfies(said -> assertThat(said.codings()).isEmpty())
          .satisfies(said -> assertThat(said.attribution().speaker().onBehalfOf()).isNull());
    }
  }

  private Recoding.Recoded recode(Store store) {
    Run run = run("again");
    store.begin(run);
    Recoding recoding = new Recoding(store, this::coded, new NameLinker(codebook), run, 2);
    Recoding.Recoded recoded = recoding.code(() -> {});
    store.show(run, kept);
    return recoded;
  }

  private List<Statement> coded(Article article, List<Statement> statements) {
    if (article.path().endsWith("broken.txt")) {
      throw new IllegalStateException("what breaks it");
    }
    return coder.code(article, statements);
  }

  private void read(Store store, Pipeline pipeline) throws Exception {
    Path articles = Files.createDirectory(folder.resolve("news"));
    Files.writeString(articles.resolve("whole.txt"), NEWS);
    Files.writeString(articles.resolve("broken.txt"), "The ferries stayed in port.\n\n" + NEWS);
    new Intake(store, pipeline, new NameLinker(codebook), run("first"), 1)
        .read(
            Sources.list(List.of(articles.toString()), null, 1_000, InputStream.nullInputStream()),
            () -> {});
    assertThat(statements(store, "broken.txt").get(0).codings()).isNotEmpty();
  }

  private Run run(String parley) {
    return Run.of(parley, null, codebook.id(), codebook.sha256(), Instant.EPOCH);
  }

  private static List<Statement> statements(Store store, String file) throws IOException {
    try (Stream<Recorded> all = store.statements()) {
      return all.filter(each -> each.article().path().endsWith(file))
          .map(Recorded::statement)
          .toList();
    }
  }
}
