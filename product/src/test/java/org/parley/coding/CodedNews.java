package org.parley.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.coding.MarkedArticle.Row;
import org.parley.coding.MarkedStatement.Part;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Published;
import org.parley.text.Span;

/**
 * Articles of a corpus whose attributions are marked, with codings that a person gave them; the
 * codings name the corpus's attributions, and hold none of its words.
 */
final class CodedNews {

  private static final Pattern SPANS =
      Pattern.compile("(T\\d+)\\t\\w+ (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\\t.*)?");
  private static final Pattern EVENT = Pattern.compile("(E\\d+)\\t(.+)");
  private static final Pattern ARGUMENT = Pattern.compile("(Source|Cue|Content)\\d*:(T\\d+)");

  /** Stands for whoever is not in the codebook. */
  private static final String UNLISTED = "unlisted";

  private final Path corpus;
  private final Codebook codebook;

  /**
   * @param corpus folder with {@code text} and {@code attributions}
   */
  CodedNews(Path corpus, Codebook codebook) {
    this.corpus = corpus;
    this.codebook = codebook;
  }

  /** The articles of a file of codings. */
  List<MarkedArticle> read(Path codings) throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    for (JsonNode article : new YAMLMapper().readTree(codings.toFile())) {
      articles.add(article(article.path("article").asText(), article.path("statements")));
    }
    return articles;
  }

  private MarkedArticle article(String name, JsonNode said) throws IOException {
    String file = name.substring(0, name.lastIndexOf('_')) + ".txt";
    String text = Files.readString(corpus.resolve("text").resolve(file));
    Map<String, Map<Part, List<Span>>> marked = attributions(name, text);
    said.fieldNames()
        .forEachRemaining(
            key -> {
              if (!marked.containsKey(key)) {
                String[] ends = key.split("-");
                Span span = span(text, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                marked.put(key, Map.of(Part.CONTENT, List.of(span)));
              }
            });
    List<Row> rows = new ArrayList<>();
    marked.forEach((key, spans) -> rows.add(row(rows.size(), text, spans, said.path(key))));
    rows.sort((a, b) -> Integer.compare(begin(a), begin(b)));
    return new MarkedArticle(text, published(name), rows);
  }

  /** A file of the corpus is named after its outlet and its day. */
  private static Published published(String name) {
    return new Published(LocalDate.parse(name.split("_")[1]), Published.Basis.GIVEN);
  }

  private static int begin(Row row) {
    return row.said().statement().attribution().content().start();
  }

  private Row row(int number, String text, Map<Part, List<Span>> spans, JsonNode said) {
    String listed = said.path("speaker").asText(UNLISTED);
    String speaker = listed.equals(UNLISTED) ? named(text, spans) : listed;
    boolean outlet = "outlet".equals(speaker);
    MarkedStatement statement = MarkedStatement.of(text, spans, speaker, outlet, codebook, null);
    return new Row(number, statement, codings(text, said.path("codings"), speaker));
  }

  /** The actor whom a source names; where it names none, its words. */
  private @Nullable String named(String text, Map<Part, List<Span>> spans) {
    List<Span> source = spans.get(Part.SOURCE);
    if (source == null) {
      return null;
    }
    String words = text.substring(source.get(0).start(), source.get(0).end());
    return codebook.actors().stream()
        .filter(actor -> names(actor).anyMatch(words::contains))
        .map(Actor::id)
        .findFirst()
        .orElse(words.toLowerCase(Locale.ROOT));
  }

  private static Stream<String> names(Actor actor) {
    return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
  }

  /** With the words of their conditions, and with who holds them if that is the speaker alone. */
  private static JsonNode codings(String text, JsonNode rows, @Nullable String speaker) {
    ArrayNode codings = JsonNodeFactory.instance.arrayNode();
    for (JsonNode row : rows) {
      ObjectNode coding = row.deepCopy();
      if (row.path("basis").asText().equals("own")
          && row.path("holder").asText().equals(UNLISTED)) {
        coding.put("holder", speaker);
      }
      for (JsonNode condition : coding.path("conditions")) {
        JsonNode ends = condition.path("span");
        Span span = span(text, ends.get(0).asInt(), ends.get(1).asInt());
        ((ObjectNode) condition).put("words", text.substring(span.start(), span.end()));
      }
      codings.add(coding);
    }
    return codings;
  }

  private Map<String, Map<Part, List<Span>>> attributions(String name, String text)
      throws IOException {
    Map<String, List<Span>> spans = new HashMap<>();
    Map<String, Map<Part, List<Span>>> attributions = new LinkedHashMap<>();
    Path file = corpus.resolve("attributions").resolve(name + ".ann");
    for (String line : Files.readAllLines(file)) {
      Matcher span = SPANS.matcher(line);
      Matcher event = EVENT.matcher(line);
      if (span.matches()) {
        spans.put(span.group(1), spans(text, span.group(2)));
      } else if (event.matches()) {
        attributions.put(event.group(1), parts(event.group(2), spans));
      }
    }
    attributions.values().removeIf(parts -> !parts.containsKey(Part.CONTENT));
    return attributions;
  }

  private static Map<Part, List<Span>> parts(String event, Map<String, List<Span>> spans) {
    Map<Part, List<Span>> parts = new EnumMap<>(Part.class);
    Matcher argument = ARGUMENT.matcher(event);
    while (argument.find()) {
      Part part = Part.valueOf(argument.group(1).toUpperCase(Locale.ROOT));
      if (spans.containsKey(argument.group(2))) {
        List<Span> there = parts.computeIfAbsent(part, p -> new ArrayList<>());
        there.addAll(spans.get(argument.group(2)));
        there.sort((a, b) -> Integer.compare(a.start(), b.start()));
      }
    }
    return parts;
  }

  private static List<Span> spans(String text, String written) {
    List<Span> spans = new ArrayList<>();
    for (String one : written.split(";")) {
      String[] ends = one.split(" ");
      spans.add(span(text, Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }
    return spans;
  }

  /** Of code points. */
  private static Span span(String text, int start, int end) {
    return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
