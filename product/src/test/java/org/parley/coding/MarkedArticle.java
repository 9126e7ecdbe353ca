package org.parley.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.coding.MarkedStatement.Part;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Published;
import org.parley.statement.Statement;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * An article with its statements marked, {@code {s1 source} {c1 cue} {q1 content}}, the number
 * being the statement's; a mark may belong to several ({@code {s2,3 she}}), and none nests.
 */
record MarkedArticle(String text, @Nullable Published published, List<Row> rows) {

  private static final Pattern MARK = Pattern.compile("\\{([scq])(\\d+(?:,\\d+)*) ([^{}]*)\\}");

  /**
   * @param said as its article has it
   * @param codings what a person coded
   */
  record Row(int number, MarkedStatement said, JsonNode codings) {}

  static MarkedArticle of(JsonNode node, Codebook codebook) {
    StringBuilder text = new StringBuilder();
    Map<Integer, Map<Part, List<Span>>> marks = marks(node.path("text").asText().strip(), text);
    List<Row> rows = new ArrayList<>();
    marks.forEach(
        (number, spans) -> {
          JsonNode row = node.path("statements").path(String.valueOf(number));
          String speaker = row.path("speaker").isTextual() ? row.path("speaker").asText() : null;
          boolean outlet = "outlet".equals(speaker);
          MarkedStatement said =
              MarkedStatement.of(text.toString(), spans, speaker, outlet, codebook, null);
          rows.add(new Row(number, said, row.path("codings")));
        });
    rows.sort(Comparator.comparing(row -> row.said().statement().attribution().content().start()));
    return new MarkedArticle(text.toString(), null, rows);
  }

  /** The codings of each row, all statements of the article read together. */
  List<List<Coding>> coded(Coder coder) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Article article = headed();
    List<Statement> statements = rows.stream().map(row -> row.said().statement()).toList();
    return coder.code(article, Document.of(text), statements).stream()
        .map(Statement::codings)
        .toList();
  }

  /** The article, its first line as its title. */
  Article headed() {
    ArticleId id = ArticleId.of(text.getBytes(StandardCharsets.UTF_8));
    String title = text.substring(0, text.indexOf('\n'));
    return new Article(id, "marked", null, title, null, null, published, "en", text, List.of());
  }

  private static Map<Integer, Map<Part, List<Span>>> marks(String marked, StringBuilder text) {
    Map<Integer, Map<Part, List<Span>>> marks = new TreeMap<>();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (mark.find()) {
      text.append(marked, at, mark.start());
      Span span = new Span(text.length(), text.length() + mark.group(3).length());
      text.append(mark.group(3));
      at = mark.end();
      for (String number : mark.group(2).split(",")) {
        marks
            .computeIfAbsent(Integer.valueOf(number), n -> new EnumMap<>(Part.class))
            .computeIfAbsent(Part.of(mark.group(1).charAt(0)), part -> new ArrayList<>())
            .add(span);
      }
    }
    text.append(marked.substring(at));
    return marks;
  }
}
