package org.parley.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * Gives each speaker the id it is known by in its article: the codebook's, the name's, or one of
 * this article alone. A pure function of article and codebook; which names are one actor is for
 * {@link Grouping} to say. Every statement is an utterance, and every article a report, of its own.
 */
public final class NameLinker {

  private final Roster roster;

  /**
   * @param codebook whose actors come first, or null
   */
  public NameLinker(@Nullable Codebook codebook) {
    roster = new Roster(codebook);
  }

  /** Links a statement of which the article is not at hand. */
  public Linked link(Statement statement) {
    return linked(statement, new Cast("", List.of(statement)), null, new HashMap<>());
  }

  /** Links the statements of an article, each with what the others and the text tell. */
  public List<Linked> link(Article article, List<Statement> statements) {
    Cast cast = new Cast(article.text(), statements);
    LocalDate published = article.published() == null ? null : article.published().date();
    Map<Asked, String> known = new HashMap<>();
    return statements.stream().map(each -> linked(each, cast, published, known)).toList();
  }

  /** All that tells one speaker of an article from another. */
  private record Asked(
      String name, SpeakerKind kind, @Nullable String role, @Nullable LocalDate day) {}

  private Linked linked(
      Statement statement, Cast cast, @Nullable LocalDate published, Map<Asked, String> known) {
    LocalDate day = day(statement, published);
    List<String> ids = new ArrayList<>();
    for (Speaker speaker : speakers(statement)) {
      Asked asked = new Asked(speaker.name(), speaker.kind(), speaker.role(), day);
      ids.add(known.computeIfAbsent(asked, a -> new Tie(statement, speaker, cast, day).id()));
    }
    return Linked.alone(statement, ids);
  }

  private static @Nullable LocalDate day(Statement statement, @Nullable LocalDate published) {
    Said said = statement.circumstances().said();
    LocalDate last = said == null ? null : said.to();
    return last == null ? published : last;
  }

  static List<Speaker> speakers(Statement statement) {
    Attribution told = statement.attribution();
    return Stream.concat(Stream.ofNullable(told.speaker()), told.coSpeakers().stream()).toList();
  }

  static boolean isPerson(Speaker speaker) {
    return speaker.kind() == SpeakerKind.PERSON;
  }

  /** One speaker on the way to its id. */
  private final class Tie {

    private final Statement statement;
    private final Speaker speaker;
    private final Cast cast;
    private final @Nullable LocalDate day;

    Tie(Statement statement, Speaker speaker, Cast cast, @Nullable LocalDate day) {
      this.statement = statement;
      this.speaker = speaker;
      this.cast = cast;
      this.day = day;
    }

    String id() {
      return switch (speaker.kind()) {
        case ANONYMOUS -> unnamed();
        case PERSON -> person();
        case GROUP -> group();
        default -> body();
      };
    }

    private String unnamed() {
      return ActorId.unnamed(statement.article(), speaker.name());
    }

    private String untied(String key) {
      return ActorId.untied(statement.article(), "name:" + key);
    }

    /** A crowd is a crowd, unless the codebook lists it under exactly these words. */
    private String group() {
      Set<String> listed = roster.named(speaker.name(), day);
      return listed.size() == 1 ? listed.iterator().next() : unnamed();
    }

    private String person() {
      PersonName name = cast.name(speaker.name());
      Set<String> listed = roster.named(speaker.name(), day);
      if (name == null) {
        Set<String> office =
            listed.isEmpty() ? roster.inOffice(speaker.name(), day, cast.text()) : listed;
        return office.size() == 1 ? office.iterator().next() : unnamed();
      }
      if (name.isFull()) {
        return listed.isEmpty() ? full(name) : oneOf(listed, name);
      }
      return shortened(name, listed);
    }

    private String full(PersonName name) {
      Set<String> spelled = roster.spelled(name, roleWords(name));
      if (!spelled.isEmpty()) {
        return oneOf(spelled, name);
      }
      Set<String> roles = cast.roles(name);
      if (Role.isPrivate(roles)) {
        return ActorId.unnamed(statement.article(), name.key());
      }
      Set<String> seats = new TreeSet<>();
      roles.forEach(role -> seats.add(Role.seat(role)));
      seats.remove("");
      return Spelling.id(name, seats.size() == 1 ? seats.iterator().next() : "");
    }

    /** The only one; of several the one in the office the article gives; else nobody's. */
    private String oneOf(Set<String> ids, PersonName name) {
      Set<String> left = ids.size() > 1 ? roster.inRole(ids, roleWords(name), day) : ids;
      return left.size() == 1 ? left.iterator().next() : untied(name.key());
    }

    private Set<String> roleWords(PersonName name) {
      return Role.content(speaker.role(), name.titles());
    }

    /** A surname, alone or with an initial: whom the article makes clear, else the codebook. */
    private String shortened(PersonName name, Set<String> listed) {
      Set<String> ids = inArticle(name, listed.isEmpty());
      if (ids.isEmpty()) {
        ids.addAll(listed.isEmpty() ? roster.surnamed(name) : listed);
      }
      if (ids.isEmpty()) {
        ids.addAll(roster.swapped(name));
      }
      return ids.isEmpty() || cast.hasManAndWoman(name) ? untied(name.key()) : oneOf(ids, name);
    }

    private Set<String> inArticle(PersonName name, boolean slips) {
      List<PersonName> named = cast.namesakes(name);
      Set<String> ids = new TreeSet<>();
      (named.isEmpty() && slips ? cast.slipped(name) : named).forEach(full -> ids.add(full(full)));
      return ids;
    }

    private String body() {
      String name = Fold.nominative(speaker.name());
      String listed = listed(name);
      if (listed != null) {
        return listed;
      }
      String meaning = cast.meaning(name.replaceFirst("^[Tt]he ", ""));
      if (meaning != null) {
        String known = listed(meaning);
        return known == null ? "name:" + key(meaning) : known;
      }
      return isGeneric(name) ? unnamed() : "name:" + key(name);
    }

    private @Nullable String listed(String name) {
      Set<String> listed = roster.named(name, day);
      return listed.size() == 1 ? listed.iterator().next() : roster.party(name);
    }
  }

  /** A body's name without an article before it and its firm's form after it. */
  private static String key(String name) {
    String key = Roster.key(name);
    int last = key.lastIndexOf('-');
    return last > 0 && Nouns.FIRMS.contains(key.substring(last + 1)) ? key.substring(0, last) : key;
  }

  /** Whether a noun is small and no body's: what stands before it then names nobody. */
  private static boolean isDescribed(String noun) {
    return Fold.isSmall(noun) && !Nouns.SMALL_BODIES.contains(Fold.plain(noun));
  }

  /**
   * Whether words name a kind of body rather than one ("the company", "Foreign Ministry") or
   * describe somebody by one ("the Foreign Ministry staffer").
   */
  private static boolean isGeneric(String name) {
    String[] words = name.split("\\s+");
    boolean described = isDescribed(words[words.length - 1]);
    for (int i = 1; i < words.length; i++) {
      described |= Nouns.AHEAD.contains(words[i]) && isDescribed(words[i - 1]);
    }
    boolean small = Arrays.stream(words).noneMatch(Fold::isCapital);
    return small || described || Fold.words(name).stream().allMatch(Nouns.GENERIC::contains);
  }
}
