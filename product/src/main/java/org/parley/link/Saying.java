package org.parley.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Digest;
import org.parley.statement.Kind;
import org.parley.statement.Outlet;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Told;
import org.parley.statement.Voice;

/**
 * What a statement says, by whom and when: all that decides whether another is of the same
 * utterance. Statements that do not differ in this are one form.
 */
public final class Saying {

  private final long form;
  private final Who who;
  private final When when;
  private final @Nullable String told;
  private final boolean quoted;
  private final List<Term> terms;
  private final Map<String, Double> notions = new LinkedHashMap<>();
  private final Set<String> denied;
  private final double weight;

  private Saying(Who who, When when, @Nullable String told, boolean quoted, List<Term> terms) {
    this.who = who;
    this.when = when;
    this.told = told;
    this.quoted = quoted;
    this.terms = terms;
    terms.stream()
        .filter(Term::tells)
        .forEach(t -> notions.merge(t.notion(), t.weight(), Math::max));
    this.denied = Terms.denied(terms);
    this.weight = notions.values().stream().mapToDouble(w -> w).sum();
    String words = terms.stream().map(Term::plain).collect(Collectors.joining(" "));
    String all = String.join("|", who.toString(), when.toString(), told, "" + quoted, words);
    this.form = Long.parseUnsignedLong(Digest.sha256(all).substring(0, 16), 16);
  }

  /**
   * What each of an article's statements says; null for those that can be no one's utterance but
   * their own: the outlet's own voice, unnamed sources, and speakers who are not clear where the
   * article has an unnamed source that they might be.
   */
  public static List<@Nullable Saying> of(Article article, List<Linked> statements) {
    boolean guarded = statements.stream().anyMatch(Saying::hasUnnamed);
    List<@Nullable Saying> sayings = new ArrayList<>();
    for (Linked linked : statements) {
      Who who = who(linked, guarded);
      sayings.add(who == null ? null : of(article, linked.statement(), who));
    }
    return sayings;
  }

  /** A saying that was kept, with the words that any of its statements has. */
  public static Saying of(Who who, When when, @Nullable String told, boolean quoted, String words) {
    return new Saying(who, when, told, quoted, Terms.of(words));
  }

  private static @Nullable Saying of(Article article, Statement statement, Who who) {
    Attribution it = statement.attribution();
    LocalDate published = article.published() == null ? null : article.published().date();
    Saying saying =
        of(
            who,
            When.of(statement.circumstances().said(), published),
            told(article, statement),
            it.kind() != Kind.INDIRECT,
            it.content().text());
    boolean silent = saying.terms.isEmpty() || (who.unclear() && !saying.quoted);
    return silent ? null : saying;
  }

  /** The outlet that was told; a transcript's turn, which needs no verb, was told its own. */
  private static @Nullable String told(Article article, Statement statement) {
    Attribution it = statement.attribution();
    Told told = statement.circumstances().told();
    Outlet own = article.outlet();
    if (told == null && own != null && isTurn(article.text(), it)) {
      return Roster.key(own.name());
    }
    return told == null || told.outlet() == null ? null : Roster.key(told.outlet());
  }

  private static boolean isTurn(String text, Attribution it) {
    String before = text.substring(0, it.content().start()).stripTrailing();
    boolean colon = it.cue() == null || it.cue().text().equals(":");
    return it.kind() == Kind.DIRECT && colon && before.endsWith(":");
  }

  private static boolean hasUnnamed(Linked linked) {
    return NameLinker.speakers(linked.statement()).stream()
        .anyMatch(speaker -> speaker.kind() == SpeakerKind.ANONYMOUS);
  }

  private static @Nullable Who who(Linked linked, boolean guarded) {
    Attribution it = linked.statement().attribution();
    String id = linked.speakerId();
    if (it.voice() == Voice.OUTLET) {
      return null;
    }
    if (id == null || it.speaker() == null) {
      return guarded || it.source() == null ? null : Who.UNCLEAR;
    }
    if (ActorId.isOfOneArticle(id)) {
      return guarded || ActorId.isUnnamed(id) ? null : Who.UNCLEAR;
    }
    Speaker speaker = it.speaker();
    boolean person = NameLinker.isPerson(speaker);
    return new Who(id, key(id, person), speaker.onBehalfOf(), !person);
  }

  /** Spellings of one person's name have these letters in common; see {@link Spelling}. */
  private static String key(String id, boolean person) {
    if (!person || !id.startsWith("name:")) {
      return id;
    }
    int slash = id.indexOf('/');
    PersonName name = PersonName.ofKey(id.substring(5, slash < 0 ? id.length() : slash));
    return "name:" + Fold.letters(name.loose());
  }

  /** The number of all statements that say the same words, by the same speaker on the same days. */
  public long form() {
    return form;
  }

  public Who who() {
    return who;
  }

  public When when() {
    return when;
  }

  /** The outlet that was told, by its key, or null. */
  public @Nullable String told() {
    return told;
  }

  /** Whether some of it stands in the speaker's own words. */
  public boolean quoted() {
    return quoted;
  }

  List<Term> terms() {
    return terms;
  }

  /** What it says, each notion with its weight. */
  Map<String, Double> notions() {
    return notions;
  }

  /** Whether it says no to a notion. */
  boolean denies(String notion) {
    return denied.contains(notion);
  }

  double weight() {
    return weight;
  }
}
