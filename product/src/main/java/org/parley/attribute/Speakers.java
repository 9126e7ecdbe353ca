package org.parley.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Who the sources of one article are. Sources are asked for in the order of the text, as a pronoun
 * goes back to whoever spoke or acted last. What no rule settles stays unresolved.
 */
final class Speakers {

  /** What begins a description of nobody in particular. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?:an?|one|another|his|her|its|their|my|our|neither|each|every|which|what|no|not|any|he|she"
              + "|they|it|just|about|only|some|this|that|such) ");

  private final Document document;
  private final List<Quotation> quotations;
  private final @Nullable String author;
  private final People people;
  private final Recall recall;
  private final Titles titles;
  private final Relatives relatives;

  /**
   * @param author who signed the article, or null
   */
  Speakers(Document document, List<Quotation> quotations, @Nullable String author) {
    this.document = document;
    this.quotations = quotations;
    this.author = author;
    people = new People(document, quotations);
    recall = new Recall(document, people);
    titles = new Titles(people, recall);
    relatives = new Relatives(document, people);
  }

  /** The speakers of each finding, the first one first; empty where unresolved. */
  List<List<Speaker>> of(List<Finding> findings) {
    List<List<Speaker>> speakers = new ArrayList<>(Collections.nCopies(findings.size(), List.of()));
    NavigableMap<Span, List<Integer>> asked = new TreeMap<>();
    for (int i = 0; i < findings.size(); i++) {
      Span source = findings.get(i).source();
      if (source != null) {
        spoke(source);
        asked.computeIfAbsent(source, s -> new ArrayList<>()).add(i);
      }
    }
    for (Span pronoun : new Pronouns(document, people).subjects()) {
      Span before = asked.floorKey(pronoun);
      Span behind = asked.ceilingKey(pronoun);
      boolean taken =
          before != null && before.overlaps(pronoun) || behind != null && behind.overlaps(pronoun);
      if (!taken && !isQuoted(pronoun)) {
        asked.put(pronoun, List.of());
      }
    }
    asked.forEach((source, numbers) -> answer(source, numbers, findings, speakers));
    new Selves(document, quotations, author).inherit(findings, speakers);
    return speakers;
  }

  private void answer(
      Span source, List<Integer> numbers, List<Finding> findings, List<List<Speaker>> speakers) {
    List<Speaker> said = of(source);
    numbers.forEach(i -> speakers.set(i, said));
    boolean outer =
        numbers.isEmpty() || numbers.stream().anyMatch(i -> findings.get(i).within() == null);
    boolean named = !said.isEmpty() && !said.get(0).name().matches("(?i)(some|any|no)(one|body)");
    boolean asks = numbers.stream().anyMatch(i -> asks(findings.get(i), source));
    if (asks) {
      recall.asked(source);
    } else if (outer && named && !isQuoted(source)) {
      recall.remember(said.get(0), source, said.size() > 1);
    }
  }

  /** "Hart asked whether …": the next words are hardly Hart's. */
  private boolean asks(Finding finding, Span source) {
    Span cue = finding.cue();
    return cue != null
        && source.end() < cue.start()
        && document.quote(cue).matches("(?i)(ask|asks|asked|pressed|wanted to know)( .*)?");
  }

  private void spoke(Span source) {
    String[] parts = Described.clean(document.quote(source)).split(" and |, ");
    for (String part : parts) {
      Named named = part.isEmpty() ? null : Named.of(part);
      if (named != null && named.name().contains(" ")) {
        people.spoke(named.name());
      }
    }
  }

  private boolean isQuoted(Span source) {
    return Manner.isQuoted(source, quotations);
  }

  private List<Speaker> of(Span source) {
    String text = Described.clean(document.quote(source));
    if (text.isEmpty() || Datelines.holds(document.text(), source)) {
      return List.of();
    }
    List<Speaker> speakers = new ArrayList<>();
    for (String part : joint(text)) {
      Speaker speaker = one(part, source);
      if (speaker == null) {
        return List.of();
      }
      speakers.add(speaker);
    }
    return speakers;
  }

  /** "Ana Ruiz and Tom Hale" are two; "ships and boats officials" is one. */
  private List<String> joint(String text) {
    int and = text.lastIndexOf(" and ");
    if (and < 0) {
      return List.of(text);
    }
    String last = text.substring(and + 5);
    String first = text.substring(0, and).replaceFirst(",$", "");
    List<String> parts = new ArrayList<>(List.of(first.split(", ")));
    parts.add(last);
    if (parts.stream().allMatch(this::isOne)) {
      return parts;
    }
    boolean own = last.matches("(?:\\p{Lu}|the |his |her ).*") && last.contains(" ");
    boolean two = first.contains(",") && own && person(first) != null;
    boolean both = two ? person(last) != null : areBodies(first, last);
    return both ? List.of(first, last) : List.of(text);
  }

