package org.parley.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * A short text of src/test/resources/cases with one statement marked in it, and what is to be read
 * of that statement. How a case is written stands in the folder's README.
 *
 * @param name file and number, to find it again
 * @param kept whether it was written after the code it measures
 * @param expected the fields the case states; what it does not state is not checked
 */
record Case(
    String name, String theme, boolean kept, Article article, String marked, JsonNode expected) {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** The pieces under the marks of one number. */
  private record Marks(List<Span> source, List<Span> cue, List<Span> content) {
    Marks() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private record Open(char letter, int number, int start) {}

  static List<Case> of(Path file) throws IOException {
    JsonNode tree = YAML.readTree(Files.readString(file));
    String name = file.getFileName().toString().replace(".yaml", "");
    boolean kept = name.startsWith("kept-");
    List<Case> cases = new ArrayList<>();
    for (JsonNode node : tree.get("cases")) {
      JsonNode day = node.has("published") ? node.get("published") : tree.get("published");
      String outlet = node.path("outlet").asText(null);
      String text = node.get("text").asText();
      cases.add(
          new Case(
              name + " " + (cases.size() + 1),
              name.replace("kept-", ""),
              kept,
              article(plain(text), day.asText(), outlet),
              text,
              node));
    }
    return cases;
  }

  private static String plain(String marked) {
    return marked.replaceAll("⟦[scq]\\d* ", "").replace("⟧", "");
  }

  private static Article article(String text, String day, @Nullable String outlet) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        "case.txt",
        null,
        null,
        outlet == null ? null : new Outlet(outlet),
        null,
        day.equals("unknown") ? null : new Published(LocalDate.parse(day), Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  /** The marked attributions, the one that is checked and those around it, in order of content. */
  List<Attribution> attributions() {
    List<Attribution> all = new ArrayList<>();
    marks().forEach((number, marks) -> all.add(attribution(number, marks)));
    all.sort((a, b) -> a.content().spans().get(0).compareTo(b.content().spans().get(0)));
    return all;
  }

  /** The content that is checked. */
  Words content() {
    return Words.of(article.text(), marks().get(0).content());
  }

  private Attribution attribution(int number, Marks marks) {
    Words source = words(marks.source());
    String name =
        number == 0 && expected.has("speaker")
            ? expected.get("speaker").asText()
            : source == null || source.text().matches("(?i)he|she|they|it") ? null : source.text();
    Words content = Words.of(article.text(), marks.content());
    boolean quoted = content.text().matches("(?s)[\"“‘'].*");
    return new Attribution(
        content,
        words(marks.cue()),
        source,
        Voice.SPEAKER,
        quoted ? Kind.DIRECT : Kind.INDIRECT,
        Assertion.SAID,
        expected.path("modality").asText("").equals("future") && number == 0
            ? Modality.FUTURE
            : Modality.ACTUAL,
        name == null
            ? null
            : new Speaker(name, SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null),
        List.of(),
        null,
        1);
  }

  private @Nullable Words words(List<Span> spans) {
    return spans.isEmpty() ? null : Words.of(article.text(), spans);
  }

  /** The marks by their number; the one that is checked carries none. */
  private Map<Integer, Marks> marks() {
    Map<Integer, Marks> all = new TreeMap<>();
    Deque<Open> open = new ArrayDeque<>();
    int at = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '⟦') {
        int end = marked.indexOf(' ', i);
        String digits = marked.substring(i + 2, end);
        open.push(
            new Open(marked.charAt(i + 1), digits.isEmpty() ? 0 : Integer.parseInt(digits), at));
        i = end;
      } else if (c == '⟧') {
        Open mark = open.pop();
        Marks of = all.computeIfAbsent(mark.number(), n -> new Marks());
        List<Span> spans =
            mark.letter() == 's' ? of.source() : mark.letter() == 'c' ? of.cue() : of.content();
        spans.add(new Span(mark.start(), at));
      } else {
        at++;
      }
    }
    return all;
  }
}
