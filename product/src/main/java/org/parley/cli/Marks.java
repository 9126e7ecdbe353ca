package org.parley.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.coding.CodebookException;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Stance;
import org.parley.store.Facet;
import org.parley.store.Sought;
import org.parley.store.Store;
import picocli.CommandLine.Option;

/** What statements are narrowed to. */
final class Marks {

  private static final Map<Facet, List<String>> WORDS =
      Map.of(
          Facet.KIND,
          List.of("direct", "mixed", "indirect", Sought.OUTLET_VOICE),
          Facet.STANCE,
          List.of(Stance.values()).stream().map(Stance::word).toList());

  @Option(
      names = "--speaker",
      paramLabel = "ID",
      description = "Only what an actor says whom the codebook lists for a public role.")
  private @Nullable String speaker;

  @Option(
      names = "--party",
      paramLabel = "ID",
      description = "Only what is said for a party, or coded as its position.")
  private @Nullable String party;

  @Option(
      names = "--target",
      paramLabel = "ID",
      description = "Only what is coded on a proposal, or on issue=option.")
  private @Nullable String target;

  @Option(
      names = "--stance",
      paramLabel = "WORD",
      description = "Only accept, open, conditional, reservation, reject or mentions.")
  private @Nullable String stance;

  @Option(
      names = "--kind",
      paramLabel = "WORD",
      description = "Only direct, mixed, indirect, or outlet for an outlet's own voice.")
  private @Nullable String kind;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Only what an outlet prints.")
  private @Nullable String outlet;

  private @Nullable Codebook codebook;

  Sought sought(Store store, String words) throws CodebookException {
    codebook = Codebooks.of(store);
    Sought sought = Sought.ALL.saying(words);
    sought = with(sought, Facet.SPEAKER, speaker == null ? null : listed(store, speaker));
    sought = with(sought, Facet.PARTY, party);
    sought = with(sought, Facet.TARGET, target);
    sought = with(sought, Facet.STANCE, stance);
    sought = with(sought, Facet.KIND, kind);
    return with(sought, Facet.OUTLET, outlet);
  }

  private static Sought with(Sought sought, Facet facet, @Nullable String value) {
    List<String> known = WORDS.get(facet);
    if (value != null && known != null && !known.contains(value)) {
      throw new Failure(
          "--" + facet.word() + " " + value + ": give one of " + String.join(", ", known) + ".");
    }
    return value == null ? sought : sought.with(facet, value);
  }

  private String listed(Store store, String id) {
    String actor = store.actor(id);
    boolean known =
        Optional.ofNullable(codebook)
            .flatMap(book -> book.actor(actor))
            .filter(Actor::publicRole)
            .isPresent();
    if (!known) {
      throw new Failure(
          id
              + " is not listed for a public role by the record's codebook: parley actors list shows"
              + " who is.");
    }
    return actor;
  }

  /** Whether words name somebody whom the codebook knows and lists for no public role. */
  boolean hides(String words) {
    return codebook != null && codebook.namesInPrivate(words);
  }
}