  private boolean isOne(String part) {
    return person(part) != null || Vocabulary.isPlace(Vocabulary.bare(part));
  }

  private static boolean areBodies(String first, String last) {
    return Described.isNamedBody(first) && Described.isNamedBody(last);
  }

  private @Nullable Speaker one(String text, Span source) {
    String small = text.toLowerCase(Locale.ROOT);
    if (Relatives.is(small)) {
      return relative(small, source);
    }
    if (Pronouns.is(small)) {
      return isQuoted(source) ? null : pronoun(small, source);
    }
    if (Vocabulary.isUnsettled(small.split(",")[0])) {
      return null;
    }
    if (small.matches("(his|her) .*") && Named.of(text.split(",")[0]) == null) {
      return isQuoted(source) ? null : possessed(text, source);
    }
    Speaker person = person(text);
    return person != null ? person : described(text, small, source);
  }

  private @Nullable Speaker pronoun(String small, Span source) {
    return switch (small) {
      case "it" -> recall.body(source);
      case "they" -> recall.group(source);
      default -> recall.person(source, small.matches("she|her"));
    };
  }

  /** "who", "which": what the words right before it name. */
  private @Nullable Speaker relative(String small, Span source) {
    Span meant = relatives.antecedent(source);
    if (meant == null || isQuoted(source)) {
      return null;
    }
    String text = Described.clean(document.quote(meant));
    Speaker found = text.isEmpty() || Pronouns.is(text) ? null : one(text, meant);
    boolean somebody =
        found != null
            && (small.equals("who")
                ? Described.isPersonal(found)
                : found.kind() == SpeakerKind.GROUP || Described.isBody(found));
    return found == null || !somebody
        ? null
        : new Speaker(
            found.name(),
            found.kind(),
            found.role(),
            null,
            ResolvedBy.PRONOUN,
            Words.of(document.text(), meant));
  }

  /** "his campaign": the campaign of whom "his" means. */
  private @Nullable Speaker possessed(String text, Span source) {
    String[] words = text.split(" ", 2);
    SpeakerKind kind = Vocabulary.kind(text);
    Speaker owner = recall.person(source, words[0].equalsIgnoreCase("her"));
    if (owner == null || !Described.canSpeak(words[1]) || !Described.isSomebody(words[1], kind)) {
      return null;
    }
    return new Speaker(
        owner.name() + "'s " + Described.withoutTail(words[1]),
        kind == SpeakerKind.PERSON ? SpeakerKind.ANONYMOUS : kind,
        null,
        null,
        ResolvedBy.PRONOUN,
        owner.antecedent());
  }

  /** A source that names a person, with the office beside the name. */
  private @Nullable Speaker person(String text) {
    int comma = text.indexOf(',');
    String head = comma < 0 ? text : text.substring(0, comma);
    String tail = comma < 0 ? "" : text.substring(comma + 1).strip();
    String next = tail.split(", ")[0];
    Named named = Named.of(head);
    if (named == null && !tail.isEmpty()) {
      Named behind = Named.of(next);
      return behind != null && isApposition(head, next, behind)
          ? speaker(behind.name(), Vocabulary.bare(head))
          : null;
    }
    if (named == null) {
      return null;
    }
    boolean office =
        !tail.startsWith("who") && Arrays.stream(tail.split(" ")).anyMatch(Vocabulary::isRole);
    String role = named.role().isEmpty() && office ? Vocabulary.bare(tail) : named.role();
    return speaker(named.name(), role);
  }

  /** "the council's chair, Ana Ruiz", but not "the crews, led by Tom Hale". */
  private static boolean isApposition(String head, String next, Named behind) {
    String first = next.split(" ")[0];
    boolean apart =
        Vocabulary.kind(head) == SpeakerKind.GROUP
            || head.contains(" and ")
            || Vocabulary.governs(first)
            || first.matches("\\p{Ll}+(ed|ing)|let")
            || Vocabulary.isFunctionWord(first);
    return !apart || behind.role().isEmpty() && next.equals(behind.name());
  }

