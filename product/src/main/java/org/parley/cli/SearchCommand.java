package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.coding.CodebookException;
import org.parley.export.Found;
import org.parley.export.SearchTable;
import org.parley.export.Snippet;
import org.parley.link.Alignment;
import org.parley.link.Quotation;
import org.parley.link.Quotation.Likened;
import org.parley.link.Utterance;
import org.parley.link.Version;
import org.parley.statement.ArticleId;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;
import org.parley.store.Shelved;
import org.parley.store.Slice;
import org.parley.store.Sought;
import org.parley.store.Store;
import org.parley.store.Turn;
import org.parley.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Words, or a quotation, looked for in the record. */
@Command(
    name = "search",
    header = "Looks for words, or for a quotation and who said it.",
    description = {
      "",
      "Words are looked for in what was said and in the articles' text, in any of their forms; those in"
          + " quotation marks must stand together. Five words and more are looked for as a quotation"
          + " too, which may be cut, misspelt or put in other words: who said it, where earliest in"
          + " this record, and how the nearest version differs. Only people whom the codebook lists"
          + " for a public role can be looked up by name. Found by machine; what is not found is not"
          + " in this record, and may have been said all the same.",
      ""
    })
final class SearchCommand implements Callable<Integer> {

  private static final int PAGE = 200;
  private static final int PIECES = 2;

  @Parameters(
      arity = "1..*",
      paramLabel = "WORDS",
      description = "What to look for; quote it from the shell.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private List<String> words;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Dates dates;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Marks marks;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Statements and articles shown, each; default ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Format format;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, CodebookException {
    PrintWriter out = spec.commandLine().getOut();
    String asked = String.join(" ", words).strip();
    if (asked.length() > Quotation.MOST) {
      throw new Failure(
          "What is looked for has "
              + asked.length()
              + " characters, more than "
              + Quotation.MOST
              + ": give a shorter part of it.");
    }
    try (Store store = record.existing()) {
      Found found = found(store, marks.sought(store, asked));
      switch (format) {
        case json -> SearchTable.json(found, store.corrections(), out);
        case csv -> SearchTable.csv(found, out);
        case table -> print(found, out);
      }
    }
    out.flush();
    return 0;
  }

  private Found found(Store store, Sought sought) {
    String asked = String.valueOf(sought.words());
    Optional<Quotation> quotation = Quotation.of(asked);
    boolean wordless = asked.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean hidden = wordless || marks.hides(asked) || store.namesUnlisted(asked);
    List<Version> said = hidden ? List.of() : statements(store, sought);
    List<Shelved> printed = hidden ? List.of() : articles(store, sought);
    return new Found(
        asked,
        quotation.orElse(null),
        quotation.map(words -> likened(store, words)).orElse(List.of()),
        said.size(),
        spots(store, asked, said.subList(0, Math.min(limit, said.size()))),
        printed.size(),
        leaves(store, asked, printed.subList(0, Math.min(limit, printed.size()))));
  }

  private List<Likened> likened(Store store, Quotation quotation) {
    List<Utterance> utterances = new ArrayList<>();
    for (List<Recorded> recorded : store.near(quotation)) {
      List<Version> versions =
          recorded.stream().map(SearchCommand::version).filter(dates::counts).toList();
      if (versions.stream().anyMatch(dates::isNew)) {
        utterances.add(Utterance.of(versions));
      }
    }
    return quotation.among(utterances);
  }

  private static Version version(Recorded recorded) {
    return new Version(recorded.article(), recorded.linked());
  }

  private List<Version> statements(Store store, Sought sought) {
    List<Version> found = new ArrayList<>();
    Turn<StatementId> turn = Turn.first();
    while (true) {
      Slice<Recorded> slice = store.list(sought, turn, PAGE);
      slice.rows().stream()
          .map(SearchCommand::version)
          .filter(version -> dates.counts(version) && dates.isNew(version))
          .forEach(found::add);
      if (!slice.more()) {
        return found;
      }
      turn = Turn.after(slice.rows().get(slice.rows().size() - 1).statement().id());
    }
  }

  private List<Shelved> articles(Store store, Sought sought) {
    List<Shelved> found = new ArrayList<>();
    Turn<ArticleId> turn = Turn.first();
    while (true) {
      Slice<Shelved> slice = store.shelf(sought, turn, PAGE);
      slice.rows().stream().filter(one -> dates.counts(one.article())).forEach(found::add);
      if (!slice.more()) {
        return found;
      }
      turn = Turn.after(slice.rows().get(slice.rows().size() - 1).article().id());
    }
  }

  private static List<Found.Spot> spots(Store store, String asked, List<Version> said) {
    List<List<Span>> hits = store.marks(asked, said.stream().map(Version::words).toList());
    List<Found.Spot> spots = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      spots.add(new Found.Spot(said.get(i), hits.get(i)));
    }
    return spots;
  }

  private static List<Found.Leaf> leaves(Store store, String asked, List<Shelved> printed) {
    List<String> texts = printed.stream().map(one -> one.article().news()).toList();
    List<List<Span>> hits = store.marks(asked, texts);
    List<Found.Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      List<Snippet> snippets = Snippet.of(texts.get(i), hits.get(i), PIECES);
      leaves.add(new Found.Leaf(printed.get(i).article(), snippets));
    }
    return leaves;
  }

  private void print(Found found, PrintWriter out) {
    Quotation quotation = found.quotation();
    if (quotation != null && found.likened().isEmpty()) {
      out.printf("No statement like these words is in this record.%n%n");
    } else if (quotation != null) {
      found.likened().forEach(one -> print(quotation, one, out));
    }
    out.printf("%s with all these words.%n", Plural.of(found.statements(), "statement"));
    for (Found.Spot spot : found.said()) {
      out.printf(
          "%n  %s, %s. Statement %s%n",
          Text.speaker(List.of(spot.version())),
          Text.printed(spot.version()),
          spot.version().linked().statement().id());
      Text.wrap(out, "    ", Text.plain(Text.cued(spot.version())));
    }
    out.printf("%n%s with them in the text.%n", Plural.of(found.articles(), "article"));
    for (Found.Leaf leaf : found.printed()) {
      out.printf("%n  %s. Article %s%n", Text.printed(leaf.article()), leaf.article().id());
      leaf.snippets().forEach(one -> Text.wrap(out, "    ", "\u2026 " + Text.plain(one.text())));
    }
  }

  private static void print(Quotation quotation, Likened likened, PrintWriter out) {
    Utterance utterance = likened.utterance();
    List<Version> versions = utterance.versions().toList();
    Version earliest = utterance.variants().get(0).version();
    out.printf(
        "%s: %s.%n  Earliest in this record: %s; %s. Utterance %s%n",
        Text.speaker(versions),
        likened.nearness().words(),
        Text.printed(earliest),
        Plural.of(versions.size(), "version"),
        utterance.id());
    out.printf("  Nearest: %s%n", Text.printed(likened.closest()));
    Text.wrap(
        out, "    ", Text.against(Alignment.of(quotation.words(), likened.closest().words())));
    out.println();
  }
}
