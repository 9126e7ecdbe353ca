package org.parley.analyze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.parley.coding.Coder;
import org.parley.statement.Act;
import org.parley.statement.Actor;
import org.parley.statement.Anchor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Force;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Precision;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.statement.Term;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Five real articles as a careful reader coded them by hand, before any machine did. The text is
 * taken from a folder beside the checkout; what was written down holds offsets only.
 */
final class CarefulReading {

  private final Codebook codebook;
  private final Path folder;
  private final JsonNode written;
  private final Map<String, Statement> read = new HashMap<>();
  private final Map<String, Article> articles = new HashMap<>();

  CarefulReading(Path folder, Codebook codebook) throws Exception {
    this.folder = folder;
    this.codebook = codebook;
    try (InputStream in = Coder.class.getResourceAsStream("five-articles.yaml")) {
      written = new YAMLMapper().readTree(in);
    }
    for (JsonNode article : written.get("articles")) {
      Article text = article(article);
      for (JsonNode row : article.get("statements")) {
        String id = article.get("article").asText() + ":" + row.get("index").asText();
        articles.put(id, text);
        read.put(id, statement(text, row));
      }
    }
  }

  /** What was written down of the boards. */
  JsonNode boards() {
    return written;
  }

  /** Its name in what was written down ({@code 002:4}) of each statement. */
  Map<StatementId, String> names() {
    Map<StatementId, String> names = new HashMap<>();
    read.forEach((name, statement) -> names.put(statement.id(), name));
    return names;
  }

  Ledger ledger() {
    Map<String, StatementId> utterances = utterances();
    List<Entry> entries = new ArrayList<>();
    for (String id : read.keySet().stream().sorted().toList()) {
      Statement statement = Objects.requireNonNull(read.get(id));
      Article article = Objects.requireNonNull(articles.get(id));
      entries.add(
          Entry.of(
              article,
              statement,
              speakers(statement),
              utterances.getOrDefault(id, statement.id()),
              article.id(),
              List.of()));
    }
    return Ledger.of(codebook, entries);
  }

  private Map<String, StatementId> utterances() {
    Map<String, StatementId> utterances = new HashMap<>();
    for (JsonNode utterance : written.get("utterances")) {
      List<String> all =
          Stream.of("core", "versions", "may_be").flatMap(k -> words(utterance.path(k))).toList();
      StatementId first = Objects.requireNonNull(read.get(all.get(0))).id();
      all.forEach(id -> utterances.put(id, first));
    }
    return utterances;
  }

  private static Stream<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
  }

  private List<String> speakers(Statement statement) {
    Speaker speaker = statement.attribution().speaker();
    return speaker == null
        ? List.of()
        : codebook.actors().stream()
            .filter(a -> a.name().equals(speaker.name()) || a.aliases().contains(speaker.name()))
            .map(Actor::id)
            .findFirst()
            .map(List::of)
            .orElse(List.of(speaker.name()));
  }

  private Article article(JsonNode row) throws Exception {
    byte[] raw = Files.readAllBytes(folder.resolve(row.get("file").asText()));
    String outlet = text(row.path("outlet"));
    String day = text(row.path("published"));
    return new Article(
        ArticleId.of(raw),
        row.get("file").asText(),
        null,
        null,
        outlet == null ? null : new Outlet(outlet),
        null,
        day == null ? null : new Published(LocalDate.parse(day), Published.Basis.GIVEN),
        "en",
        new String(raw, StandardCharsets.UTF_8),
        List.of());
  }

  private Statement statement(Article article, JsonNode row) {
    Voice voice = Term.of(Voice.class, row.get("voice").asText());
    String kind = text(row.path("kind"));
    Words content = words(article, row.get("content"));
    Attribution said =
        new Attribution(
            content,
            row.path("cue").isArray() ? one(article, row.get("cue")) : null,
            row.path("source").isArray() ? one(article, row.get("source")) : null,
            voice,
            voice == Voice.OUTLET || kind == null ? null : Term.of(Kind.class, kind),
            Assertion.SAID,
            Modality.ACTUAL,
            speaker(row.path("speaker")),
            List.of(),
            null,
            1);
    List<Coding> codings =
        StreamSupport.stream(row.path("codings").spliterator(), false)
            .map(coding -> coding(article, row, coding))
            .toList();
    return Statement.of(article, said, when(row.path("said"), content), codings);
  }

  private static Circumstances when(JsonNode said, Words content) {
    if (!said.isObject() || said.get("precision").asText().equals("unknown")) {
      return Circumstances.NONE;
    }
    String from = text(said.get("from"));
    String to = text(said.get("to"));
    Precision precision = Term.of(Precision.class, said.get("precision").asText());
    Said day =
        new Said(
            from == null ? null : LocalDate.parse(from),
            to == null ? null : LocalDate.parse(to),
            precision,
            content,
            Anchor.PUBLISHED);
    return new Circumstances(null, List.of(), day, List.of());
  }

  private static @Nullable Speaker speaker(JsonNode row) {
    String name = row.isObject() ? text(row.path("name")) : null;
    return name == null
        ? null
        : new Speaker(
            name,
            Term.of(SpeakerKind.class, row.get("kind").asText()),
            null,
            text(row.path("on_behalf_of")),
            ResolvedBy.NAME,
            null);
  }

  private Coding coding(Article article, JsonNode row, JsonNode coding) {
    Holder.Basis basis = Term.of(Holder.Basis.class, coding.get("basis").asText());
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode condition : coding.path("conditions")) {
      conditions.add(
          new Condition(
              words(article, condition.get("spans")),
              Term.of(Force.class, condition.get("force").asText()),
              null));
    }
    return new Coding(
        codebook.id(),
        coding.get("target").asText(),
        new Holder(holder(article, row, coding.get("holder").asText()), basis),
        Term.of(Act.class, coding.get("act").asText()),
        Term.of(Stance.class, coding.get("stance").asText()),
        conditions,
        Coding.MACHINE,
        1);
  }

  private static String holder(Article article, JsonNode row, String holder) {
    return switch (holder) {
      case "outlet" -> article.outlet() == null ? "outlet" : article.outlet().name();
      case "speaker" -> {
        String name = text(row.path("speaker").path("name"));
        yield name == null ? "speaker" : name;
      }
      default -> holder;
    };
  }

  private static Words one(Article article, JsonNode span) {
    return Words.of(article.text(), new Span(span.get(0).asInt(), span.get(1).asInt()));
  }

  private static Words words(Article article, JsonNode spans) {
    List<Span> pieces = new ArrayList<>();
    spans.forEach(s -> pieces.add(new Span(s.get(0).asInt(), s.get(1).asInt())));
    return Words.of(article.text(), pieces);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node.asText();
  }
}
