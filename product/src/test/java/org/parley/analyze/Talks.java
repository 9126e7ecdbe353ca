package org.parley.analyze;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Act;
import org.parley.statement.Anchor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Consent;
import org.parley.statement.Force;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Precision;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.statement.Term;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Invented talks on a shared river: the farms of the plain, the town below, and the uplands, a bloc
 * of two villages. Statements are coded by hand.
 */
final class Talks {

  private final List<Entry> entries = new ArrayList<>();
  private final List<Consent> consent = new ArrayList<>();
  private final Map<String, String> terms = new LinkedHashMap<>();
  private final Map<String, String> notTradable = new LinkedHashMap<>();
  private int ordinal;

  /** The proposal "weir" needs, in these words: {@code all farms town}. */
  Talks needs(String rule) {
    return needs(rule, false);
  }

  Talks needs(String rule, boolean contested) {
    List<String> words = List.of(rule.split(" "));
    Consent.Rule how = Term.of(Consent.Rule.class, words.get(0));
    consent.add(new Consent(how, words.subList(1, words.size()), "river act", contested));
    return this;
  }

  Talks term(String issue, String option) {
    terms.put(issue, option);
    return this;
  }

  Talks notTradable(String issue, String reason) {
    notTradable.put(issue, reason);
    return this;
  }

  Codebook codebook() {
    return River.codebook(terms, notTradable, consent);
  }

  Ledger ledger() {
    return Ledger.of(codebook(), entries);
  }

  Board on(String day) {
    return ledger().board(LocalDate.parse(day));
  }

  List<Entry> entries() {
    return entries;
  }

  /** A person's word, said and published on a day; conditions stand between ⟦ and ⟧. */
  Talks says(String actor, @Nullable String day, String target, Stance stance, String words) {
    return add(new Line(actor, target).on(day).takes(stance, words));
  }

  Talks says(String actor, @Nullable String day, String target, Stance stance) {
    return says(actor, day, target, stance, stance.word() + " it is");
  }

  Talks add(Line line) {
    entries.add(line.entry(codebook(), ordinal++));
    return this;
  }

  /** One statement, filled in step by step. */
  static final class Line {
    private final String actor;
    private final String target;
    private @Nullable String holder;
    private Holder.Basis basis = Holder.Basis.SPOKEN_FOR;
    private Act act = Act.STATES;
    private Stance stance = Stance.ACCEPT;
    private String words = "yes";
    private String cue = "said";
    private String outlet = "River Post";
    private @Nullable String published;
    private @Nullable String from;
    private @Nullable String to;
    private Precision precision = Precision.DAY;
    private Kind kind = Kind.DIRECT;
    private Voice voice = Voice.SPEAKER;
    private @Nullable Line utterance;
    private @Nullable ArticleId report;
    private @Nullable StatementId id;
    private List<Ruling> rulings = List.of();
    private String lead = "";
    private List<String> beside = List.of();

    Line(String actor, String target) {
      this.actor = actor;
      this.target = target;
    }

    Line takes(Stance side, String said) {
      stance = side;
      words = said;
      return this;
    }

    Line on(@Nullable String day) {
      published = day;
      return this;
    }

    Line said(@Nullable String first, @Nullable String last) {
      from = first;
      to = last;
      return this;
    }

    Line exactly(Precision how) {
      precision = how;
      return this;
    }

    Line act(Act what) {
      act = what;
      return this;
    }

    Line of(String party) {
      holder = party;
      basis = Holder.Basis.ASCRIBED;
      return this;
    }

    Line own() {
      holder = actor;
      basis = Holder.Basis.OWN;
      return this;
    }

    Line spokenFor(String party) {
      holder = party;
      return this;
    }

    Line cue(String verb) {
      cue = verb;
      return this;
    }

    Line in(String paper) {
      outlet = paper;
      return this;
    }

    Line paraphrased() {
      kind = Kind.INDIRECT;
      return this;
    }

    Line narrated() {
      voice = Voice.OUTLET;
      return this;
    }

    /** The same saying as another line. */
    Line as(Line other) {
      utterance = other;
      return this;
    }

