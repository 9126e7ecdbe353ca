package org.parley.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Proposal;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.text.Document;
import org.parley.text.Words;

/**
 * Codes statements by a codebook, with rules that would rather say nothing than guess: a target
 * only where its name or one of its phrases stands in the content, a side only where the verb that
 * governs it and that verb's subject are plain. Safe for use by several threads.
 */
public final class Coder {

  /** Confidence of a side that a verb or predicate states; a rank order, not yet calibrated. */
  private static final double STATED = 0.7;

  /** Confidence of a bare mention; not yet calibrated. */
  private static final double MENTIONED = 0.5;

  /** Characters of a sentence past which it is no prose, and is not read. */
  private static final int LONGEST = 1_000;

  private final Codebook codebook;
  private final Names names;
  private final Phrases phrases;
  private final Map<String, Set<String>> targets = new HashMap<>();

  public Coder(Codebook codebook) {
    this.codebook = codebook;
    names = new Names(codebook);
    for (Proposal proposal : codebook.proposals()) {
      Stream.concat(Stream.of(proposal.name()), proposal.phrases().stream())
          .forEach(
              p -> targets.computeIfAbsent(key(p), k -> new LinkedHashSet<>()).add(proposal.id()));
    }
    phrases =
        new Phrases(
            codebook.proposals().stream()
                .flatMap(p -> Stream.concat(Stream.of(p.name()), p.phrases().stream()))
                .toList());
  }

  /** The same statement with its speakers' parties and with its codings, in the codebook's view. */
  public Statement code(Article article, Document document, Statement statement) {
    LocalDate day = day(article, statement);
    Attribution told = statement.attribution();
    Attribution voiced =
        new Attribution(
            told.content(),
            told.cue(),
            told.source(),
            told.voice(),
            told.kind(),
            told.assertion(),
            told.modality(),
            told.speaker() == null ? null : voiced(told.speaker(), day),
            told.coSpeakers().stream().map(s -> voiced(s, day)).toList(),
            told.within(),
            told.confidence());
    return Statement.of(article, voiced, statement.circumstances(), codings(voiced, day));
  }

  private static @Nullable LocalDate day(Article article, Statement statement) {
    if (statement.circumstances().said() != null && statement.circumstances().said().to() != null) {
      return statement.circumstances().said().to();
    }
    return article.published() == null ? null : article.published().date();
  }

  private Speaker voiced(Speaker speaker, @Nullable LocalDate day) {
    return speaker.speakingFor(names.of(speaker, day).party());
  }

  private List<Coding> codings(Attribution said, @Nullable LocalDate day) {
    Map<String, Coding> codings = new LinkedHashMap<>();
    Set<String> torn = new LinkedHashSet<>();
    if (!isStated(said)) {
      return List.of();
    }
    for (Sentence sentence : sentences(said)) {
      for (Coding coding : codings(said, sentence, day)) {
        String place = coding.target() + " " + coding.holder();
        Coding other = codings.get(place);
        if (other == null || other.stance() == Stance.MENTIONS) {
          codings.put(place, coding);
        } else if (coding.stance() != Stance.MENTIONS && other.stance() != coding.stance()) {
          torn.add(place);
        }
      }
    }
    codings.keySet().removeAll(torn);
    return List.copyOf(codings.values());
  }

  /** Whether the words are put forward as said, and a denial is the cue's own no. */
  private static boolean isStated(Attribution said) {
    String cue = said.cue() == null ? "" : said.cue().text().toLowerCase(Locale.ROOT);
    boolean refuses =
        cue.matches("(?s).*\\b(?:reject|refus|rul(?:e|es|ed|ing) out|dismiss|oppos).*");
    return said.modality() == Modality.ACTUAL
        && said.assertion() != Assertion.QUESTIONED
        && (said.assertion() != Assertion.DENIED || refuses);
  }

  /** A sentence of a content, at offsets of the content's text; the cue where it stands before. */
  private record Sentence(int start, int end, String cue) {}

  private static List<Sentence> sentences(Attribution said) {
    List<Sentence> sentences = new ArrayList<>();
    boolean first = said.cue() != null && said.cue().end() <= said.content().start();
    String cue = first ? Objects.requireNonNull(said.cue()).text() : "";
    String text = said.content().text();
    Document split = Document.of(text.replaceAll("[\n\r\u0085\u2028\u2029]", " "));
    for (org.parley.text.Sentence sentence : split.sentences()) {
      if (sentence.span().length() <= LONGEST) {
        sentences.add(new Sentence(sentence.span().start(), sentence.span().end(), cue));
      }
      cue = "";
    }
    return sentences;
  }

