package org.parley.serve;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.link.Linked;
import org.parley.statement.Act;
import org.parley.statement.Article;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Force;
import org.parley.statement.Holder;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.store.KeptCodebook;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Span;
import org.parley.text.Words;

/** A coded record whose codebook's names try to be more than names. */
final class HostileBoard {

  private static final String YAML =
      """
      schema: 1
      id: hostile
      author: %1$s
      parties:
        - {id: one, name: %1$s}
        - {id: two, name: %2$s}
        - {id: three, name: %3$s}
      actors:
        - id: head
          name: %2$s
          public_role: true
          roles: []
          speaks_for: [{party: one, rank: 1, from: 2026, to: , source: x}]
      places: {}
      issues:
        - {id: boat, name: %1$s, options: [kept, cut]}
      proposals:
        - id: night
          name: %1$s
          description: %2$s
          phrases: [the night boat]
          terms: {boat: kept}
          not_tradable: {boat: %2$s}
          consent:
            - {rule: all, of: [one, two, three], basis: %1$s, contested: true}
          examples: []
        - id: day
          name: %3$s
          phrases: [the day boat]
          terms: {boat: cut}
          not_tradable: {}
          consent: []
          examples: []
      """
          .formatted(quoted(Hostile.SCRIPT), quoted(Hostile.ATTRIBUTE), quoted("w".repeat(3_000)));

  private HostileBoard() {}

  private static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  static Store record(Path file) throws CodebookException {
    Codebook codebook = CodebookFile.parse(YAML, "hostile");
    Store store = Store.open(file);
    store.use(new KeptCodebook(codebook.sha256(), codebook.id(), codebook.author(), YAML));
    Run run = Run.of("test", null, codebook.id(), codebook.sha256(), Instant.EPOCH);
    store.begin(run);
    String name = Hostile.ATTRIBUTE;
    String text = name + "\n\nThe night boat stays, " + name + " denied.\nAnother word.";
    Article article = Hostile.article(text, name, "https://outlet.example/1");
    int condition = text.indexOf("night boat");
    Coding coding =
        new Coding(
            codebook.id(),
            "night",
            new Holder("one", Holder.Basis.SPOKEN_FOR),
            Act.STATES,
            Stance.CONDITIONAL,
            List.of(
                new Condition(
                    Words.of(text, new Span(condition, condition + 10)), Force.REQUIRED, "two")),
            Coding.MACHINE,
            0.5);
    Statement statement =
        Statement.of(article, Hostile.denied(text, name), Circumstances.NONE, List.of(coding));
    store.keep(run, article, List.of(Linked.alone(statement, List.of("head"))));
    return store;
  }
}
