package org.parley.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.text.Document;

/**
 * Real pages of two public benchmarks. Bodies: shingle F1 over 4-grams of tokens, true and false
 * positives summed as shares of each page, as the article extraction benchmark does; its bodies
 * have no title, so that paragraph is left out. Dates: right among the pages whose date is known,
 * and among the dates found.
 */
class RealPagesTest {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private static Path pages = Path.of("");

  @BeforeEach
  void findsThePages() {
    pages = Project.shared("pages");
  }

  @Test
  void findsTheBodiesOfRealPages() throws Exception {
    JsonNode truth = JSON.readTree(pages.resolve("ground-truth.json").toFile());
    double precision = 0;
    double recall = 0;
    List<String> worst = new ArrayList<>();
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      double[] score = score(page.getValue().path("articleBody").asText(), body(page.getKey()));
      precision += score[0] / truth.size();
      recall += score[1] / truth.size();
      if (score[0] < 0.9 || score[1] < 0.9) {
        worst.add(
            "%.2f %.2f %s %s"
                .formatted(score[0], score[1], page.getKey(), page.getValue().path("url")));
      }
    }
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        "bodies of %d pages: P %.3f R %.3f F1 %.3f%n", truth.size(), precision, recall, f1);
    assertThat(f1).as("poor (precision, recall): " + String.join("\n", worst)).isGreaterThan(0.955);
  }

  private static String body(String page) throws Exception {
    byte[] raw;
    try (var in =
        new GZIPInputStream(
            Files.newInputStream(pages.resolve("html").resolve(page + ".html.gz")))) {
      raw = in.readAllBytes();
    }
    Source source = new Source(page + ".html", limit -> raw, Given.NOTHING, 2_000_000);
    Article article = source.read();
    StringBuilder news = new StringBuilder();
    Document.of(article.text(), article.omitted())
        .paragraphs()
        .forEach(span -> news.append(span.of(article.text())).append('\n'));
    String title = article.title() + "\n";
    news.delete(0, news.indexOf(title) == 0 ? title.length() : 0);
    return news.toString();
  }

  /** Precision and recall of 4-grams. */
  private static double[] score(String expected, String found) {
    Map<String, Integer> want = shingles(expected);
    Map<String, Integer> have = shingles(found);
    double same = 0;
    for (Map.Entry<String, Integer> shingle : want.entrySet()) {
      same += Math.min(shingle.getValue(), have.getOrDefault(shingle.getKey(), 0));
    }
    double wanted = want.values().stream().mapToInt(n -> n).sum();
    double had = have.values().stream().mapToInt(n -> n).sum();
    return new double[] {had == 0 ? 0 : same / had, wanted == 0 ? 0 : same / wanted};
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> tokens = new ArrayList<>();
    for (Matcher token = TOKEN.matcher(text); token.find(); ) {
      tokens.add(token.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, tokens.size() - 3); i++) {
      String shingle = String.join(" ", tokens.subList(i, Math.min(i + 4, tokens.size())));
      shingles.merge(shingle, 1, Integer::sum);
    }
    return shingles;
  }

  @Test
  void findsTheDatesOfRealPages() throws Exception {
    int known = 0;
    int found = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode page : JSON.readTree(pages.resolve("dates.json").toFile())) {
      String want = page.path("published").asText();
      boolean isKnown = want.matches("\\d{4}-\\d\\d-\\d\\d");
      known += isKnown ? 1 : 0;
      String have = date(page);
      found += have.isEmpty() ? 0 : 1;
      boolean same = isKnown && have.startsWith(want);
      right += same ? 1 : 0;
      if (!same && (isKnown || !have.isEmpty())) {
        wrong.add(
            want + " " + have + " " + page.path("file").asText() + " " + page.path("url").asText());
      }
    }
    double f1 = 2.0 * right / (known + found);
    System.out.printf("dates: known %d found %d right %d F1 %.3f%n", known, found, right, f1);
    assertThat(f1).as("wrong: " + String.join("\n", wrong)).isGreaterThan(0.89);
  }

  private static String date(JsonNode page) throws IOException {
    byte[] raw = Files.readAllBytes(pages.resolve("dates").resolve(page.path("file").asText()));
    Given address = new Given(null, null, page.path("url").asText(), null);
    try {
      var tree = Page.parse(raw);
      Article article =
          new PageArticle(tree, PageBody.of(tree), address).read(ArticleId.of(raw), "page.html");
      return article.published() == null
          ? ""
          : article.published().date() + " " + article.published().basis();
    } catch (Refused e) {
      return "";
    }
  }
}
