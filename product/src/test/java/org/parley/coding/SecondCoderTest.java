package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.parley.Project;

/**
 * How far two coders agree who had not seen each other's work: what the machine's figures on the
 * same articles are to be held against. Prints the figures of the docs.
 */
class SecondCoderTest {

  private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();

  private int first;
  private int second;
  private int both;
  private int stances;
  private int holders;

  @Test
  void twoCodersOfRealNewsAgreeMostOfTheTime() throws Exception {
    compareNews(key -> true);
    System.out.println("two coders of real news: " + agreement());

    assertThat(targets()).isGreaterThan(0.8);
  }

  @Test
  void theyAgreeMoreWhereTheStatementsAreMarked() throws Exception {
    compareNews(key -> key.startsWith("E"));
    System.out.println("two coders of real news, on what the corpus marks: " + agreement());

    assertThat(targets()).isGreaterThan(0.9);
  }

  private double targets() {
    return 2.0 * both / (first + second);
  }

  private String agreement() {
    return String.format(
        Locale.ROOT,
        "target F1 %.3f (precision %.3f, recall %.3f), stance %.3f, holder %.3f",
        targets(),
        (double) both / second,
        (double) both / first,
        (double) stances / both,
        (double) holders / both);
  }

  /**
   * @param keys attributions of the corpus ({@code E7}) or narrator's sentences ({@code 120-188})
   */
  private void compareNews(Predicate<String> keys) throws Exception {
    Path news = Project.root().resolve("training/own/news");
    for (String name : Files.readAllLines(news.resolve("kept-out.txt"))) {
      Map<String, JsonNode> one = rows(news.resolve(name).resolve("codings.yaml"), keys);
      Map<String, JsonNode> other = rows(news.resolve(name).resolve("second.yaml"), keys);
      Set<String> all = new HashSet<>(one.keySet());
      all.addAll(other.keySet());
      all.forEach(key -> compare(one.getOrDefault(key, NONE), other.getOrDefault(key, NONE)));
    }
  }

  /** Each attribution or narrator's sentence of an article with the codings of each target. */
  private static Map<String, JsonNode> rows(Path file, Predicate<String> keys) throws Exception {
    Map<String, JsonNode> rows = new HashMap<>();
    for (JsonNode article : new YAMLMapper().readTree(file.toFile())) {
      String name = article.path("article").asText();
      for (Map.Entry<String, JsonNode> row : article.path("statements").properties()) {
        if (keys.test(row.getKey())) {
          rows.put(name + " " + row.getKey(), row.getValue().path("codings"));
        }
      }
    }
    return rows;
  }

  private void compare(JsonNode one, JsonNode other) {
    Map<String, JsonNode> gold = byTarget(one);
    Map<String, JsonNode> found = byTarget(other);
    first += gold.size();
    second += found.size();
    gold.forEach(
        (target, coding) -> {
          JsonNode same = found.get(target);
          if (same != null) {
            both++;
            stances += coding.path("stance").equals(same.path("stance")) ? 1 : 0;
            holders += coding.path("holder").equals(same.path("holder")) ? 1 : 0;
          }
        });
  }

  private static Map<String, JsonNode> byTarget(JsonNode codings) {
    Map<String, JsonNode> byTarget = new LinkedHashMap<>();
    codings.forEach(coding -> byTarget.putIfAbsent(coding.path("target").asText(), coding));
    return byTarget;
  }

  @Test
  void twoReadersOfTheFiveArticlesAgreeMostOfTheTime() throws Exception {
    Map<String, JsonNode> read = statements("five-articles-second.yaml");
    int wanted = 0;
    int met = 0;
    int right = 0;
    for (Map.Entry<String, JsonNode> due : statements("five-articles.yaml").entrySet()) {
      JsonNode codings = read.getOrDefault(due.getKey(), NONE).path("codings");
      List<JsonNode> allowed = new ArrayList<>();
      due.getValue().path("codings").forEach(allowed::add);
      due.getValue().path("allow").forEach(allowed::add);
      for (JsonNode coding : codings) {
        List<JsonNode> same = allowed.stream().filter(one -> isSame(one, coding)).toList();
        second++;
        right += same.isEmpty() ? 0 : 1;
        stances += same.stream().anyMatch(one -> stance(one).equals(stance(coding))) ? 1 : 0;
      }
      for (JsonNode coding : due.getValue().path("codings")) {
        boolean found = any(codings, coding);
        wanted += found || !due.getValue().path("optional").asBoolean() ? 1 : 0;
        met += found ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "two readers of the five articles: precision %.3f (%d of %d), recall %.3f (%d of %d), stance"
            + " %.3f%n",
        (double) right / second,
        right,
        second,
        (double) met / wanted,
        met,
        wanted,
        (double) stances / right);

    assertThat((double) met / wanted).isGreaterThan(0.8);
  }

  private static Map<String, JsonNode> statements(String name) throws Exception {
    Map<String, JsonNode> statements = new HashMap<>();
    try (InputStream in = Coder.class.getResourceAsStream(name)) {
      for (JsonNode article : new YAMLMapper().readTree(in).get("articles")) {
        for (JsonNode row : article.path("statements")) {
          statements.put(article.get("article").asText() + ":" + row.get("index"), row);
        }
      }
    }
    return statements;
  }

  private static boolean any(JsonNode codings, JsonNode due) {
    for (JsonNode coding : codings) {
      if (isSame(due, coding)) {
        return true;
      }
    }
    return false;
  }

  /** The same side, whatever the stance; whoever is a party to nothing counts as one. */
  private static boolean isSame(JsonNode due, JsonNode coding) {
    String holder = due.path("holder").asText();
    boolean somebody = holder.equals("speaker") || holder.equals("outlet");
    return due.path("target").equals(coding.path("target"))
        && (somebody
            ? coding.path("basis").asText().equals("own")
            : due.path("holder").equals(coding.path("holder")));
  }

  private static String stance(JsonNode coding) {
    return coding.path("stance").asText();
  }
}
