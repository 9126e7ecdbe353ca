package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.link.Quotation;
import org.parley.link.Quotation.Likened;
import org.parley.link.Utterance;
import org.parley.link.Version;
import org.parley.statement.Speaker;
import org.parley.statement.StatementId;
import org.parley.store.Facet;
import org.parley.store.Recorded;
import org.parley.store.Sought;

/** The versions of one utterance, and what is to be said of them all. */
final class Chorus {

  private final Utterance utterance;
  private final Map<StatementId, Recorded> recorded = new HashMap<>();
  private final Map<String, String> outlets = new LinkedHashMap<>();
  private final @Nullable String speaks;

  private Chorus(Utterance utterance, List<Recorded> all, Publicity publicity) {
    this.utterance = utterance;
    all.forEach(one -> recorded.put(one.statement().id(), one));
    utterance
        .versions()
        .sorted(Comparator.comparing(Version::printed, Comparator.nullsLast(LocalDate::compareTo)))
        .forEach(version -> outlets.putIfAbsent(Hop.key(Hop.outlet(version)), href(version)));
    Set<String> ids = new LinkedHashSet<>();
    all.forEach(one -> ids.addAll(publicity.ids(one.linked())));
    this.speaks =
        ids.isEmpty()
            ? null
            : Query.link(
                StatementsPage.PATH, Sought.ALL.with(Facet.SPEAKER, ids.iterator().next()));
  }

  static Chorus of(List<Recorded> versions, Publicity publicity) {
    Utterance utterance =
        Utterance.of(
            versions.stream().map(one -> new Version(one.article(), one.linked())).toList());
    return new Chorus(utterance, versions, publicity);
  }

  Utterance utterance() {
    return utterance;
  }

  Version earliest() {
    return utterance.variants().get(0).version();
  }

  /** The fullest of the names that versions give its speaker. */
  String speaker() {
    return utterance
        .versions()
        .map(version -> version.linked().statement().attribution().speaker())
        .filter(Objects::nonNull)
        .map(Speaker::name)
        .reduce((one, other) -> other.length() > one.length() ? other : one)
        .orElse("Speaker not clear");
  }

  /** Where more of the speaker is found, or null where that is nobody's business. */
  @Nullable String speaks() {
    return speaks;
  }

