package org.parley.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Correction;
import org.parley.analyze.Entry;
import org.parley.analyze.Extent;
import org.parley.analyze.Lane;
import org.parley.analyze.Portrait;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;
import org.parley.analyze.Voiced;
import org.parley.statement.Actor;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Figure;
import org.parley.statement.Period;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.statement.Term;
import org.parley.statement.Told;

/** The JSON form of an actor in a public role. */
public final class ActorJson {

  /** How many of a list are given; its total is given beside them. */
  private static final int MOST = 100;

  private final Portrait portrait;
  private final ArrayNode figures = SayingJson.JSON.arrayNode();
  private final ArrayNode decisions = SayingJson.JSON.arrayNode();

  public ActorJson(Portrait portrait) {
    this.portrait = portrait;
  }

  /** The day looked at, and what that rests on. */
  public static ObjectNode head(Extent extent, Codebook codebook, LocalDate asOf) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("as_of", asOf.toString());
    node.set("record", SayingJson.record(extent, codebook));
    return node;
  }

  /** An actor in a list, with how much of it the record holds. */
  public static ObjectNode line(Actor actor, List<Entry> entries, LocalDate day) {
    ObjectNode node = actor(actor, day);
    node.put("statements", entries.size());
    node.put("sayings", entries.stream().map(Entry::utterance).distinct().count());
    node.put("outlets", entries.stream().map(Entry::outlet).distinct().count());
    node.put(
        "last",
        entries.stream()
            .flatMap(entry -> Stream.ofNullable(entry.published()))
            .max(LocalDate::compareTo)
            .map(LocalDate::toString)
            .orElse(null));
    return node;
  }

  private static ObjectNode actor(Actor actor, LocalDate day) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("id", actor.id()).put("name", actor.name()).put("wikidata", actor.wikidata());
    ArrayNode roles = node.putArray("roles");
    for (Actor.Role role : actor.roles()) {
      roles
          .addObject()
          .put("title", role.title())
          .put("from", SayingJson.text(role.from()))
          .put("to", SayingJson.text(role.to()));
    }
    ArrayNode offices = node.putArray("speaks_for");
    for (Actor.SpeaksFor office : actor.speaksFor()) {
      offices
          .addObject()
          .put("party", office.party())
          .put("rank", office.rank())
          .put("from", SayingJson.text(office.from()))
          .put("to", SayingJson.text(office.to()))
          .put("source", office.source());
    }
    node.put("party", actor.speaksFor(day).map(Actor.SpeaksFor::party).orElse(null));
    return node;
  }

  /** Adds all of the portrait; figures and decisions follow. */
  public void addTo(ObjectNode node) {
    node.setAll(actor(portrait.actor(), portrait.asOf()));
    node.put("statements", portrait.statements()).put("sayings", portrait.sayings());
    node.put("articles", portrait.articles());
    node.set("outlets", SayingJson.strings(portrait.outlets()));
    node.put("first", SayingJson.text(portrait.first()));
    node.put("last", SayingJson.text(portrait.last()));
    ArrayNode titles = node.putArray("titles");
    for (Portrait.Title title : portrait.titles()) {
      titles
          .addObject()
          .put("words", title.words())
          .put("statements", title.statements())
          .put("first", SayingJson.text(title.first()))
          .put("statement", title.statement().hex());
    }
    ArrayNode lanes = node.putArray("lanes");
    portrait.lanes().forEach(lane -> lanes.add(lane(lane)));
    node.set("own", voiced(portrait.own()));
    node.set("paraphrase", voiced(portrait.paraphrase()));
    node.set("ascribed", voiced(portrait.ascribed()));
    node.set("naming", voiced(portrait.naming()));
    node.set("denials", voiced(portrait.denials()));
    node.set("answers", voiced(portrait.answers()));
    node.set("figures", figures);
    node.set("decisions", decisions);
  }

  /** Adds the figures that a statement claims. */
  public void addFigures(Statement statement) {
    for (Figure figure : statement.circumstances().figures()) {
      Period period = figure.period();
      figures
          .addObject()
          .put("statement", statement.id().hex())
          .put("low", figure.low())
          .put("high", figure.high())
          .put("approximate", figure.approximate())
          .put("unit", figure.unit())
          .put("of", figure.of())
          .put("scope", figure.scope())
          .put("from", period == null ? null : SayingJson.text(period.from()))
          .put("to", period == null ? null : SayingJson.text(period.to()))
          .put("words", figure.words().text());
    }
  }

  /** Adds what a person decided about who the actor is. */
  public void addDecision(
      String by, Instant at, Term act, String other, List<StatementId> statements) {
    decisions
        .addObject()
        .put("by", by)
        .put("at", at.toString())
        .put("act", act.word())
        .put("other", other)
        .set("statements", SayingJson.ids(statements));
  }

  private static ObjectNode lane(Lane lane) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("target", lane.target());
    ArrayNode sayings = node.putArray("sayings");
    for (Saying saying : lane.dated()) {
      sayings.add(
          saying(saying).put("counts", lane.counts(saying)).put("denied", lane.isDenied(saying)));
    }
    ArrayNode undated = node.putArray("undated");
    lane.undated().forEach(saying -> undated.add(saying(saying)));
    ArrayNode shifts = node.putArray("shifts");
    lane.shifts().forEach(shift -> shifts.add(shift(shift)));
    ArrayNode corrections = node.putArray("corrections");
    for (Correction correction : lane.corrections()) {
      ObjectNode one = corrections.addObject();
      one.set("disowned", SayingJson.saying(correction.disowned()));
      one.set("denial", SayingJson.saying(correction.denial()));
    }
    return node;
  }

  /** A saying of the actor, whose name stands above. */
  private static ObjectNode saying(Saying saying) {
    ObjectNode node = SayingJson.saying(saying);
    node.remove("party");
    return node;
  }

  private static ObjectNode shift(Shift shift) {
    ObjectNode node = SayingJson.JSON.objectNode();
    Saying before = shift.before();
    node.put("kind", shift.kind().word()).put("move", shift.isMove());
    node.put("before", before == null ? null : before.id().hex());
    node.put("after", shift.after().id().hex());
    node.set("added", SayingJson.conditions(shift.added()));
    node.set("dropped", SayingJson.conditions(shift.dropped()));
    return node;
  }

  private static ObjectNode voiced(List<Voiced> all) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("total", all.size());
    ArrayNode latest = node.putArray("latest");
    all.stream().limit(MOST).forEach(one -> latest.add(voiced(one)));
    return node;
  }

  private static ObjectNode voiced(Voiced voiced) {
    Statement statement = voiced.best().statement();
    Attribution said = statement.attribution();
    Told told = statement.circumstances().told();
    @Nullable String asked = told == null ? null : told.asked();
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("words", said.content().text().replaceAll("\\s+", " ").strip());
    node.put("kind", SayingJson.word(said.kind())).put("assertion", said.assertion().word());
    node.put("cue", said.cue() == null ? null : said.cue().text()).put("asked", asked);
    node.put("day", SayingJson.text(voiced.day()));
    node.set("statements", SayingJson.ids(voiced.statements()));
    return node;
  }
}
