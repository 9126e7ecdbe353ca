package org.parley.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.encode.Beside;
import org.parley.encode.Featured;
import org.parley.encode.SideReader;
import org.parley.statement.Act;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Holder;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.statement.Voice;
import org.parley.text.Document;

/**
 * Codes statements by a codebook. Which proposals a statement may mean is told by its words; which
 * of them it means by the trained network and the rest of the article; which side it takes, whose,
 * and on what that hangs, by the network; who speaks for whom is the codebook's word alone. Safe
 * for use by several threads.
 */
public final class Coder {

  private final Codebook codebook;
  private final SideReader reader;
  private final Readings readings;
  private final Names names;
  private final Targets targets;

  /**
   * @param reader the trained network, which the caller closes when all is coded
   */
  public Coder(Codebook codebook, SideReader reader) {
    this.codebook = codebook;
    this.reader = reader;
    readings = new Readings(reader);
    names = new Names(codebook);
    targets = new Targets(codebook, reader);
  }

  /**
   * The statements of an article with their speakers' parties and with their codings, in the
   * codebook's view. What stands within another's words is that other's to tell.
   */
  public List<Statement> code(Article article, Document document, List<Statement> statements) {
    Map<StatementId, Attribution> voiced = new HashMap<>();
    for (Statement statement : statements) {
      voiced.put(statement.id(), voiced(article, statement));
    }
    List<Reading> readings = new ArrayList<>();
    for (Statement statement : statements) {
      Attribution said = Objects.requireNonNull(voiced.get(statement.id()));
      readings.add(new Reading(article, document, said, day(article, statement)));
    }
    About about = targets.about(article, document, statements.size());
    List<Settling.Stated> stated = readings.stream().map(one -> one.stated(about)).toList();
    Settling settling = new Settling(reader, about, stated);
    List<Statement> coded = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Attribution said = readings.get(i).said;
      Attribution around = said.within() == null ? null : voiced.get(said.within());
      List<Coding> codings = Reported.within(around, readings.get(i).codings(settling.meant(i)));
      coded.add(Statement.of(article, said, statements.get(i).circumstances(), codings));
    }
    return coded;
  }

  /** All statements of an article, whose text is split anew. */
  public List<Statement> code(Article article, List<Statement> statements) {
    return code(article, Document.of(article.text(), article.omitted()), statements);
  }

  /** A statement that stands in no other. */
  public Statement code(Article article, Document document, Statement statement) {
    return code(article, document, List.of(statement)).get(0);
  }

  private Attribution voiced(Article article, Statement statement) {
    LocalDate day = day(article, statement);
    return statement
        .attribution()
        .told(speaker -> speaker.speakingFor(names.of(speaker, day).party()));
  }

  private static @Nullable LocalDate day(Article article, Statement statement) {
    if (statement.circumstances().said() != null && statement.circumstances().said().to() != null) {
      return statement.circumstances().said().to();
    }
    return article.published() == null ? null : article.published().date();
  }

  /** A coding, and the pair that it rests on. */
  private record Read(Compared pair, Coding coding) {

    /**
     * Whether it gives way to another of the same passage and holder: an option to the proposal
     * that it is a term of; and of two proposals that contradict each other, what is nowhere named
     * to the surer, since nobody takes both in the same words.
     */
    boolean gives(Read other) {
      if (pair.passage() != other.pair.passage()
          || !coding.holder().id().equals(other.coding.holder().id())) {
        return false;
      }
      Target target = pair.candidate().target();
      Target besides = other.pair.candidate().target();
      return besides.terms().contains(coding.target())
          || !pair.candidate().named()
              && takes()
              && other.takes()
              && target.contradicts(besides)
              && other.coding.confidence() > coding.confidence();
    }

    private boolean takes() {
      return coding.stance() != Stance.REJECT && coding.stance() != Stance.MENTIONS;
    }
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

    private final Holders holders;

    Reading(Article article, Document document, Attribution said, @Nullable LocalDate day) {
      this.article = article;
      this.document = document;
      this.said = said;
      this.day = day;
      speakers = speakers(said, day);
      for (Speaker speaker : speakers) {
        Names.Voice voice = names.of(speaker, day);
        Stream.of(voice.party(), voice.actor() == null ? null : voice.actor().id())
            .filter(Objects::nonNull)
            .forEach(own::add);
      }
      holders = new Holders(article, said, speakers, own, names, day);
    }

    /**
     * Who speaks; a source that attribution does not know may be in the codebook ("the Conference
     * of Provinces").
     */
    private List<Speaker> speakers(Attribution said, @Nullable LocalDate day) {
      if (said.speaker() == null && said.source() != null) {
        String source = said.source().text().replaceAll(",$", "");
        Speaker listed =
            new Speaker(source, SpeakerKind.ORGANIZATION, null, null, ResolvedBy.NAME, null);
        return names.of(listed, day).isSomebody() ? List.of(listed) : List.of();
      }
      return Stream.concat(Stream.ofNullable(said.speaker()), said.coSpeakers().stream()).toList();
    }

    /** What the network makes of it beside each target that its words speak for. */
    Settling.Stated stated(About about) {
      boolean coded = Reported.isStated(said);
      return new Settling.Stated(said.content(), coded ? compared(about) : List.of());
    }

    private List<Compared> compared(About about) {
      List<Compared> compared = new ArrayList<>();
      for (Passage passage : Passage.of(document, said)) {
        List<Targets.Looked> worth = targets.worthReading(passage.text(), about);
        if (!worth.isEmpty()) {
          compared.addAll(compared(passage, worth));
        }
      }
      return compared;
    }

    private List<Compared> compared(Passage passage, List<Targets.Looked> worth) {
      Featured text = passage.text();
      List<Names.Mention> named = names.mentions(text.text(), day);
      named.forEach(m -> text.named(m.start(), m.end(), who(m)));
      List<Compared> compared = new ArrayList<>();
      for (Targets.Candidate candidate : targets.candidates(text, worth, own)) {
        Beside beside = readings.of(candidate, passage.own());
        compared.add(new Compared(passage, named, candidate, beside));
      }
      return compared;
    }

    /**
     * @param meant the pairs whose target is meant
     */
    List<Coding> codings(List<Settling.Meant> meant) {
      List<Read> found = new ArrayList<>();
      for (Settling.Meant one : meant) {
        codings(one).forEach(coding -> found.add(new Read(one.pair(), coding)));
      }
      Map<String, Coding> best = new LinkedHashMap<>();
      for (Read one : found) {
        if (found.stream().noneMatch(one::gives)) {
          Coding coding = one.coding();
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

    private Featured.Named who(Names.Mention mention) {
      boolean self =
          own.contains(mention.party()) || mention.actor() != null && own.contains(mention.actor());
      return self ? Featured.Named.SPEAKER : Featured.Named.OTHER;
    }

    private List<Coding> codings(Settling.Meant meant) {
      Target target = meant.pair().candidate().target();
      Beside read = meant.pair().beside();
      Act act = act(read);
      List<Condition> named = Conditions.in(meant.pair(), said.content(), article.text());
      List<Condition> conditions =
          named.stream()
              .filter(condition -> !targets.isOwnTerm(condition.words().text(), target))
              .toList();
      boolean ownTerm = conditions.size() < named.size();
      conditions = conditions.stream().filter(c -> !Conditions.isScrap(c)).toList();
      Side side = Side.of(read, act, conditions, ownTerm);
      List<Coding> codings = new ArrayList<>();
      for (Holder holder : holders.of(read, meant.pair().names())) {
        codings.add(coding(target, holder, act, side, conditions, meant.probability()));
      }
      return codings;
    }

    private static Act act(Beside read) {
      int best = 0;
      for (int i = 1; i < SideReader.ACTS.size(); i++) {
        best = read.acts().get(i) > read.acts().get(best) ? i : best;
      }
      return Act.valueOf(SideReader.ACTS.get(best).toUpperCase(Locale.ROOT));
    }

    /** Whether an act stands: a no of somebody who speaks for nobody takes nothing back. */
    private boolean stands(Act act, Holder holder, Stance stance) {
      boolean nobodys = holder.basis() == Holder.Basis.OWN && codebook.party(holder.id()).isEmpty();
      return act != Act.WITHDRAWS || stance != Stance.REJECT || !nobodys;
    }

    /** A narrator takes no side of its own. */
    private Coding coding(
        Target target,
        Holder holder,
        Act act,
        Side side,
        List<Condition> conditions,
        double meant) {
      boolean narrator = said.voice() == Voice.OUTLET && holder.basis() == Holder.Basis.OWN;
      Stance stance = narrator ? Stance.MENTIONS : side.stance();
      return new Coding(
          codebook.id(),
          target.id(),
          holder,
          stands(act, holder, stance) ? act : Act.STATES,
          stance,
          stance == Stance.CONDITIONAL ? conditions : List.of(),
          Coding.MACHINE,
          meant * side.share());
    }
  }
}
