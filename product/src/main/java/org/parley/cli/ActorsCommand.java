package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.coding.CodebookException;
import org.parley.export.ActorRow;
import org.parley.export.ActorTable;
import org.parley.export.Decided;
import org.parley.link.ActorId;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.StatementId;
import org.parley.store.ActorDecision;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who speaks across articles, and what people decide about it. */
@Command(
    name = "actors",
    header = "Shows who speaks across articles; joins, parts and names them.",
    description = {
      "",
      "What people decide is kept beside the machine's work, with their name and the time, and holds"
          + " when articles are read or coded again.",
      ""
    })
final class ActorsCommand implements Runnable {

  private static final int CODER_MOST = 100;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /** Who decides. */
  static final class CoderOption {

    @Option(
        names = "--coder",
        required = true,
        paramLabel = "NAME",
        description = "Who decides; kept with the decision.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    String checked() {
      String plain = name.strip();
      boolean seen = plain.codePoints().noneMatch(c -> Character.isISOControl(c) || isFormat(c));
      if (plain.isEmpty() || plain.length() > CODER_MOST || !seen) {
        throw new Failure("--coder needs a name of at most 100 characters: write your own.");
      }
      if (plain.toLowerCase(Locale.ROOT).startsWith(Coding.MACHINE)) {
        throw new Failure("--coder " + plain + " cannot be told from the machine: write your own.");
      }
      return plain;
    }

    private static boolean isFormat(int c) {
      return Character.getType(c) == Character.FORMAT || c == '\ufffd';
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      header = "Lists the actors that the codebook lists for a public role.",
      description = {
        "",
        "Nobody else is named here: who is in no codebook stands with the statements in the"
            + " articles, and parley export gives the ids.",
        ""
      })
  int list(
      @Mixin RecordOption record,
      @Option(
              names = "--format",
              defaultValue = "table",
              description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
          Format format)
      throws CodebookException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = record.existing()) {
      Codebook codebook = Codebooks.of(store);
      Census census = Census.of(store, codebook);
      switch (format) {
        case json -> ActorTable.json(census.rows(), out);
        case csv -> ActorTable.csv(census.rows(), out);
        case table -> print(census, codebook != null, out);
      }
    }
    out.flush();
    return 0;
  }

  private static void print(Census census, boolean coded, PrintWriter out) {
    List<ActorRow> rows = census.rows();
    int id = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0);
    int name = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    for (ActorRow row : rows) {
      out.printf(
          "%-" + id + "s  %-" + name + "s  %s in %s; written %s%n",
          row.id(),
          row.name(),
          Plural.of(row.statements(), "statement"),
          Plural.of(row.articles(), "article"),
          String.join(", ", row.written().keySet()));
      for (Decided one : row.decisions()) {
        out.printf(
            "    %s by %s, %s: %s%s%n",
            one.field(),
            one.by(),
            one.at(),
            one.before() == null ? "" : one.before() + " and ",
            one.after());
      }
    }
    out.printf(
        "%s%s in no codebook and %s stay in their articles.%n",
        coded ? "" : "The record has no codebook, so nobody is listed. ",
        Plural.of(census.others(), "name"),
        Plural.of(census.unnamed(), "unnamed source"));
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      header = "Says that two ids are one actor.",
      description = {
        "",
        "The first id stays, unless only the second is the codebook's. An unnamed source is never"
            + " merged with anyone.",
        ""
      })
  int merge(
      @Mixin RecordOption record,
      @Mixin CoderOption coder,
      @Parameters(paramLabel = "ID", description = "An actor's id.") String actor,
      @Parameters(paramLabel = "OTHER", description = "The id that is the same actor.")
          String other)
      throws CodebookException {
    return decide(record, ActorDecision.merge(coder.checked(), now(), actor, other));
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      header = "Says that some statements under an id are somebody else's.",
      description = {"", "They go to a new actor, whose id is printed.", ""})
  int split(
      @Mixin RecordOption record,
      @Mixin CoderOption coder,
      @Parameters(paramLabel = "ID", description = "An actor's id.") String actor,
      @Option(
              names = "--statements",
              required = true,
              arity = "1..*",
              split = ",",
              paramLabel = "ID",
              description = "The statements that are not its own.")
          List<String> statements)
      throws CodebookException {
    List<StatementId> ids = statements.stream().map(ActorsCommand::statement).toList();
    return decide(record, ActorDecision.split(coder.checked(), now(), actor, ids));
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      header = "Says what an actor is called.")
  int rename(
      @Mixin RecordOption record,
      @Mixin CoderOption coder,
      @Parameters(paramLabel = "ID", description = "An actor's id.") String actor,
      @Parameters(paramLabel = "NAME", description = "The name, in quotation marks.") String name)
      throws CodebookException {
    if (name.isBlank()) {
      throw new Failure("Give the name, in quotation marks.");
    }
    return decide(record, ActorDecision.rename(coder.checked(), now(), actor, name.strip()));
  }

  private int decide(RecordOption record, ActorDecision decision) throws CodebookException {
    try (Store store = record.existing()) {
      Codebook codebook = Codebooks.of(store);
      proveListed(codebook, decision.actor());
      if (decision.other() != null) {
        proveListed(codebook, decision.other());
      }
      ActorDecision kept = store.decide(decision);
      PrintWriter out = spec.commandLine().getOut();
      switch (kept.act()) {
        case MERGE ->
            out.printf(
                "%s and %s are one actor: %s.%n",
                kept.actor(), kept.other(), store.actor(kept.actor()));
        case SPLIT ->
            out.printf(
                "%s of %s: now by %s.%n",
                Plural.of(decision.statements().size(), "statement"), kept.actor(), kept.other());
        case RENAME -> out.printf("%s is called %s.%n", kept.actor(), kept.name());
      }
    }
    return 0;
  }

  private static void proveListed(@Nullable Codebook codebook, String id) {
    boolean missing = codebook == null || codebook.actor(id).isEmpty();
    if (ActorId.isListed(id) && missing) {
      throw new Failure(
          "The record's codebook has no actor " + id + ": parley actors list shows whom it has.");
    }
  }

  private static StatementId statement(String hex) {
    try {
      return new StatementId(hex.strip());
    } catch (IllegalArgumentException e) {
      throw new Failure(hex + " is no statement's id: it has 20 hex digits.", e);
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
