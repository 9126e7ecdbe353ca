package org.parley.serve;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parley.attribute.Attributor;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.read.Source;
import org.parley.read.Sources;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Statement;
import org.parley.store.CodebookFile;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Document;

/** The example negotiation, read into a record by the rooms that read. */
final class Ferry {

  static final Path EXAMPLE = Path.of("..", "examples", "north-ferry");

  private Ferry() {}

  /** A record of the example's articles, coded by its codebook. */
  static Store record(Path file) throws Exception {
    Path yaml = EXAMPLE.resolve("codebook.yaml");
    Codebook codebook = org.parley.coding.CodebookFile.read(yaml);
    Store store = Store.open(file);
    store.use(
        new CodebookFile(
            codebook.sha256(), codebook.id(), codebook.author(), Files.readString(yaml)));
    Run run = run(codebook);
    store.begin(run);
    List<Source> sources =
        Sources.list(
            List.of(EXAMPLE.resolve("articles").toString()),
            null,
            2_000_000,
            InputStream.nullInputStream());
    for (Source source : sources) {
      Article article = source.read();
      store.keep(run, article, statements(article, new Coder(codebook)));
    }
    return store;
  }

  static Run run(Codebook codebook) {
    return Run.of("test", null, codebook.id(), codebook.sha256(), Instant.EPOCH);
  }

  static List<Statement> statements(Article article, Coder coder) {
    Document document = Document.of(article.text(), article.omitted());
    List<Attribution> attributions = new Attributor().attribute(article, document);
    List<Circumstances> around = new ContextReader().read(article, document, attributions);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      Statement bare = Statement.of(article, attributions.get(i), around.get(i), List.of());
      statements.add(coder.code(article, document, bare));
    }
    return statements;
  }
}
