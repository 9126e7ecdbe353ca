package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.coding.CodebookException;
import org.parley.export.UtteranceTable;
import org.parley.link.Correction;
import org.parley.link.Utterance;
import org.parley.link.Version;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Said;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One saying in all its versions. */
@Command(
    name = "utterances",
    header = "Shows what was said once and printed in several versions, word by word.",
    description = {
      "",
      "The version printed first is called the earliest in this record; of the others, words it has"
          + " and they lack stand in [- -], words they have and it lacks in {+ +}. Differences are"
          + " variants of a cut, a paraphrase or a translation; they accuse nobody. A reprint counts"
          + " once. Found by machine.",
      ""
    })
final class UtterancesCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Dates dates;

  @Option(
      names = "--speaker",
      paramLabel = "ID",
      description = "Only those of one actor of the codebook; parley actors list has the ids.")
  private @Nullable String speaker;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Only the one that a statement is a version of; any id it ever had will do.")
  private @Nullable String id;

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
    try (Store store = record.existing()) {
      List<Utterance> utterances = id == null ? several(store) : List.of(one(store, id));
      List<Correction> corrections = store.corrections();
      switch (format) {
        case json -> UtteranceTable.json(utterances, corrections, out);
        case csv -> UtteranceTable.csv(utterances, out);
        case table -> print(utterances, corrections, out);
      }
    }
    out.flush();
    return 0;
  }

  private List<Utterance> several(Store store) throws CodebookException {
    String actor = speaker == null ? null : listed(store, speaker);
    List<Utterance> utterances = new ArrayList<>();
    try (Stream<List<Recorded>> all = store.utterances()) {
      all.forEach(
          recorded -> {
            List<Version> versions =
                recorded.stream()
                    .map(each -> new Version(each.article(), each.linked()))
                    .filter(dates::counts)
                    .toList();
            boolean wanted =
                actor == null
                    || versions.stream().anyMatch(v -> v.linked().speakerIds().contains(actor));
            if (versions.size() > 1 && wanted && versions.stream().anyMatch(dates::isNew)) {
              utterances.add(Utterance.of(versions));
            }
          });
    }
    return utterances;
  }

  /** A name search is for those whom the codebook lists for a public role. */
  private static String listed(Store store, String speaker) throws CodebookException {
    String actor = store.actor(speaker);
    Codebook codebook = Codebooks.of(store);
    if (codebook == null || codebook.actor(actor).filter(Actor::publicRole).isEmpty()) {
      throw new Failure(
          speaker
              + " is not listed for a public role by the record's codebook: parley actors list shows"
              + " who is.");
    }
    return actor;
  }

  private static Utterance one(Store store, String hex) {
    StatementId statement;
    try {
      statement = new StatementId(hex.strip());
    } catch (IllegalArgumentException e) {
      throw new Failure(hex + " is no statement's id: it has 20 hex digits.", e);
    }
    List<Recorded> recorded = store.utterance(statement);
    if (recorded.isEmpty()) {
      throw new Failure(hex + " is not on record: parley export gives the ids of all statements.");
    }
    return Utterance.of(
        recorded.stream().map(each -> new Version(each.article(), each.linked())).toList());
  }

  private static void print(
      List<Utterance> utterances, List<Correction> corrections, PrintWriter out) {
    for (Utterance utterance : utterances) {
      List<Version> versions = utterance.versions().toList();
      out.printf(
          "%s%s%s%n  %s in %s; %s. Utterance %s%n",
          Text.speaker(versions),
          said(utterance.said()),
          utterance.told().isEmpty() ? "" : ", told " + String.join(" / ", utterance.told()),
          Plural.of(versions.size(), "version"),
          Plural.of(utterance.reports(), "report"),
          utterance.primary() == null
              ? "the primary source is not known to be in this record"
              : "the primary source is in this record",
          utterance.id());
      utterance.variants().forEach(variant -> print(variant, out));
      for (Correction note : corrections) {
        if (versions.stream().anyMatch(note::bearsOn)) {
          Text.wrap(
              out,
              "    ! ",
              note.kind().word()
                  + " in "
                  + note.article().path()
                  + ": "
                  + Text.plain(note.words().text()));
        }
      }
      out.println();
    }
    out.printf("%s printed in more than one version.%n", Plural.of(utterances.size(), "utterance"));
  }

  private static String said(@Nullable Said said) {
    if (said == null || said.to() == null) {
      return "";
    }
    return said.to().equals(said.from())
        ? ", said " + Text.day(said.to())
        : ", said between " + Text.day(said.from()) + " and " + Text.day(said.to());
  }

  private static void print(Utterance.Variant variant, PrintWriter out) {
    boolean earliest = variant.against().isEmpty();
    out.printf(
        "  %s%s, %s%n",
        earliest ? "Earliest in this record: " : "",
        Text.printed(variant.version()),
        variant.version().linked().statement().id());
    Text.wrap(
        out,
        "    ",
        earliest ? Text.plain(variant.version().words()) : Text.against(variant.against()));
    for (Version copy : variant.copies()) {
      out.printf(
          "    the same words: %s, %s%n", Text.printed(copy), copy.linked().statement().id());
    }
  }
}
