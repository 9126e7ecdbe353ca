package org.parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.coding.CodebookFile;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.read.Source;
import org.parley.read.Sources;
import org.parley.statement.Article;
import org.parley.statement.Coding;
import org.parley.statement.Holder;
import org.parley.statement.Statement;
import org.parley.text.Span;

/** Five real articles, coded, against what a careful reader wrote down before the coder was run. */
class FiveArticlesTest {

  private int coded;
  private int right;
  private int stances;
  private int wanted;
  private int found;
  private final List<String> notes = new ArrayList<>();

  @Test
  void codesFiveArticlesAsACarefulReaderDoes() throws Exception {
    Path folder = Project.shared("seeds");
    Path codebook = Project.root().resolve("codebooks/russia-ukraine.yaml");
    Pipeline pipeline =
        new Pipeline(
            new Attributor(Taggers.english()),
            new ContextReader(),
            new Coder(CodebookFile.read(codebook), Taggers.sides()));
    Map<String, JsonNode> expected = expected();
    for (Source source : Sources.list(List.of(folder.toString()), null, 1_000_000, System.in)) {
      JsonNode rows = expected.get(Path.of(source.path()).getFileName().toString());
      if (rows != null) {
        Article article = source.read();
        compare(article, rows, pipeline.statements(article));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "five articles: coding precision %.3f (%d of %d), recall %.3f (%d of %d), stance %.3f%n",
        (double) right / coded,
        right,
        coded,
        (double) found / wanted,
        found,
        wanted,
        (double) stances / right);
    if (Boolean.getBoolean("parley.cases")) {
      notes.forEach(System.out::println);
    }

    assertThat((double) right / coded).isGreaterThan(LEAST_PRECISION);
    assertThat((double) found / wanted).isGreaterThan(LEAST_RECALL);
    assertThat((double) stances / right).isGreaterThan(LEAST_STANCES);
  }

  private static final double LEAST_PRECISION = 0.7;
  private static final double LEAST_RECALL = 0.5;
  private static final double LEAST_STANCES = 0.8;

  private static Map<String, JsonNode> expected() throws Exception {
    Map<String, JsonNode> expected = new HashMap<>();
    try (InputStream in = Coder.class.getResourceAsStream("five-articles.yaml")) {
      for (JsonNode article : new YAMLMapper().readTree(in).get("articles")) {
        expected.put(article.get("file").asText(), article.get("statements"));
      }
    }
    return expected;
  }

  private void compare(Article article, JsonNode rows, List<Statement> read) {
    for (Statement statement : read) {
      for (Coding coding : statement.codings()) {
        coded++;
        String verdict = verdict(rows, statement, coding);
        right += verdict.startsWith("wrong") ? 0 : 1;
        stances += verdict.equals("right") ? 1 : 0;
        notes.add(verdict + ": " + told(article, statement, coding));
      }
    }
    for (JsonNode row : rows) {
      List<Statement> same = read.stream().filter(s -> overlaps(row, s)).toList();
      for (JsonNode coding : row.path("codings")) {
        boolean met =
            same.stream().flatMap(s -> s.codings().stream()).anyMatch(c -> isSame(coding, c));
        if (!row.path("optional").asBoolean() || met) {
          wanted++;
          found += met ? 1 : 0;
        }
        if (!met) {
          String why = row.path("optional").asBoolean() ? "optional" : "missed";
          String what = same.isEmpty() ? " (no statement) " : " ";
          notes.add(why + ": " + article.path() + ":" + row.get("index") + what + coding);
        }
      }
    }
  }

  /** Right, of another stance, or wrong: by any row that the statement overlaps. */
  private static String verdict(JsonNode rows, Statement statement, Coding coding) {
    String best = "wrong";
    for (JsonNode row : rows) {
      if (overlaps(row, statement)) {
        for (String list : List.of("codings", "allow")) {
          for (JsonNode due : row.path(list)) {
            if (isSame(due, coding)) {
              boolean same = due.path("stance").asText().equals(coding.stance().word());
              best = same || best.equals("right") ? "right" : "other stance";
            }
          }
        }
      }
    }
    return best;
  }

  private static boolean isSame(JsonNode due, Coding coding) {
    String holder = due.path("holder").asText();
    boolean somebody = holder.equals("speaker") || holder.equals("outlet");
    return due.path("target").asText().equals(coding.target())
        && (somebody
            ? coding.holder().basis() == Holder.Basis.OWN
            : holder.equals(coding.holder().id()));
  }

  private static boolean overlaps(JsonNode row, Statement statement) {
    int shared = 0;
    int length = 0;
    for (JsonNode piece : row.path("content")) {
      Span span = new Span(piece.get(0).asInt(), piece.get(1).asInt());
      length += span.length();
      for (Span own : statement.attribution().content().spans()) {
        shared +=
            Math.max(0, Math.min(span.end(), own.end()) - Math.max(span.start(), own.start()));
      }
    }
    return shared > 0.4 * Math.min(length, statement.attribution().content().text().length());
  }

  private static String told(Article article, Statement statement, Coding coding) {
    return article.path()
        + " "
        + coding.target()
        + " "
        + coding.holder()
        + " "
        + coding.stance()
        + " "
        + coding.confidence()
        + ": "
        + statement.attribution().source()
        + " | "
        + statement.attribution().cue()
        + " | "
        + statement.attribution().content();
  }
}