  private List<Coding> codings(Attribution said, Sentence sentence, @Nullable LocalDate day) {
    List<Coding> codings = new ArrayList<>();
    String text = said.content().text().substring(sentence.start(), sentence.end());
    Matcher target = phrases.matcher(text);
    List<Names.Mention> mentions = null;
    while (target.find() && !text.matches("(?s).*\\?\\W*")) {
      Set<String> named = targets.getOrDefault(key(target.group()), Set.of());
      if (named.size() == 1) {
        mentions = mentions == null ? names.mentions(text, day) : mentions;
        Clause clause = Clause.of(sentence.cue(), text, target.start(), target.end(), mentions);
        codings.addAll(codings(said, sentence, clause, named.iterator().next(), day));
      }
    }
    return codings;
  }

  private List<Coding> codings(
      Attribution said, Sentence sentence, Clause clause, String target, @Nullable LocalDate day) {
    Optional<Side> side = Sides.of(clause, pronouns(said));
    if (side.isEmpty()) {
      return List.of();
    }
    Stance stance = side.get().stance();
    List<Conditions.Found> found = Conditions.in(clause, stance);
    if (found.stream().anyMatch(f -> f.start() <= clause.target() && clause.target() < f.end())) {
      return List.of();
    }
    boolean hangs =
        !found.isEmpty()
            && (stance == Stance.ACCEPT || stance == Stance.OPEN || stance == Stance.REJECT);
    List<Condition> conditions = new ArrayList<>();
    for (Conditions.Found f : hangs ? found : List.<Conditions.Found>of()) {
      int shift = sentence.start() - clause.start();
      Words words = Pieces.of(said.content(), f.start() + shift, f.end() + shift);
      conditions.add(new Condition(words, f.force(), f.of()));
    }
    return holders(said, side.get().party(), day).stream()
        .map(
            holder ->
                new Coding(
                    codebook.id(),
                    target,
                    holder,
                    side.get().act(),
                    hangs ? Stance.CONDITIONAL : stance,
                    conditions,
                    Coding.MACHINE,
                    stance == Stance.MENTIONS ? MENTIONED : STATED))
        .toList();
  }

  /** Whose position it is: the party named, or each speaker's. */
  private List<Holder> holders(Attribution said, @Nullable String party, @Nullable LocalDate day) {
    List<Speaker> speakers =
        Stream.concat(Stream.ofNullable(said.speaker()), said.coSpeakers().stream()).toList();
    if (party != null && speakers.stream().noneMatch(s -> party.equals(s.onBehalfOf()))) {
      return List.of(new Holder(party, Holder.Basis.ASCRIBED));
    }
    return speakers.stream()
        .filter(s -> s.kind() != SpeakerKind.ANONYMOUS)
        .filter(s -> party == null || party.equals(s.onBehalfOf()))
        .map(s -> holder(s, names.of(s, day)))
        .distinct()
        .toList();
  }

  private static Holder holder(Speaker speaker, Names.Voice voice) {
    if (voice.party() != null) {
      return new Holder(voice.party(), voice.itself() ? Holder.Basis.OWN : Holder.Basis.SPOKEN_FOR);
    }
    String id = voice.actor() == null ? speaker.name() : voice.actor().id();
    return new Holder(id, Holder.Basis.OWN);
  }

  /** "We" and "I" mean the speaker; "she" does in a paraphrase, if the speaker is a person. */
  private static Subject.Pronouns pronouns(Attribution said) {
    if (said.kind() == Kind.DIRECT || said.speaker() == null) {
      return new Subject.Pronouns(Set.of("we", "i"));
    }
    boolean person = said.speaker().kind() == SpeakerKind.PERSON;
    return new Subject.Pronouns(
        person ? Set.of("we", "i", "he", "she") : Set.of("we", "i", "it", "they"));
  }

  private static String key(String phrase) {
    return phrase.toLowerCase(Locale.ROOT).replace('’', '\'').strip().replaceAll("[\\s-]+", " ");
  }
}