    /** Printed in the same report as another line. */
    Line reprints(Line other) {
      utterance = other;
      report = other.report;
      return this;
    }

    /** In an article that reprints another's, by a speaker whom nothing ties to it. */
    Line inReprintOf(Line other) {
      report = other.report;
      return this;
    }

    /** Said together with others. */
    Line with(String... ids) {
      beside = List.of(ids);
      return this;
    }

    Line ruled(Ruling... all) {
      rulings = List.of(all);
      return this;
    }

    Line after(String sentence) {
      lead = sentence + " ";
      return this;
    }

    private Entry entry(Codebook codebook, int ordinal) {
      String plain = words.replace("⟦", "").replace("⟧", "");
      String text = "No. " + ordinal + ". " + lead + actor + " " + cue + " " + plain + ".";
      Article article = article(text, ordinal);
      int start = text.lastIndexOf(plain);
      Statement statement =
          Statement.of(
              article,
              attribution(text, start, plain),
              when(text, verb(text, start)),
              List.of(coding(codebook, text, start)));
      id = statement.id();
      report = report == null ? article.id() : report;
      return Entry.of(
          article,
          statement,
          speakers(),
          utterance == null || utterance.id == null ? id : utterance.id,
          report,
          rulings);
    }

    private List<String> speakers() {
      List<String> speakers = new ArrayList<>();
      if (voice != Voice.OUTLET) {
        speakers.add(actor);
        speakers.addAll(beside);
      }
      return speakers;
    }

    private Article article(String text, int ordinal) {
      return new Article(
          ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
          ordinal + ".txt",
          null,
          null,
          new Outlet(outlet),
          null,
          published == null
              ? null
              : new Published(LocalDate.parse(published), Published.Basis.GIVEN),
          "en",
          text,
          List.of());
    }

    private Words verb(String text, int start) {
      int at = text.lastIndexOf(" " + cue + " ", start - 1) + 1;
      return Words.of(text, new Span(at, at + cue.length()));
    }

    private Attribution attribution(String text, int start, String plain) {
      boolean narrator = voice == Voice.OUTLET;
      int who = text.indexOf(actor);
      return new Attribution(
          Words.of(text, new Span(start, start + plain.length())),
          narrator ? null : verb(text, start),
          narrator ? null : Words.of(text, new Span(who, who + actor.length())),
          voice,
          narrator ? null : kind,
          Assertion.SAID,
          Modality.ACTUAL,
          narrator ? null : speaker(actor),
          List.of(),
          null,
          0.9);
    }

    private Circumstances when(String text, Words words) {
      Said said =
          from == null && to == null
              ? null
              : new Said(
                  from == null ? null : LocalDate.parse(from),
                  to == null ? null : LocalDate.parse(to),
                  precision,
                  words,
                  Anchor.TEXT);
      return new Circumstances(null, List.of(), said, List.of());
    }

    private Coding coding(Codebook codebook, String text, int start) {
      String party =
          holder != null ? holder : codebook.actor(actor).orElseThrow().speaksFor().get(0).party();
      return new Coding(
          "river",
          target,
          new Holder(party, basis),
          act,
          stance,
          conditions(text, start),
          Coding.MACHINE,
          0.8);
    }

    private List<Condition> conditions(String text, int start) {
      List<Condition> conditions = new ArrayList<>();
      int marks = 0;
      for (int at = words.indexOf('⟦'); at >= 0; at = words.indexOf('⟦', at + 1)) {
        int end = words.indexOf('⟧', at);
        int from = start + at - marks;
        String part = words.substring(at + 1, end);
        Force force =
            part.matches("(only if|unless|not without|until).*")
                ? Force.REQUIRED
                : part.startsWith("when") ? Force.UNCLEAR : Force.SUFFICES;
        Words found = Words.of(text, new Span(from, from + part.length()));
        conditions.add(new Condition(found, force, null));
        marks += 2;
      }
      return conditions;
    }

    private static Speaker speaker(String name) {
      return new Speaker(name, SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null);
    }
  }
}
