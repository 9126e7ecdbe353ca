package org.parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.context.ContextReader;
import org.parley.read.Source;
import org.parley.read.Sources;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Relay;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.Told;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/** The first five real articles against what a careful reader wrote down before they were read. */
class SeedsReadingTest {

  private static final class Count {
    int right;
    int all;

    void add(boolean isRight) {
      all++;
      right += isRight ? 1 : 0;
    }

    double share() {
      return all == 0 ? 1 : (double) right / all;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f (%d of %d)", share(), right, all);
    }
  }

  private record Pair(int expected, int read, double overlap) {}

  private final Count found = new Count();
  private final Count wanted = new Count();
  private final Count spoken = new Count();
  private final Count kind = new Count();
  private final Count speaker = new Count();
  private final Count route = new Count();
  private final Count day = new Count();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void readsTheFirstArticlesAsACarefulReaderDoes() throws Exception {
    Path folder = Project.shared("seeds");
    Pipeline pipeline = new Pipeline(new Attributor(Taggers.english()), new ContextReader(), null);
    Map<String, JsonNode> expected = expected();
    for (Source source : Sources.list(List.of(folder.toString()), null, 1_000_000, System.in)) {
      JsonNode rows = expected.get(Path.of(source.path()).getFileName().toString());
      if (rows != null) {
        Article article = source.read();
        compare(article, rows, pipeline.statements(article));
      }
    }
    double f1 = 2 * found.share() * wanted.share() / (found.share() + wanted.share());
    System.out.printf(
        Locale.ROOT,
        "seeds: found F1 %.3f, precision %s, recall %s, of a speaker's %s%n"
            + "seeds: kind %s, speaker %s, told and relayed %s, day %s%n",
        f1,
        found,
        wanted,
        spoken,
        kind,
        speaker,
        route,
        day);
    if (Boolean.getBoolean("parley.cases")) {
      wrong.forEach(System.out::println);
    }

    assertThat(f1).isGreaterThanOrEqualTo(.9);
    assertThat(kind.share()).isGreaterThanOrEqualTo(.9);
    assertThat(speaker.share()).isGreaterThanOrEqualTo(.95);
    assertThat(route.share()).isGreaterThanOrEqualTo(.9);
    assertThat(day.share()).isEqualTo(1);
  }

  private static Map<String, JsonNode> expected() throws Exception {
    Map<String, JsonNode> expected = new HashMap<>();
    try (InputStream in = SeedsReadingTest.class.getResourceAsStream("seeds-reading.yaml")) {
      for (JsonNode article : new YAMLMapper().readTree(in).get("articles")) {
        expected.put(article.get("file").asText(), article.get("statements"));
      }
    }
    return expected;
  }

