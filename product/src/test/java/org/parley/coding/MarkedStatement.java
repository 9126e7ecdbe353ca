package org.parley.coding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/** A passage with {@code {s source}}, {@code {c cue}} and {@code {q content}}, as a statement. */
record MarkedStatement(Article article, Statement statement) {

  enum Part {
    SOURCE,
    CUE,
    CONTENT;

    /** The part that a mark's letter stands for. */
    static Part of(char letter) {
      return values()["scq".indexOf(letter)];
    }
  }

  /**
   * @param speaker id of an actor or a party of the codebook, or a name or description; null for an
   *     unnamed source
   * @param outlet whether the narrator speaks
   */
  static MarkedStatement of(
      String marked,
      @Nullable String speaker,
      boolean outlet,
      Codebook codebook,
      @Nullable Published published) {
    StringBuilder text = new StringBuilder();
    Map<Part, List<Span>> spans = spans(marked, text);
    return of(text.toString(), spans, speaker, outlet, codebook, published);
  }

  /** The same of a text whose marks are taken out. */
  static MarkedStatement of(
      String plain,
      Map<Part, List<Span>> spans,
      @Nullable String speaker,
      boolean outlet,
      Codebook codebook,
      @Nullable Published published) {
    ArticleId id = ArticleId.of(plain.getBytes(StandardCharsets.UTF_8));
    Article article =
        new Article(id, "marked", null, null, null, null, published, "en", plain, List.of());
    Attribution said =
        new Attribution(
            Words.of(plain, spans.get(Part.CONTENT)),
            words(plain, spans, Part.CUE),
            words(plain, spans, Part.SOURCE),
            outlet ? Voice.OUTLET : Voice.SPEAKER,
            outlet ? null : Kind.INDIRECT,
            Assertion.SAID,
            Modality.ACTUAL,
            outlet ? null : speaker(speaker, codebook),
            List.of(),
            null,
            1);
    return new MarkedStatement(article, Statement.of(article, said, Circumstances.NONE, List.of()));
  }

  List<Coding> coded(Coder coder) {
    return coder.code(article, Document.of(article.text()), statement).codings();
  }

  private static Map<Part, List<Span>> spans(String marked, StringBuilder text) {
    Map<Part, List<Span>> spans = new EnumMap<>(Part.class);
    Deque<Integer> opened = new ArrayDeque<>();
    Deque<Part> parts = new ArrayDeque<>();
    for (int i = 0; i < marked.length(); i++) {
      int part = i + 1 < marked.length() ? "scq".indexOf(marked.charAt(i + 1)) : -1;
      if (marked.charAt(i) == '{' && part >= 0) {
        parts.push(Part.values()[part]);
        opened.push(text.length());
        i += marked.charAt(i + 2) == ' ' ? 2 : 1;
      } else if (marked.charAt(i) == '}' && !opened.isEmpty()) {
        Span span = new Span(opened.pop(), text.length());
        spans.computeIfAbsent(parts.pop(), p -> new ArrayList<>()).add(span);
      } else {
        text.append(marked.charAt(i));
      }
    }
    return spans;
  }

  private static @Nullable Words words(String text, Map<Part, List<Span>> spans, Part part) {
    return spans.containsKey(part) ? Words.of(text, spans.get(part)) : null;
  }

  private static Speaker speaker(@Nullable String id, Codebook codebook) {
    if (id == null) {
      return new Speaker("an official", SpeakerKind.ANONYMOUS, null, null, ResolvedBy.NAME, null);
    }
    String name =
        codebook
            .actor(id)
            .map(Actor::name)
            .or(() -> codebook.party(id).map(party -> party.name()))
            .orElse(id);
    boolean body = name.matches("(?i).*\\b(?:of|for|the|ministry|union|council|board)\\b.*");
    SpeakerKind kind = body ? SpeakerKind.ORGANIZATION : SpeakerKind.PERSON;
    return new Speaker(name, kind, null, null, ResolvedBy.NAME, null);
  }
}
