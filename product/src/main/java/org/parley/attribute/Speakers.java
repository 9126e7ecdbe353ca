package org.parley.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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

  /** Somebody a later pronoun may mean. */
  private record Heard(Speaker speaker, Span span, int paragraph) {}

  /** A line of so few tokens is a heading or a stray notice. */
  private static final int SHORT = 4;

  private static final Pattern RELATIVE = Pattern.compile("\\b(which|who|whose)\\s+$");

  private final Document document;
  private final List<Quotation> quotations;
  private final People people;

  /** Paragraphs long enough to be part of the story. */
  private final List<Span> paragraphs;

  private final List<Heard> heard = new ArrayList<>();

  Speakers(Document document, List<Quotation> quotations) {
    this.document = document;
    this.quotations = quotations;
    people = new People(document, quotations);
    paragraphs = paragraphs(document);
  }

  /** The speakers of each finding, the first one first; empty where unresolved. */
  List<List<Speaker>> of(List<Finding> findings) {
    List<List<Speaker>> speakers = new ArrayList<>(Collections.nCopies(findings.size(), List.of()));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).source() != null) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(i -> Objects.requireNonNull(findings.get(i).source())));
    order.forEach(i -> spoke(Objects.requireNonNull(findings.get(i).source())));
    for (int i : order) {
      Finding finding = findings.get(i);
      List<Speaker> said = of(Objects.requireNonNull(finding.source()));
      speakers.set(i, said);
      if (finding.within() == null && !said.isEmpty()) {
        remember(said.get(0), finding.source());
      }
    }
    return speakers;
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

  private List<Speaker> of(Span source) {
    String text = Described.clean(document.quote(source));
    if (text.isEmpty() || isRelative(source)) {
      return List.of();
    }
    List<String> joint = joint(text);
    List<Speaker> speakers = new ArrayList<>();
    for (String part : joint) {
      Speaker speaker = one(part, source);
      if (speaker == null) {
        return List.of();
      }
      speakers.add(speaker);
    }
    return speakers;
  }

  private void remember(Speaker speaker, Span source) {
    if (!isQuoted(source) && !speaker.name().matches("(some|any|no)(one|body)")) {
      heard.add(new Heard(speaker, source, paragraph(source.start())));
    }
  }

  private boolean isQuoted(Span source) {
    return Manner.isQuoted(source, quotations);
  }

  /** Whether a source is what "which" or "who" just before it says of somebody. */
  private boolean isRelative(Span source) {
    String text = document.text();
    String before = text.substring(Math.max(0, source.start() - 8), source.start());
    return RELATIVE.matcher(before).find();
  }

  private static List<Span> paragraphs(Document document) {
    int[] tokens = new int[document.paragraphs().size()];
    document.sentences().forEach(s -> tokens[s.paragraph()] += s.endToken() - s.firstToken());
    List<Span> stories = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] > SHORT) {
        stories.add(document.paragraphs().get(i));
      }
    }
    return stories;
  }

  /** "Ana Ruiz and Tom Hale" are two; "ships and boats officials" is one. */
  private List<String> joint(String text) {
    String[] parts = text.split(" and ", 2);
    boolean two = parts.length == 2 && !text.contains(",") && isOne(parts[0]) && isOne(parts[1]);
    return two ? List.of(parts[0], parts[1]) : List.of(text);
  }

  private boolean isOne(String part) {
    return person(part) != null || Vocabulary.isPlace(Vocabulary.bare(part));
  }

  private @Nullable Speaker one(String text, Span source) {
    String small = text.toLowerCase(Locale.ROOT);
    switch (small) {
      case "he", "his", "him":
        return isQuoted(source) ? null : pronoun(source, false);
      case "she", "her":
        return isQuoted(source) ? null : pronoun(source, true);
      case "it":
        return isQuoted(source) ? null : body(source);
      default:
        if (Vocabulary.isUnsettled(small.split(",")[0])) {
          return null;
        }
        Speaker person = person(text);
        return person != null ? person : described(text, small, source);
    }
  }

  /** A source that names a person, with the office beside the name. */
  private @Nullable Speaker person(String text) {
    int comma = text.indexOf(',');
    String head = comma < 0 ? text : text.substring(0, comma);
    String tail = comma < 0 ? "" : text.substring(comma + 1).strip();
    Named named = Named.of(head);
    if (named == null && !tail.isEmpty()) {
      Named behind = Named.of(tail);
      return behind != null && behind.role().isEmpty()
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
    SpeakerKind kind = Vocabulary.kind(text);
    if (kind == SpeakerKind.PERSON) {
      boolean named = Character.isUpperCase(text.charAt(0)) && !small.matches("(a|an|one) .*");
      boolean definite = named || small.matches("(the|his|her|its|their) .*");
      boolean possessive = text.matches(".*['\u2019]s .*");
      return definite || possessive ? title(Vocabulary.bare(text), source) : null;
    }
    boolean relative = small.matches("(his|her|its|their|my|our) .*") && kind != SpeakerKind.GROUP;
    boolean surname = isSurname(text) && Vocabulary.mayBePerson(text) && people.isPerson(text);
    if (relative || !Described.canSpeak(text) || !Described.isSomebody(text, kind)) {
      return null;
    }
    return surname && kind == SpeakerKind.ORGANIZATION
        ? new Speaker(text, SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null)
        : Described.speaker(text, kind);
  }

  /** A lone capitalised word that is no abbreviation. */
  private static boolean isSurname(String text) {
    return text.matches("\\p{Lu}\\p{Ll}[\\p{L}'\u2019-]*");
  }

  /** "the mayor", "the embattled leader": the only one named before who holds such an office. */
  private @Nullable Speaker title(String description, Span source) {
    String noun = Vocabulary.head(description).toLowerCase(Locale.ROOT);
    List<String> fit = new ArrayList<>();
    for (Map.Entry<String, String> person : people.roles().entrySet()) {
      boolean met = people.before(person.getKey(), source.start()) != null;
      if (met && holds(person.getValue(), noun) && !isFormer(person.getValue())) {
        fit.add(person.getKey());
      }
    }
    if (fit.size() > 1) {
      List<String> nearer =
          fit.stream().filter(p -> sharesAdjective(people.role(p), description)).toList();
      fit = nearer.size() == 1 ? nearer : fit;
    }
    if (fit.size() != 1) {
      return null;
    }
    String name = fit.get(0);
    People.Mention last = people.before(name, source.start());
    return last == null
        ? null
        : new Speaker(
            name,
            SpeakerKind.PERSON,
            people.role(name),
            null,
            ResolvedBy.TITLE,
            Words.of(document.text(), last.span()));
  }

  private static boolean isFormer(String role) {
    return role.toLowerCase(Locale.ROOT).matches("(ex-|former ).*");
  }

  private static boolean holds(String role, String noun) {
    return Arrays.stream(role.split("\\s+"))
        .anyMatch(
            word ->
                Vocabulary.small(word).equals(noun)
                    || noun.equals("leader") && Vocabulary.isLeader(word));
  }

  private static boolean sharesAdjective(@Nullable String role, String description) {
    String first = description.split(" ")[0].toLowerCase(Locale.ROOT);
    return role != null && role.toLowerCase(Locale.ROOT).startsWith(first);
  }

  private @Nullable Speaker pronoun(Span source, boolean woman) {
    int paragraph = paragraph(source.start());
    Heard spoke = heardBefore(source, s -> isPersonal(s.kind()) && people.mayBe(s.name(), woman));
    People.Mention acted = subjectBefore(source, paragraph, woman);
    if (acted != null && (spoke == null || acted.span().start() > spoke.span.start())) {
      Words words = Words.of(document.text(), acted.span());
      people.learnGender(acted.name(), woman);
      return new Speaker(
          acted.name(),
          SpeakerKind.PERSON,
          people.role(acted.name()),
          null,
          ResolvedBy.PRONOUN,
          words);
    }
    if (spoke != null) {
      people.learnGender(spoke.speaker.name(), woman);
    }
    return spoke == null ? null : again(spoke);
  }

  private static boolean isPersonal(SpeakerKind kind) {
    return kind == SpeakerKind.PERSON || kind == SpeakerKind.ANONYMOUS;
  }

  /** "it": the body that spoke last. */
  private @Nullable Speaker body(Span source) {
    Heard spoke = heardBefore(source, Described::isBody);
    boolean near = spoke != null && spoke.paragraph == paragraph(source.start());
    boolean starts = Character.isUpperCase(document.text().charAt(source.start()));
    return near && starts ? again(Objects.requireNonNull(spoke)) : null;
  }

  /** The latest fitting speaker of this paragraph or the one before. */
  private @Nullable Heard heardBefore(Span source, Predicate<Speaker> fits) {
    int paragraph = paragraph(source.start());
    for (int i = heard.size() - 1; i >= 0; i--) {
      Heard candidate = heard.get(i);
      if (candidate.paragraph < paragraph - 1) {
        return null;
      }
      if (candidate.span.start() < source.start() && fits.test(candidate.speaker)) {
        return candidate;
      }
    }
    return null;
  }

  private Speaker again(Heard spoke) {
    Speaker speaker = spoke.speaker;
    Words words =
        speaker.resolvedBy() == ResolvedBy.PRONOUN && speaker.antecedent() != null
            ? speaker.antecedent()
            : Words.of(document.text(), spoke.span);
    return new Speaker(
        speaker.name(), speaker.kind(), speaker.role(), null, ResolvedBy.PRONOUN, words);
  }

  private People.@Nullable Mention subjectBefore(Span source, int paragraph, boolean woman) {
    List<People.Mention> mentions = people.mentions();
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < source.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1;
        i >= 0 && paragraph(mentions.get(i).span().start()) >= paragraph - 1;
        i--) {
      People.Mention mention = mentions.get(i);
      if (mention.subject()
          && people.isPerson(mention.name())
          && people.mayBe(mention.name(), woman)) {
        return mention;
      }
    }
    return null;
  }

  private int paragraph(int offset) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
