package org.parley.serve;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.coding.CodebookFile;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.link.NameLinker;
import org.parley.pipeline.Pipeline;
import org.parley.read.Source;
import org.parley.read.Sources;
import org.parley.statement.Article;
import org.parley.statement.Codebook;
import org.parley.store.KeptCodebook;
import org.parley.store.Run;
import org.parley.store.Store;

/** The example negotiation, read into a record by the rooms that read; its codings are given. */
final class Ferry {

  static final Path EXAMPLE = Path.of("..", "examples", "north-ferry");

  /** The record as it was first read, for all tests of this run. */
  private static @Nullable Path first;

  private Ferry() {}

  /** A record of the example's articles, coded by its codebook. */
  static Store record(Path file) throws Exception {
    return Store.existing(Files.copy(first(), file));
  }

  private static synchronized Path first() throws Exception {
    if (first == null) {
      Path folder = Files.createTempDirectory("ferry");
      Path file = folder.resolve("record.db");
      read(file).close();
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      first = file;
    }
    return first;
  }

  private static Store read(Path file) throws Exception {
    Path yaml = EXAMPLE.resolve("codebook.yaml");
    Codebook codebook = CodebookFile.read(yaml);
    Store store = Store.open(file);
    store.use(
        new KeptCodebook(
            codebook.sha256(), codebook.id(), codebook.author(), Files.readString(yaml)));
    List<Source> sources =
        Sources.list(
            List.of(EXAMPLE.resolve("articles").toString()),
            null,
            2_000_000,
            InputStream.nullInputStream());
    Pipeline pipeline =
        new Pipeline(
            new Attributor(Taggers.english()),
            new ContextReader(),
            new Coder(codebook, Taggers.sides()));
    Run run = Run.of("test", null, codebook.id(), codebook.sha256(), Instant.EPOCH);
    NameLinker linker = new NameLinker(codebook);
    GivenCodings codings = new GivenCodings();
    store.begin(run);
    for (Source source : sources) {
      Article article = source.read();
      store.keep(run, article, linker.link(article, codings.over(pipeline.statements(article))));
    }
    codings.keep();
    return store;
  }
}
