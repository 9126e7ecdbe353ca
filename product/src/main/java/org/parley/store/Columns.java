package org.parley.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Act;
import org.parley.statement.Anchor;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Figure;
import org.parley.statement.Force;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Medium;
import org.parley.statement.Modality;
import org.parley.statement.Period;
import org.parley.statement.Precision;
import org.parley.statement.Relay;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.statement.Term;
import org.parley.statement.Told;
import org.parley.statement.Voice;

/** Columns turned into the nouns they hold; {@code text} is the article's. */
final class Columns {

  private Columns() {}

  static Attribution attribution(ResultSet row, String text, List<Speaker> speakers)
      throws SQLException {
    String kind = row.getString("kind");
    String within = row.getString("within");
    return new Attribution(
        SpanText.words(text, row.getString("content")),
        SpanText.orNull(text, row.getString("cue")),
        SpanText.orNull(text, row.getString("source")),
        Term.of(Voice.class, row.getString("voice")),
        kind == null ? null : Term.of(Kind.class, kind),
        Term.of(Assertion.class, row.getString("assertion")),
        Term.of(Modality.class, row.getString("modality")),
        speakers.isEmpty() ? null : speakers.get(0),
        speakers.isEmpty() ? List.of() : speakers.subList(1, speakers.size()),
        within == null ? null : new StatementId(within),
        row.getDouble("confidence"));
  }

  static @Nullable Told told(ResultSet row, String text) throws SQLException {
    String words = row.getString("told_words");
    if (words == null) {
      return null;
    }
    String medium = row.getString("told_medium");
    return new Told(
        row.getString("told_outlet"),
        row.getString("told_to"),
        row.getString("told_asked"),
        medium == null ? null : Term.of(Medium.class, medium),
        SpanText.words(text, words));
  }

  static @Nullable Said said(ResultSet row, String text) throws SQLException {
    String words = row.getString("said_words");
    if (words == null) {
      return null;
    }
    return new Said(
        day(row.getString("said_from")),
        day(row.getString("said_to")),
        Term.of(Precision.class, row.getString("said_precision")),
        SpanText.words(text, words),
        Term.of(Anchor.class, row.getString("said_anchor")));
  }

  static Speaker speaker(ResultSet row, String text) throws SQLException {
    return new Speaker(
        row.getString("name"),
        Term.of(SpeakerKind.class, row.getString("kind")),
        row.getString("role"),
        row.getString("party"),
        Term.of(ResolvedBy.class, row.getString("resolved_by")),
        SpanText.orNull(text, row.getString("antecedent")));
  }

  static Relay relay(ResultSet row, String text) throws SQLException {
    return new Relay(row.getString("name"), SpanText.words(text, row.getString("words")));
  }

  static Figure figure(ResultSet row, String text) throws SQLException {
    return new Figure(
        new BigDecimal(row.getString("low")),
        new BigDecimal(row.getString("high")),
        row.getInt("approximate") == 1,
        row.getString("unit"),
        row.getString("counted"),
        row.getString("scope"),
        period(row.getString("period")),
        SpanText.words(text, row.getString("words")));
  }

  static Coding coding(ResultSet row, List<Condition> conditions) throws SQLException {
    return new Coding(
        row.getString("codebook"),
        row.getString("target"),
        new Holder(
            row.getString("holder"), Term.of(Holder.Basis.class, row.getString("holder_basis"))),
        Term.of(Act.class, row.getString("act")),
        Term.of(Stance.class, row.getString("stance")),
        conditions,
        row.getString("coder"),
        row.getDouble("confidence"));
  }

  static Condition condition(ResultSet row, String text) throws SQLException {
    return new Condition(
        SpanText.words(text, row.getString("words")),
        Term.of(Force.class, row.getString("force")),
        row.getString("party"));
  }

  /** The links of a statement; one that is not linked stands by itself. */
  static Linked linked(ResultSet row, Statement statement) throws SQLException {
    String utterance = row.getString("utterance");
    if (utterance == null) {
      return Linked.alone(statement, List.of());
    }
    return new Linked(
        statement,
        speakerIds(row.getString("link_speaker"), row.getString("co_speakers")),
        new StatementId(utterance),
        new ArticleId(row.getString("report")));
  }

  /** Linked speakers as two columns hold them: the first; the others, one a line. */
  static List<String> speakerIds(@Nullable String first, @Nullable String others) {
    return Stream.concat(Stream.ofNullable(first), Stream.ofNullable(others).flatMap(String::lines))
        .toList();
  }

  static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getString("coder"),
        Instant.parse(row.getString("time")),
        new StatementId(row.getString("present")),
        row.getString("field"),
        row.getString("before"),
        row.getString("after"));
  }

  private static @Nullable LocalDate day(@Nullable String column) {
    return column == null || column.equals("..") ? null : LocalDate.parse(column);
  }

  private static @Nullable Period period(@Nullable String column) {
    if (column == null) {
      return null;
    }
    int slash = column.indexOf('/');
    return new Period(day(column.substring(0, slash)), day(column.substring(slash + 1)));
  }
}
