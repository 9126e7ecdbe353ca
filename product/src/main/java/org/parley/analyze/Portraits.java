package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Kind;
import org.parley.statement.Speaker;
import org.parley.statement.StatementId;

/** Gathers what a ledger holds of an actor by a day. */
final class Portraits {

  private static final Comparator<Entry> NEAREST =
      Comparator.comparing(
              (Entry e) ->
                  Objects.requireNonNullElse(e.statement().attribution().kind(), Kind.INDIRECT))
          .thenComparing(e -> Objects.requireNonNullElse(Voiced.day(e), LocalDate.MAX))
          .thenComparing(e -> e.statement().id());

  private static final Comparator<Voiced> NEWEST =
      Comparator.comparing(Voiced::latest)
          .reversed()
          .thenComparing(voiced -> voiced.best().statement().id());

  private final Ledger ledger;
  private final Actor actor;
  private final LocalDate asOf;

  Portraits(Ledger ledger, Actor actor, LocalDate asOf) {
    this.ledger = ledger;
    this.actor = actor;
    this.asOf = asOf;
  }

  Portrait portrait() {
    List<Entry> spoken = visible(ledger.by(actor.id()));
    List<Voiced> all = voiced(spoken);
    List<Voiced> ascribed = voiced(visible(ledger.ascribing(actor.id())));
    Set<StatementId> told = new HashSet<>();
    ascribed.forEach(voiced -> told.addAll(voiced.statements()));
    List<Entry> naming =
        visible(ledger.naming(actor.id(), new Naming(actor)::in)).stream()
            .filter(entry -> !told.contains(entry.statement().id()))
            .toList();
    return new Portrait(
        actor,
        asOf,
        new Lanes(ledger, actor.id(), asOf).all(),
        with(all, entry -> entry.statement().attribution().kind() != Kind.INDIRECT),
        with(all, entry -> entry.statement().attribution().kind() == Kind.INDIRECT),
        ascribed,
        voiced(naming),
        with(all, entry -> entry.statement().attribution().assertion() == Assertion.DENIED),
        with(all, Portraits::isAnswer),
        titles(spoken),
        spoken.size(),
        (int) spoken.stream().map(entry -> entry.statement().article()).distinct().count(),
        outlets(spoken),
        days(spoken).min(LocalDate::compareTo).orElse(null),
        days(spoken).max(LocalDate::compareTo).orElse(null));
  }

  private static boolean isAnswer(Entry entry) {
    var told = entry.statement().circumstances().told();
    return told != null && told.asked() != null;
  }

  private static List<Voiced> with(List<Voiced> all, Predicate<Entry> best) {
    return all.stream().filter(voiced -> best.test(voiced.best())).toList();
  }

  private List<Entry> visible(List<Entry> entries) {
    return entries.stream().filter(this::isVisible).toList();
  }

  private boolean isVisible(Entry entry) {
    LocalDate day = Voiced.day(entry);
    return day == null || !day.isAfter(asOf);
  }

  private static Stream<LocalDate> days(List<Entry> entries) {
    return entries.stream().map(Voiced::day).flatMap(Stream::ofNullable);
  }

  private static List<String> outlets(List<Entry> entries) {
    Set<String> outlets = new TreeSet<>();
    entries.forEach(entry -> Stream.ofNullable(entry.outlet()).forEach(outlets::add));
    return List.copyOf(outlets);
  }

  private static List<Voiced> voiced(List<Entry> entries) {
    Map<StatementId, List<Entry>> byUtterance = new LinkedHashMap<>();
    entries.forEach(
        entry ->
            byUtterance.computeIfAbsent(entry.utterance(), u -> new ArrayList<>(1)).add(entry));
    return byUtterance.values().stream()
        .map(versions -> new Voiced(versions.stream().sorted(NEAREST).toList()))
        .sorted(NEWEST)
        .toList();
  }

  private List<Portrait.Title> titles(List<Entry> spoken) {
    Map<String, List<Entry>> byWords = new LinkedHashMap<>();
    for (Entry entry : spoken) {
      String title = title(entry);
      if (title != null) {
        byWords.computeIfAbsent(title.toLowerCase(Locale.ROOT), t -> new ArrayList<>()).add(entry);
      }
    }
    return byWords.values().stream()
        .map(this::title)
        .sorted(
            Comparator.comparing(Portrait.Title::statements)
                .reversed()
                .thenComparing(Portrait.Title::words))
        .toList();
  }

  private Portrait.Title title(List<Entry> entries) {
    Entry first =
        entries.stream()
            .min(
                Comparator.comparing(
                        (Entry e) -> Objects.requireNonNullElse(Voiced.day(e), LocalDate.MAX))
                    .thenComparing(e -> e.statement().id()))
            .orElseThrow();
    return new Portrait.Title(
        String.valueOf(title(first)), entries.size(), Voiced.day(first), first.statement().id());
  }

  /** What the article calls the actor's office, or null. */
  private @Nullable String title(Entry entry) {
    Attribution said = entry.statement().attribution();
    int place = entry.speakers().indexOf(actor.id());
    Speaker speaker =
        place <= 0
            ? said.speaker()
            : place <= said.coSpeakers().size() ? said.coSpeakers().get(place - 1) : null;
    String role = speaker == null ? null : speaker.role();
    return role == null || role.isBlank() ? null : role.strip();
  }

  /** Finds an actor's name, or another that its codebook lists, in what others say. */
  private static final class Naming {

    private final Actor actor;
    private final List<String> names;

    Naming(Actor actor) {
      this.actor = actor;
      this.names =
          Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
              .filter(name -> !name.isBlank() && Character.isUpperCase(name.codePointAt(0)))
              .toList();
    }

    List<Entry> in(List<Entry> entries) {
      return entries.stream()
          .filter(entry -> !entry.speakers().contains(actor.id()))
          .filter(entry -> isNamed(entry.statement().attribution().content().text()))
          .toList();
    }

    private boolean isNamed(String words) {
      for (String name : names) {
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
          if (isWhole(words, at, at + name.length())) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean isWhole(String words, int start, int end) {
      return (start == 0 || !Character.isLetterOrDigit(words.charAt(start - 1)))
          && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
    }
  }
}
