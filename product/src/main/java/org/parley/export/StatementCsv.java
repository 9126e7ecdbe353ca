package org.parley.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Coding;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.Term;
import org.parley.statement.Told;
import org.parley.text.CodePoints;
import org.parley.text.Words;

/**
 * Statements as a table for R, Python and spreadsheets: one row a coding, or one row where a
 * statement has none. Offsets are Unicode code points; several pieces stand as {@code 12-40;52-60}.
 */
public final class StatementCsv {

  static final List<String> COLUMNS =
      List.of(
          "statement",
          "article",
          "path",
          "outlet",
          "published",
          "voice",
          "kind",
          "assertion",
          "modality",
          "speaker_id",
          "speaker",
          "speaker_kind",
          "role",
          "on_behalf_of",
          "resolved_by",
          "cue",
          "content",
          "source",
          "content_spans",
          "told_outlet",
          "told_medium",
          "said_from",
          "said_to",
          "said_precision",
          "codebook",
          "target",
          "holder",
          "holder_basis",
          "act",
          "stance",
          "conditions",
          "coded_by",
          "coding_confidence",
          "utterance",
          "report",
          "confidence");

  private final CsvWriter csv;

  /** Writes to a stream of the caller's, who closes it; the header comes first. */
  public StatementCsv(Writer out) {
    csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(COLUMNS);
  }

  public void write(Article article, Linked linked) {
    Statement statement = linked.statement();
    List<@Nullable Coding> codings = new ArrayList<>(statement.codings());
    if (codings.isEmpty()) {
      codings.add(null);
    }
    for (Coding coding : codings) {
      List<String> row = new ArrayList<>();
      addArticle(row, article, statement);
      addAttribution(row, article, statement.attribution(), linked.speakerId());
      addCircumstances(row, statement.circumstances());
      addCoding(row, coding);
      row.add(linked.utteranceId().hex());
      row.add(linked.reportId().hex());
      row.add(String.valueOf(statement.attribution().confidence()));
      csv.writeRecord(row);
    }
  }

  private static void addArticle(List<String> row, Article article, Statement statement) {
    row.add(statement.id().hex());
    row.add(article.id().hex());
    row.add(article.path());
    row.add(Optional.ofNullable(article.outlet()).map(Outlet::name).orElse(""));
    row.add(
        Optional.ofNullable(article.published())
            .map(Published::date)
            .map(Object::toString)
            .orElse(""));
  }

  private static void addAttribution(
      List<String> row, Article article, Attribution attribution, @Nullable String speakerId) {
    Optional<Speaker> speaker = Optional.ofNullable(attribution.speaker());
    row.add(attribution.voice().word());
    row.add(word(attribution.kind()));
    row.add(attribution.assertion().word());
    row.add(attribution.modality().word());
    row.add(speakerId == null ? "" : speakerId);
    row.add(speaker.map(Speaker::name).orElse(""));
    row.add(speaker.map(s -> s.kind().word()).orElse(""));
    row.add(speaker.map(Speaker::role).orElse(""));
    row.add(speaker.map(Speaker::onBehalfOf).orElse(""));
    row.add(speaker.map(s -> s.resolvedBy().word()).orElse(""));
    row.add(text(attribution.cue()));
    row.add(attribution.content().text());
    row.add(text(attribution.source()));
    CodePoints points = new CodePoints(article.text());
    row.add(
        points.of(attribution.content().spans()).stream()
            .map(Object::toString)
            .collect(Collectors.joining(";")));
  }

  private static void addCircumstances(List<String> row, Circumstances circumstances) {
    Optional<Told> told = Optional.ofNullable(circumstances.told());
    Optional<Said> said = Optional.ofNullable(circumstances.said());
    row.add(told.map(Told::outlet).orElse(""));
    row.add(told.map(Told::medium).map(Term::word).orElse(""));
    row.add(said.map(Said::from).map(Object::toString).orElse(""));
    row.add(said.map(Said::to).map(Object::toString).orElse(""));
    row.add(said.map(Said::precision).map(Term::word).orElse(""));
  }

  private static void addCoding(List<String> row, @Nullable Coding coding) {
    if (coding == null) {
      row.addAll(List.of("", "", "", "", "", "", "", "", ""));
      return;
    }
    row.add(coding.codebook());
    row.add(coding.target());
    row.add(coding.holder().id());
    row.add(coding.holder().basis().word());
    row.add(coding.act().word());
    row.add(coding.stance().word());
    row.add(
        coding.conditions().stream()
            .map(c -> c.words().text() + " (" + c.force().word() + ")")
            .collect(Collectors.joining("; ")));
    row.add(coding.coder());
    row.add(String.valueOf(coding.confidence()));
  }

  private static String word(@Nullable Term term) {
    return term == null ? "" : term.word();
  }

  private static String text(@Nullable Words words) {
    return words == null ? "" : words.text();
  }
}
