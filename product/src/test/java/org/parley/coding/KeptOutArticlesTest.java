package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.coding.MarkedArticle.Row;
import org.parley.context.ContextReader;
import org.parley.pipeline.Pipeline;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Holder;
import org.parley.statement.Statement;
import org.parley.text.Span;

/**
 * The whole line, from the bare text on, on articles of the disputes from which the coder never
 * learnt: what attribution finds is coded, and set beside what a person marked and coded.
 */
class KeptOutArticlesTest {

  private static final double LEAST_PRECISION = 0.8;
  private static final double LEAST_RECALL = 0.57;

  /** Share of the shorter content that two statements have in common if they are one. */
  private static final double SAME = 0.4;

  private final List<String> notes = new ArrayList<>();
  private int marked;
  private int unread;
  private int coded;
  private int right;
  private int stances;
  private int meant;
  private int found;

  @Test
  void codesArticlesFromTheTextOn() throws Exception {
    Path own = Project.root().resolve("training/own");
    for (String name :
        Files.readAllLines(own.resolve(System.getProperty("parley.list", "kept-out.txt")))) {
      Path dispute = own.resolve("disputes").resolve(name);
      if (Files.exists(dispute.resolve("articles.yaml"))) {
        measure(dispute);
      }
    }
    if (Boolean.getBoolean("parley.cases")) {
      notes.forEach(System.out::println);
    }
    System.out.printf(
        Locale.ROOT,
        "articles from the text on: %d statements marked, %d not read; precision %.3f (%d of %d),"
            + " recall %.3f (%d of %d), stance %.3f%n",
        marked,
        unread,
        (double) right / coded,
        right,
        coded,
        (double) found / meant,
        found,
        meant,
        (double) stances / right);

    assertThat((double) right / coded).isGreaterThan(LEAST_PRECISION);
    assertThat((double) found / meant).isGreaterThan(LEAST_RECALL);
  }

  private void measure(Path dispute) throws Exception {
    Codebook codebook = CodebookFile.read(dispute.resolve("codebook.yaml"));
    Pipeline pipeline =
        new Pipeline(
            new Attributor(Taggers.english()),
            new ContextReader(),
            new Coder(codebook, Taggers.sides()));
    for (JsonNode node : new YAMLMapper().readTree(dispute.resolve("articles.yaml").toFile())) {
      MarkedArticle article = MarkedArticle.of(node, codebook);
      List<Statement> read = pipeline.statements(article.headed());
      read.forEach(statement -> judge(article, statement));
      article.rows().forEach(row -> lookFor(row, read));
    }
  }

  private void judge(MarkedArticle article, Statement statement) {
    List<JsonNode> due = new ArrayList<>();
    article.rows().stream()
        .filter(row -> overlaps(row.said().statement(), statement))
        .forEach(row -> row.codings().forEach(due::add));
    for (Coding coding : statement.codings()) {
      List<JsonNode> same = due.stream().filter(one -> isSame(one, coding)).toList();
      coded++;
      right += same.isEmpty() ? 0 : 1;
      stances += same.stream().anyMatch(one -> stance(one).equals(coding.stance().word())) ? 1 : 0;
      if (same.isEmpty()) {
        notes.add("wrong: " + coding + ": " + statement.attribution());
      }
    }
  }

  private void lookFor(Row row, List<Statement> read) {
    List<Statement> same =
        read.stream().filter(one -> overlaps(row.said().statement(), one)).toList();
    marked++;
    unread += same.isEmpty() ? 1 : 0;
    for (JsonNode due : row.codings()) {
      boolean met =
          same.stream().flatMap(one -> one.codings().stream()).anyMatch(one -> isSame(due, one));
      meant++;
      found += met ? 1 : 0;
      if (!met) {
        String why = same.isEmpty() ? "not read: " : "missed: ";
        notes.add(why + due + ": " + row.said().statement().attribution().content());
      }
    }
  }

  private static String stance(JsonNode due) {
    return due.path("stance").asText();
  }

  private static boolean isSame(JsonNode due, Coding coding) {
    String holder = due.path("holder").asText();
    boolean narrators = holder.equals("outlet") && coding.holder().basis() == Holder.Basis.OWN;
    return due.path("target").asText().equals(coding.target())
        && (narrators || Names.normal(holder).equals(Names.normal(coding.holder().id())));
  }

  private static boolean overlaps(Statement one, Statement other) {
    int shared = 0;
    for (Span a : one.attribution().content().spans()) {
      for (Span b : other.attribution().content().spans()) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return shared > SAME * Math.min(length(one), length(other));
  }

  private static int length(Statement statement) {
    return statement.attribution().content().text().length();
  }
}
