package org.parley.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Statement;
import org.parley.text.CodePoints;
import org.parley.text.Span;

/**
 * A statement as others cite it: BibTeX, and the Web Annotation Data Model of the W3C
 * (https://www.w3.org/TR/annotation-model/), whose positions are Unicode code points.
 */
public final class Reference {

  private static final int CONTEXT = 32;
  private static final int QUOTE_MOST = 300;

  private final Article article;
  private final Statement statement;
  private final String address;
  private final CodePoints points;

  /**
   * @param address where the record shows the statement
   */
  public Reference(Article article, Statement statement, String address) {
    this.article = article;
    this.statement = statement;
    this.address = address;
    this.points = new CodePoints(article.text());
  }

  /** An entry of a BibTeX file; the article is cited, the note says which of its words. */
  public String bibtex() {
    StringBuilder entry = new StringBuilder("@misc{parley-" + statement.id().hex() + ",\n");
    String outlet = article.outlet() == null ? null : article.outlet().name();
    field(entry, "author", article.byline() == null ? outlet : article.byline(), true);
    field(entry, "title", article.title(), true);
    field(entry, "howpublished", outlet, false);
    if (article.published() != null) {
      field(entry, "year", String.valueOf(article.published().date().getYear()), false);
      field(entry, "date", article.published().date().toString(), false);
    }
    if (article.url() != null) {
      entry.append("  url = {").append(address(article.url())).append("},\n");
    }
    field(entry, "note", told() + " Characters " + places() + "; " + address, false);
    return entry.append("}\n").toString();
  }

  private static void field(
      StringBuilder entry, String name, @Nullable String value, boolean asIs) {
    if (value != null && !value.isBlank()) {
      String tex = tex(value.strip().replaceAll("\\s+", " "));
      entry.append("  ").append(name).append(" = {");
      entry.append(asIs ? "{" + tex + "}" : tex).append("},\n");
    }
  }

  private static String tex(String text) {
    StringBuilder tex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> tex.append("\\textbackslash{}");
        case '~' -> tex.append("\\textasciitilde{}");
        case '^' -> tex.append("\\textasciicircum{}");
        case '{', '}', '$', '%', '&', '#', '_' -> tex.append('\\').append(c);
        default -> tex.append(c);
      }
    }
    return tex.toString();
  }

  private static String address(String url) {
    return url.replaceAll("[{}\\s\\\\]", "");
  }

  /** Who is said to have said what, with its cue. */
  private String told() {
    Attribution said = statement.attribution();
    String who =
        said.speaker() != null
            ? said.speaker().name()
            : said.source() != null ? said.source().text() : "The outlet itself";
    String words = said.content().text();
    return who
        + (said.cue() == null ? "" : ", \"" + said.cue().text() + "\"")
        + ": "
        + (words.length() > QUOTE_MOST ? words.substring(0, QUOTE_MOST) + "\u2026" : words);
  }

  private String places() {
    return points.of(statement.attribution().content().spans()).stream()
        .map(span -> span.start() + "-" + span.end())
        .collect(Collectors.joining(", "));
  }

  /**
   * A Web Annotation of the content's words in the article.
   *
   * @param source address of the article where it has none of its own
   */
  public ObjectNode annotation(String source) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("@context", "http://www.w3.org/ns/anno.jsonld");
    node.put("id", address).put("type", "Annotation").put("motivation", "describing");
    node.putObject("generator").put("type", "Software").put("name", "Parley");
    node.putObject("body")
        .put("type", "TextualBody")
        .put("value", told())
        .put("format", "text/plain")
        .put("purpose", "describing");
    ArrayNode targets = node.putArray("target");
    List<Span> spans = statement.attribution().content().spans();
    for (Span span : spans) {
      ObjectNode target = targets.addObject();
      target.put("source", article.url() == null ? source : article.url());
      ArrayNode selectors = target.putArray("selector");
      Span counted = points.of(span);
      selectors
          .addObject()
          .put("type", "TextPositionSelector")
          .put("start", counted.start())
          .put("end", counted.end());
      selectors
          .addObject()
          .put("type", "TextQuoteSelector")
          .put("exact", span.of(article.text()))
          .put("prefix", text(around(span.start() - CONTEXT), span.start()))
          .put("suffix", text(span.end(), around(span.end() + CONTEXT)));
    }
    return node;
  }

  /** The nearest place in the text that splits no character. */
  private int around(int offset) {
    String text = article.text();
    int within = Math.max(0, Math.min(offset, text.length()));
    boolean split =
        within > 0 && within < text.length() && Character.isLowSurrogate(text.charAt(within));
    return split ? within - 1 : within;
  }

  private String text(int start, int end) {
    return article.text().substring(start, end);
  }
}
