package org.parley.coding;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.encode.Beside;
import org.parley.encode.Featured;
import org.parley.encode.SideReader;
import org.parley.statement.Act;
import org.parley.statement.Article;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Force;
import org.parley.statement.Holder;
import org.parley.statement.Modality;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Document;

/**
 * Codes statements by a codebook. Which proposals a statement may mean is told by its words; the
 * trained network says which of them it means, which side it takes, whose, and on what that hangs;
 * who speaks for whom is the codebook's word alone. Safe for use by several threads.
 */
public final class Coder {

  /** Share of "conditional" that is enough beside words of condition. */
  private static final double LIKELY_ENOUGH = 0.1;

  private static final Pattern EXAMPLES =
      Pattern.compile("\\b(?:such as|including|among them|like|notably) ");

  private final Codebook codebook;
  private final SideReader reader;
  private final Names names;
  private final Targets targets;

  /**
   * @param reader the trained network, which the caller closes when all is coded
   */
  public Coder(Codebook codebook, SideReader reader) {
    this.codebook = codebook;
    this.reader = reader;
    names = new Names(codebook);
    targets = new Targets(codebook, new TellingWords(reader.smallWords()));
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
    List<Coding> codings = new Reading(article, document, voiced, day).codings();
    return Statement.of(article, voiced, statement.circumstances(), codings);
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

  /** One statement on its way to its codings. */
  private final class Reading {

    private final Article article;
    private final Document document;
    private final Attribution said;
    private final @Nullable LocalDate day;
    private final List<Speaker> speakers;

    /** Ids of the speakers and of whom they speak for. */
    private final Set<String> own = new HashSet<>();

    Reading(Article article, Document document, Attribution said, @Nullable LocalDate day) {
      this.article = article;
      this.document = document;
      this.said = said;
      this.day = day;
      speakers =
          Stream.concat(Stream.ofNullable(said.speaker()), said.coSpeakers().stream()).toList();
      for (Speaker speaker : speakers) {
        Names.Voice voice = names.of(speaker, day);
        Stream.of(voice.party(), voice.actor() == null ? null : voice.actor().id())
            .filter(Objects::nonNull)
            .forEach(own::add);
      }
    }

    List<Coding> codings() {
      boolean stated =
          said.modality() == Modality.ACTUAL && said.assertion() != Assertion.QUESTIONED;
      if (!stated || said.voice() == Voice.SPEAKER && speakers.isEmpty()) {
        return List.of();
      }
      Map<String, Coding> best = new LinkedHashMap<>();
      for (Passage passage : Passage.of(document, said)) {
        for (Coding coding : codings(passage)) {
          best.merge(coding.target() + " " + coding.holder(), coding, Reading::surer);
        }
      }
      return List.copyOf(best.values());
    }

    /** Of two readings the one that takes a side, then the surer. */
    private static Coding surer(Coding one, Coding other) {
      boolean mentions = one.stance() == Stance.MENTIONS;
      if (mentions != (other.stance() == Stance.MENTIONS)) {
        return mentions ? other : one;
      }
      return other.confidence() > one.confidence() ? other : one;
    }

    private List<Coding> codings(Passage passage) {
      Featured text = passage.text();
      List<Names.Mention> named = names.mentions(text.text(), day);
      named.forEach(m -> text.named(m.start(), m.end(), who(m)));
      List<Coding> codings = new ArrayList<>();
      Set<String> terms = new HashSet<>();
      for (Targets.Candidate candidate : targets.of(text, own)) {
        Beside read = reader.read(candidate.statement(), candidate.proposal());
        if (read.meant() >= reader.threshold()) {
          List<Coding> found = codings(passage, candidate.target(), read, named);
          codings.addAll(found);
          terms.addAll(found.isEmpty() ? Set.of() : candidate.target().terms());
        }
      }
      codings.removeIf(coding -> terms.contains(coding.target()));
      return codings;
    }

    private Featured.Named who(Names.Mention mention) {
      boolean self =
          own.contains(mention.party()) || mention.actor() != null && own.contains(mention.actor());
      return self ? Featured.Named.SPEAKER : Featured.Named.OTHER;
    }

    private List<Coding> codings(
        Passage passage, Target target, Beside read, List<Names.Mention> named) {
      Act act = Act.valueOf(best(read.acts(), SideReader.ACTS).toUpperCase(Locale.ROOT));
      List<Condition> conditions =
          Conditions.in(passage, read.pieces(), said.content(), article.text(), named).stream()
              .filter(condition -> !targets.isOwnTerm(condition.words().text(), target))
              .filter(condition -> !Conditions.isScrap(condition))
              .toList();
      Stance stance = act == Act.DISOWNS ? Stance.MENTIONS : stance(read, conditions);
      double sure = read.meant() * read.stances().get(SideReader.STANCES.indexOf(word(stance)));
      return holders(read, named).stream()
          .map(
              holder ->
                  new Coding(
                      codebook.id(),
                      target.id(),
                      holder,
                      act,
                      stance,
                      stance == Stance.CONDITIONAL ? conditions : List.of(),
                      Coding.MACHINE,
                      sure))
          .toList();
    }

    /**
     * Nothing is conditional without words for what it hangs on; and a side beside such words that
     * open with a connective is, unless the network is all but sure that it is not.
     */
    private static Stance stance(Beside read, List<Condition> conditions) {
      List<Double> shares = new ArrayList<>(read.stances());
      int conditional = SideReader.STANCES.indexOf(word(Stance.CONDITIONAL));
      if (conditions.stream().anyMatch(c -> c.force() != Force.UNCLEAR)
          && shares.get(conditional) > LIKELY_ENOUGH) {
        return Stance.CONDITIONAL;
      }
      if (conditions.isEmpty()) {
        shares.set(conditional, 0.0);
      }
      return Stance.valueOf(best(shares, SideReader.STANCES).toUpperCase(Locale.ROOT));
    }

    private static String word(Stance stance) {
      return stance.name().toLowerCase(Locale.ROOT);
    }

    private static String best(List<Double> shares, List<String> names) {
      int best = 0;
      for (int i = 1; i < shares.size(); i++) {
        best = shares.get(i) > shares.get(best) ? i : best;
      }
      return names.get(best);
    }

    /** Whose position it is: another party's that is named, the outlet's, or each speaker's. */
    private List<Holder> holders(Beside read, List<Names.Mention> named) {
      if (read.ascribed() >= 0.5) {
        return named.stream()
            .filter(m -> m.party() != null && !own.contains(m.party()))
            .max(Comparator.comparingDouble(m -> likeHolder(m, read)))
            .map(m -> new Holder(Objects.requireNonNull(m.party()), Holder.Basis.ASCRIBED))
            .map(List::of)
            .orElse(List.of());
      }
      if (said.voice() == Voice.OUTLET) {
        String outlet = article.outlet() == null ? "outlet" : article.outlet().name();
        return List.of(new Holder(outlet, Holder.Basis.OWN));
      }
      List<Holder> examples = examples();
      if (!examples.isEmpty()) {
        return examples;
      }
      return speakers.stream()
          .filter(s -> s.kind() != SpeakerKind.ANONYMOUS)
          .map(s -> holder(s, names.of(s, day)))
          .distinct()
          .toList();
    }

    /** The parties named as examples of an unnamed group ("some states, such as …"). */
    private List<Holder> examples() {
      String source = said.source() == null ? "" : said.source().text();
      Matcher examples = EXAMPLES.matcher(source);
      if (!own.isEmpty() || !examples.find()) {
        return List.of();
      }
      return names.mentions(source.substring(examples.end()), day).stream()
          .flatMap(m -> Stream.ofNullable(m.party()))
          .distinct()
          .map(party -> new Holder(party, Holder.Basis.ASCRIBED))
          .toList();
    }

    private static double likeHolder(Names.Mention mention, Beside read) {
      return read.pieces().stream()
          .filter(p -> mention.start() <= p.start() && p.end() <= mention.end())
          .mapToDouble(Beside.Piece::holder)
          .max()
          .orElse(0);
    }
  }

  private static Holder holder(Speaker speaker, Names.Voice voice) {
    if (voice.party() != null) {
      return new Holder(voice.party(), voice.itself() ? Holder.Basis.OWN : Holder.Basis.SPOKEN_FOR);
    }
    String id = voice.actor() == null ? speaker.name() : voice.actor().id();
    return new Holder(id, Holder.Basis.OWN);
  }
}