  private void compare(Article article, JsonNode rows, List<Statement> read) {
    Document document = Document.of(article.text(), article.omitted());
    List<Pair> pairs = new ArrayList<>();
    for (int e = 0; e < rows.size(); e++) {
      for (int r = 0; r < read.size(); r++) {
        double overlap =
            f1(document, spans(rows.get(e)), read.get(r).attribution().content().spans());
        if (overlap >= .5) {
          pairs.add(new Pair(e, r, overlap + (sameVoice(rows.get(e), read.get(r)) ? 1 : 0)));
        }
      }
    }
    pairs.sort(Comparator.comparing((Pair pair) -> -pair.overlap()));
    Map<Integer, Integer> byExpected = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!byExpected.containsKey(pair.expected()) && taken.add(pair.read())) {
        byExpected.put(pair.expected(), pair.read());
      }
    }
    for (int e = 0; e < rows.size(); e++) {
      Integer match = byExpected.get(e);
      count(article, e, rows.get(e), match == null ? null : read.get(match));
    }
    for (int r = 0; r < read.size(); r++) {
      if (!taken.contains(r)) {
        found.add(false);
        Attribution it = read.get(r).attribution();
        miss(article, "too many", it.voice() + " " + it.source(), it.content());
      }
    }
  }

  private static boolean sameVoice(JsonNode row, Statement read) {
    return row.get("voice").asText().equals(read.attribution().voice().word());
  }

  private void count(Article article, int row, JsonNode expected, @Nullable Statement read) {
    boolean optional = expected.path("optional").asBoolean();
    boolean own = expected.get("voice").asText().equals("speaker");
    if (!optional) {
      wanted.add(read != null);
      if (own) {
        spoken.add(read != null);
      }
    }
    if (read == null) {
      wrong.add(name(article) + ":" + row + " not found (" + expected.get("voice") + ")");
      return;
    }
    if (!optional) {
      found.add(true);
    }
    judge(article, row, expected, read);
  }

  private void judge(Article article, int row, JsonNode expected, Statement read) {
    boolean own = expected.get("voice").asText().equals("speaker");
    Attribution attribution = read.attribution();
    String word = attribution.kind() == null ? "outlet" : attribution.kind().word();
    String due = own ? expected.get("kind").asText() : "outlet";
    boolean other = !own && expected.has("voice_or") || holds(expected, "kind_or", word);
    check(kind, article, row, "kind", word.equals(due) || other, due, word);
    if (own && attribution.voice() == Voice.SPEAKER) {
      boolean right = isWho(article, expected, attribution);
      check(speaker, article, row, "speaker", right, expected.get("who"), attribution.speaker());
      route(article, row, expected, read);
    }
    Said said = read.circumstances().said();
    check(day, article, row, "day", isDay(expected, said), expected.get("said"), said);
  }

  private static boolean holds(JsonNode row, String field, String value) {
    return StreamSupport.stream(row.path(field).spliterator(), false)
        .anyMatch(node -> node.asText().equals(value));
  }

  private static boolean isWho(Article article, JsonNode row, Attribution read) {
    Speaker who = read.speaker();
    JsonNode names = row.path("who").path("names");
    if (who == null) {
      return false;
    }
    boolean body = !row.path("who").path("kind").asText().equals("person");
    if (names.isArray()
        && StreamSupport.stream(names.spliterator(), false)
            .anyMatch(n -> same(n.asText(), who.name()))) {
      return true;
    }
    if (names.isArray() && !body || !row.has("source")) {
      return false;
    }
    JsonNode source = row.get("source");
    String words = article.text().substring(source.get(0).asInt(), source.get(1).asInt());
    Words own = read.source();
    boolean here =
        own != null
            && own.spans().stream()
                .anyMatch(s -> s.overlaps(new Span(source.get(0).asInt(), source.get(1).asInt())));
    return here && words.toLowerCase(Locale.ROOT).contains(who.name().toLowerCase(Locale.ROOT))
        || here && !names.isArray() && (who.antecedent() != null || who.name().contains(words));
  }

  private static boolean same(String name, String read) {
    String bare = read.replaceFirst("^[Tt]he ", "");
    String full = name.replaceFirst("^[Tt]he ", "");
    String initials = full.replaceAll("(\\p{Lu})\\S*\\s*", "$1");
    boolean known = full.contains(" ") && initials.equals(bare);
    return known || full.equalsIgnoreCase(bare);
  }

  private void route(Article article, int row, JsonNode expected, Statement read) {
    Told told = read.circumstances().told();
    List<String> hands = read.circumstances().relayedBy().stream().map(Relay::name).toList();
    JsonNode due = expected.path("told");
    boolean free = expected.path("told_free").asBoolean();
    if (due.isMissingNode() && !expected.has("relayed")) {
      return;
    }
    boolean told1 =
        due.isMissingNode() || told == null && free || told != null && isTold(due, told);
    boolean hands1 =
        StreamSupport.stream(expected.path("relayed").spliterator(), false)
            .allMatch(n -> hands.stream().anyMatch(h -> same(n.asText(), h)));
    check(
        route,
        article,
        row,
        "route",
        told1 && hands1,
        due + " " + expected.path("relayed"),
        told + " " + hands);
  }

  private static boolean isTold(JsonNode due, Told told) {
    String outlet = due.path("outlet").asText(null);
    String to = due.path("to").asText(null);
    boolean outlet1 =
        outlet == null
            || outlet.equals("null")
            || told.outlet() != null && same(outlet, told.outlet());
    boolean to1 = to == null || to.equals("null") || told.to() != null;
    return outlet1 && to1;
  }

  private static boolean isDay(JsonNode row, @Nullable Said read) {
    if (read == null || read.from() == null && read.to() == null) {
      return true;
    }
    JsonNode said = row.path("said");
    return !said.isMissingNode()
        && Objects.equals(date(said.get("from")), read.from())
        && Objects.equals(date(said.get("to")), read.to());
  }

  private static @Nullable LocalDate date(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : LocalDate.parse(node.asText());
  }

  private void check(
      Count count,
      Article article,
      int row,
      String what,
      boolean right,
      @Nullable Object due,
      @Nullable Object read) {
    count.add(right);
    if (!right) {
      wrong.add(name(article) + ":" + row + " " + what + ": " + due + ", read " + read);
    }
  }

  private void miss(Article article, String what, String who, Words words) {
    wrong.add(name(article) + " " + what + ": " + who + " " + words.spans());
  }

  private static String name(Article article) {
    return Path.of(article.path()).getFileName().toString().substring(0, 3);
  }

  private static List<Span> spans(JsonNode row) {
    List<Span> spans = new ArrayList<>();
    row.get("content").forEach(s -> spans.add(new Span(s.get(0).asInt(), s.get(1).asInt())));
    return spans;
  }

  /** Token F1 of two contents. */
  private static double f1(Document document, List<Span> one, List<Span> other) {
    int both = 0;
    int sum = 0;
    for (var token : document.tokens()) {
      boolean first = token.word() && one.stream().anyMatch(s -> s.overlaps(token.span()));
      boolean second = token.word() && other.stream().anyMatch(s -> s.overlaps(token.span()));
      both += first && second ? 1 : 0;
      sum += (first ? 1 : 0) + (second ? 1 : 0);
    }
    return sum == 0 ? 0 : 2.0 * both / sum;
  }
}