  /** "Said 21 January 2031, told Mainland Radio", as far as versions tell; else null. */
  @Nullable String occasion() {
    List<String> parts = new ArrayList<>();
    if (utterance.said() != null) {
      parts.add("said " + Days.said(utterance.said()));
    }
    if (!utterance.told().isEmpty()) {
      parts.add("told " + String.join(" / ", told()));
    }
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  /** The outlets that were told, each by one of its names. */
  private List<String> told() {
    Map<String, String> names = new LinkedHashMap<>();
    utterance.told().forEach(name -> names.putIfAbsent(Hop.key(name), name));
    return List.copyOf(names.values());
  }

  /** "In 5 places in 3 outlets and one that is not known, in 4 wordings". */
  String held() {
    long versions = utterance.versions().count();
    boolean unknown = outlets.containsKey(Hop.key(Hop.UNKNOWN));
    return "On this record in "
        + Wording.count(versions, "place", "places")
        + (spread() == 0 ? "" : ", " + Wording.count(spread(), "outlet", "outlets"))
        + (unknown ? (spread() == 0 ? ", outlet not known" : " and one not known") : "")
        + (versions == 1
            ? ""
            : ", in " + Wording.count(utterance.variants().size(), "wording", "wordings"));
  }

  /** How many outlets print it, those not known left out. */
  int spread() {
    return (int) outlets.keySet().stream().filter(key -> !key.equals(Hop.key(Hop.UNKNOWN))).count();
  }

  /** The outlets, in the order in which they printed it. */
  String printers() {
    Map<String, String> names = new LinkedHashMap<>();
    utterance
        .versions()
        .sorted(Comparator.comparing(Version::printed, Comparator.nullsLast(LocalDate::compareTo)))
        .map(Hop::outlet)
        .forEach(name -> names.putIfAbsent(Hop.key(name), name));
    return String.join(", ", names.values());
  }

  /** Where the words come from, in sentences. */
  List<UtterancePage.Origin> origin() {
    return List.of(first(), primary());
  }

  private UtterancePage.Origin first() {
    Version earliest = earliest();
    LocalDate day = earliest.printed();
    if (day == null) {
      return new UtterancePage.Origin(
          "None of its versions has a date, so which is the earliest is not known.",
          null,
          null,
          "");
    }
    String same =
        utterance
            .versions()
            .filter(version -> day.equals(version.printed()))
            .map(Hop::outlet)
            .filter(name -> !Hop.key(name).equals(Hop.key(Hop.outlet(earliest))))
            .distinct()
            .collect(Collectors.joining(", "));
    return new UtterancePage.Origin(
        "Earliest in this record: ",
        Hop.outlet(earliest),
        href(earliest),
        ", " + Days.day(day) + (same.isEmpty() ? "." : "; on the same day also " + same + "."));
  }

  private UtterancePage.Origin primary() {
    StatementId primary = utterance.primary();
    if (primary != null) {
      Version version =
          utterance
              .versions()
              .filter(each -> each.linked().statement().id().equals(primary))
              .findFirst()
              .orElseThrow();
      return new UtterancePage.Origin(
          "The primary source is in this record: ",
          Hop.outlet(version),
          href(version),
          ", which was told itself.");
    }
    return new UtterancePage.Origin(
        utterance.told().isEmpty()
            ? "No version names an outlet that was told first, so whether the primary source is in"
                + " this record is not known."
            : String.join(" / ", told())
                + " was told first, and nothing of its own on this record is tied to these words:"
                + " the primary source is not among the versions.",
        null,
        null,
        "");
  }

  private static String href(Version version) {
    return "/statements/" + version.linked().statement().id();
  }

  /** Its wordings, each beside the earliest. */
  List<Telling> besideTheEarliest() {
    String base = earliest().words();
    List<Telling> tellings = new ArrayList<>();
    for (Utterance.Variant variant : utterance.variants()) {
      boolean first = tellings.isEmpty();
      String words = variant.version().words();
      List<Piece> pieces =
          first ? List.of(new Piece(words, null, null, List.of(), null)) : Variance.of(base, words);
      tellings.add(telling(variant, pieces, !first && Variance.isRetold(variant.against()), false));
    }
    return tellings;
  }

  /** Its wordings, each beside words that somebody brought, the nearest first. */
  List<Telling> beside(Quotation quotation, Likened likened, int most) {
    List<Telling> tellings = new ArrayList<>();
    for (Utterance.Variant variant : utterance.variants()) {
      boolean nearest = variant.version().equals(likened.closest());
      List<Piece> pieces = Variance.ofQuoted(quotation.words(), variant.version().words());
      boolean retold = Variance.isRetold(quotation.words(), variant.version().words());
      if (nearest) {
        tellings.add(0, telling(variant, pieces, retold, true));
      } else if (tellings.size() < most) {
        tellings.add(telling(variant, pieces, retold, false));
      }
    }
    return tellings.subList(0, Math.min(most, tellings.size()));
  }

  private Telling telling(
      Utterance.Variant variant, List<Piece> words, boolean retold, boolean nearest) {
    Version version = variant.version();
    StatementId id = version.linked().statement().id();
    boolean earliest = version.printed() != null && version.printed().equals(earliest().printed());
    boolean primary =
        utterance.told().stream().anyMatch(t -> Hop.key(t).equals(Hop.key(Hop.outlet(version))));
    return Telling.of(
        version,
        recorded.get(id),
        words,
        new Telling.Place(retold, earliest, primary, nearest),
        Hop.of(version, speaker(), speaks, outlets),
        variant.copies());
  }
}