  private @Nullable Speaker speaker(String name, String role) {
    String full = people.fullName(name);
    boolean known = full != null;
    boolean single = !name.contains(" ");
    String used = full != null ? full : name;
    boolean shown = people.isPerson(used) || !role.isEmpty();
    if (!shown
        || !known
            && (!Vocabulary.mayBePerson(name)
                || single && role.isEmpty() && !people.isProven(name))) {
      return null;
    }
    if (!role.isEmpty()) {
      people.learnRole(used, role);
    }
    String office = role.isEmpty() ? people.role(used) : role;
    ResolvedBy by = used.equals(name) ? ResolvedBy.NAME : ResolvedBy.ALIAS;
    return new Speaker(used, SpeakerKind.PERSON, office, null, by, null);
  }

  private @Nullable Speaker described(String text, String small, Span source) {
    if (Described.isQuantified(small)) {
      return Described.some(text);
    }
    SpeakerKind kind = Vocabulary.kind(text);
    if (kind == SpeakerKind.PERSON) {
      return official(text, small, source);
    }
    Speaker holder =
        kind == SpeakerKind.ANONYMOUS && small.startsWith("the ") ? holder(text, source) : null;
    if (holder != null) {
      return holder;
    }
    boolean relative =
        text.matches("(?:its|their|my|our|Its|Their|My|Our) \\p{Ll}.*")
            && kind != SpeakerKind.GROUP;
    boolean surname = isSurname(text) && isPerson(text);
    if (relative || !Described.canSpeak(text) || !Described.isSomebody(text, kind)) {
      return Described.isUnnamed(small) ? Described.speaker(text, SpeakerKind.ANONYMOUS) : null;
    }
    return surname && kind == SpeakerKind.ORGANIZATION
        ? new Speaker(text, SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null)
        : Described.speaker(text, kind);
  }

  private boolean isPerson(String word) {
    return Vocabulary.mayBePerson(word) && (people.isPerson(word) || people.isSurname(word));
  }

  /** A lone capitalised word that is no abbreviation. */
  private static boolean isSurname(String text) {
    return text.matches("\\p{Lu}\\p{Ll}[\\p{L}'\u2019-]*");
  }

  /**
   * "the mayor", "the embattled leader": the only one named before who holds such an office. One
   * that says of what, "the mayor of Port Ellis", stands as it is where nobody fits.
   */
  private @Nullable Speaker official(String text, String small, Span source) {
    boolean named = Character.isUpperCase(text.charAt(0)) && !small.matches("(a|an|one) .*");
    boolean definite = named || small.matches("the .*");
    boolean possessive = text.matches(".*['\u2019]s .*");
    boolean bare = text.contains(" ") && !UNNAMED.matcher(small).lookingAt();
    if (!definite && !possessive && !bare) {
      return null;
    }
    Speaker holder = holder(text, source);
    Speaker called = holder == null ? epithet(text, source) : holder;
    if (called != null) {
      return called;
    }
    String core = Described.withoutTail(text);
    boolean told = text.contains(", who ");
    boolean whole =
        possessive
            || told
            || bare && !small.startsWith("the ")
            || core.matches(".*\\p{L} (of|for|at|from) .*");
    return whole
        ? new Speaker(core, SpeakerKind.ANONYMOUS, null, null, ResolvedBy.OFFICE, null)
        : null;
  }

  private @Nullable Speaker holder(String text, Span source) {
    boolean ahead = !text.matches("(?i)(the|a|an|his|her|its|their|my|our) .*");
    People.Mention holder = titles.holder(Vocabulary.bare(text), source, ahead);
    return holder == null
        ? null
        : new Speaker(
            holder.name(),
            SpeakerKind.PERSON,
            people.role(holder.name()),
            null,
            ResolvedBy.TITLE,
            Words.of(document.text(), holder.span()));
  }

  /** "the real estate mogul": whoever was spoken of last, if nobody else could be called so. */
  private @Nullable Speaker epithet(String text, Span source) {
    boolean bare = text.matches("[Tt]he [^,]*") && !text.contains(" of ") && !text.contains("'s ");
    Speaker last = bare && !isQuoted(source) ? recall.only(source) : null;
    String noun = Vocabulary.head(text);
    return last == null
            || !Vocabulary.isEpithet(noun, last.role() == null)
            || !people.mayBeCalled(last.name(), text)
        ? null
        : new Speaker(
            last.name(),
            SpeakerKind.PERSON,
            last.role(),
            null,
            ResolvedBy.TITLE,
            last.antecedent());
  }
}
