package org.parley.link;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.Project;
import org.parley.coding.CodebookFile;
import org.parley.context.ContextReader;
import org.parley.read.Sources;
import org.parley.statement.Actor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/** The example's articles with the statements its authors planted, made of the key alone. */
public final class Gold {

  private static final String OPEN = "\"'\u2018\u201c\u00ab";
  private static final String CLOSE = "\"'\u2019\u201d\u00bb";

  private static final Pattern CUE =
      Pattern.compile(
          "\\b(previously maintained|said|says|told|insisted|asked|added|declaring|maintained|wrote)\\b");

  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, List<Linked>> statements = new LinkedHashMap<>();

  private final Map<String, List<Attribution>> planted = new LinkedHashMap<>();

  private record Place(ArticleId article, int start) {}

  /** Where a content begins to the group of variants that the key has it in. */
  private final Map<Place, String> groups = new HashMap<>();

  private final Codebook codebook;

  private Gold(Codebook codebook) {
    this.codebook = codebook;
  }

  /** Reads articles, key and variants. */
  public static Gold read() throws Exception {
    Gold gold = new Gold(CodebookFile.read(Project.example().resolve("codebook.yaml")));
    String folder = Project.example().resolve("articles").toString();
    for (var source : Sources.list(List.of(folder), null, 1_000_000, System.in)) {
      gold.articles.put(Path.of(source.path()).getFileName().toString(), source.read());
    }
    Map<String, Integer> from = new HashMap<>();
    for (NamedCsvRecord row : rows("key.csv")) {
      gold.plant(row, from);
    }
    gold.state();
    return gold;
  }

  public Map<String, Article> articles() {
    return articles;
  }

  /** By the article's file, in the key's order. */
  public Map<String, List<Linked>> statements() {
    return statements;
  }

  public @Nullable String group(Statement statement) {
    return groups.get(new Place(statement.article(), statement.attribution().content().start()));
  }

  static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Project.example().resolve(file))) {
      return rows.stream().toList();
    }
  }

  private void plant(NamedCsvRecord row, Map<String, Integer> from) throws IOException {
    String file = row.getField("article");
    String first = row.getField("first_words_of_content");
    if (row.getField("note").contains("part of the row above")) {
      return;
    }
    Article article = Objects.requireNonNull(articles.get(file));
    String text = article.text();
    int start = text.indexOf(first, from.getOrDefault(file + first, 0));
    if (start < 0) {
      throw new IllegalStateException(first + " is not in " + file);
    }
    from.put(file + first, start + 1);
    String note = row.getField("note");
    int last = note.contains("transcript") ? text.indexOf('\n', start) : end(text, start);
    Span span = new Span(start, last < 0 ? text.length() : last);
    boolean quoted =
        note.contains("transcript") || OPEN.indexOf(text.charAt(Math.max(0, start - 1))) >= 0;
    planted
        .computeIfAbsent(file, f -> new ArrayList<>())
        .add(attribution(article, span, quoted, row.getField("speaker_id_or_name")));
    for (NamedCsvRecord variant : rows("variants.csv")) {
      if (variant.getField("article").equals(file)
          && variant.getField("first_words").equals(first)) {
        groups.put(new Place(article.id(), span.start()), variant.getField("group"));
      }
    }
  }

  /** The planted attributions as statements, each with what its article tells of its occasion. */
  private void state() {
    planted.forEach(
        (file, attributions) -> {
          Article article = Objects.requireNonNull(articles.get(file));
          Document document = Document.of(article.text(), article.omitted());
          List<Circumstances> circumstances =
              new ContextReader().read(article, document, attributions);
          List<Statement> all = new ArrayList<>();
          for (int i = 0; i < attributions.size(); i++) {
            all.add(Statement.of(article, attributions.get(i), circumstances.get(i), List.of()));
          }
          statements.put(file, new NameLinker(codebook).link(article, all));
        });
  }

  /** A verb of saying in the sentence, outside what is said, so that its occasion can be read. */
  private static @Nullable Words cue(String text, Span content) {
    int from =
        Math.max(text.lastIndexOf('\n', content.start()), text.lastIndexOf(". ", content.start()));
    int end = text.indexOf('\n', content.end());
    Matcher cue = CUE.matcher(text).region(Math.max(0, from), end < 0 ? text.length() : end);
    while (cue.find()) {
      if (cue.end() <= content.start() || cue.start() >= content.end()) {
        return Words.of(text, new Span(cue.start(), cue.end()));
      }
    }
    return null;
  }

  /** The word before the verb. */
  private static @Nullable Words source(String text, Words cue, Span content) {
    int end = cue.start() - 1;
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    Span source = new Span(start, end);
    return source.isEmpty() || source.overlaps(content) ? null : Words.of(text, source);
  }

  private static int end(String text, int start) {
    int open = start == 0 ? -1 : OPEN.indexOf(text.charAt(start - 1));
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean apart = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      boolean closed = open >= 0 && c == CLOSE.charAt(open) && apart;
      boolean ended = open < 0 && ".!?".indexOf(c) >= 0 && apart && text.charAt(i - 1) != '.';
      if (closed || ended || c == '\n') {
        return i;
      }
    }
    return text.length();
  }

  private Attribution attribution(Article article, Span span, boolean quoted, String who) {
    String name = who.split(", ")[0];
    Actor actor = codebook.actor(name).orElse(null);
    SpeakerKind kind =
        name.equals("anonymous")
            ? SpeakerKind.ANONYMOUS
            : actor != null && actor.roles().isEmpty()
                ? SpeakerKind.ORGANIZATION
                : SpeakerKind.PERSON;
    String party =
        actor == null || actor.speaksFor().isEmpty() ? null : actor.speaksFor().get(0).party();
    String written = actor == null ? name : actor.name();
    Speaker speaker = new Speaker(written, kind, null, party, ResolvedBy.NAME, null);
    Words cue = cue(article.text(), span);
    return new Attribution(
        Words.of(article.text(), span),
        cue,
        cue == null ? null : source(article.text(), cue, span),
        Voice.SPEAKER,
        quoted ? Kind.DIRECT : Kind.INDIRECT,
        Assertion.SAID,
        Modality.ACTUAL,
        speaker,
        List.of(),
        null,
        0.9);
  }
}
