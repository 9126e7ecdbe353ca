package org.parley.store;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.statement.Figure;
import org.parley.statement.Period;
import org.parley.statement.Relay;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.Term;
import org.parley.statement.Told;

/** The rows of an article's statements, without their codings. */
final class StatementRows {

  private final Rows statements = new Rows("statement", 23);
  private final Rows speakers = new Rows("speaker", 7);
  private final Rows relays = new Rows("relay", 4);
  private final Rows figures = new Rows("figure", 10);

  void insert(Handle handle) {
    for (Rows rows : List.of(statements, speakers, relays, figures)) {
      rows.insert(handle);
    }
  }

  void add(long row, long article, Statement statement) {
    Attribution said = statement.attribution();
    addHead(row, article, statement);
    List<Speaker> all = speakers(said);
    for (int i = 0; i < all.size(); i++) {
      addSpeaker(row, i, all.get(i));
    }
    List<Relay> hands = statement.circumstances().relayedBy();
    for (int i = 0; i < hands.size(); i++) {
      relays.add(row, i, hands.get(i).name(), SpanText.of(hands.get(i).words()));
    }
    List<Figure> claimed = statement.circumstances().figures();
    for (int i = 0; i < claimed.size(); i++) {
      addFigure(row, i, claimed.get(i));
    }
  }

  /** The speaker and those who speak with it. */
  static List<Speaker> speakers(Attribution attribution) {
    return Stream.concat(
            Stream.ofNullable(attribution.speaker()), attribution.coSpeakers().stream())
        .toList();
  }

  private void addHead(long row, long article, Statement statement) {
    Attribution it = statement.attribution();
    Told told = statement.circumstances().told();
    Said said = statement.circumstances().said();
    statements.add(
        row,
        article,
        statement.id().hex(),
        it.content().start(),
        SpanText.of(it.content()),
        SpanText.of(it.cue()),
        SpanText.of(it.source()),
        it.voice().word(),
        word(it.kind()),
        it.assertion().word(),
        it.modality().word(),
        text(it.within()),
        it.confidence(),
        told == null ? null : told.outlet(),
        told == null ? null : told.to(),
        told == null ? null : told.asked(),
        told == null ? null : word(told.medium()),
        told == null ? null : SpanText.of(told.words()),
        said == null ? null : text(said.from()),
        said == null ? null : text(said.to()),
        said == null ? null : said.precision().word(),
        said == null ? null : SpanText.of(said.words()),
        said == null ? null : said.anchor().word());
  }

  private void addSpeaker(long row, int ordinal, Speaker speaker) {
    speakers.add(
        row,
        ordinal,
        speaker.name(),
        speaker.kind().word(),
        speaker.role(),
        speaker.resolvedBy().word(),
        SpanText.of(speaker.antecedent()));
  }

  private void addFigure(long row, int ordinal, Figure figure) {
    figures.add(
        row,
        ordinal,
        figure.low().toString(),
        figure.high().toString(),
        figure.approximate() ? 1 : 0,
        figure.unit(),
        figure.of(),
        figure.scope(),
        period(figure.period()),
        SpanText.of(figure.words()));
  }

  private static @Nullable String period(@Nullable Period period) {
    return period == null ? null : end(period.from()) + "/" + end(period.to());
  }

  private static String end(@Nullable Object day) {
    return day == null ? ".." : day.toString();
  }

  private static @Nullable String word(@Nullable Term term) {
    return term == null ? null : term.word();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
