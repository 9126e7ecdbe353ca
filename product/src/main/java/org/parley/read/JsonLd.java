package org.parley.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD says of the article (schema.org Article and its kinds). Scripts that are no
 * JSON are searched for their date alone.
 */
final class JsonLd {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Pattern DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]+)\"");

  private static final int DEEPEST = 8;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> others = new ArrayList<>();
  private @Nullable String loneDate;

  JsonLd(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      read(script.data());
    }
  }

  private void read(String json) {
    try {
      collect(MAPPER.readTree(json), 0);
    } catch (JsonProcessingException e) {
      Matcher date = DATE.matcher(json);
      loneDate = loneDate == null && date.find() ? date.group(1) : loneDate;
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
    } else if (node.isObject()) {
      String type = node.path("@type").toString();
      boolean article = type.contains("Article") || type.contains("BlogPosting");
      (article ? articles : others).add(node);
      collect(node.path("@graph"), depth + 1);
      collect(node.path("mainEntity"), depth + 1);
      collect(node.path("mainEntityOfPage"), depth + 1);
    }
  }

  @Nullable String headline() {
    return first(articles, "headline");
  }

  @Nullable String datePublished() {
    String date = first(articles, "datePublished");
    date = date == null ? first(others, "datePublished") : date;
    return date == null ? loneDate : date;
  }

  @Nullable String publisher() {
    for (JsonNode article : articles) {
      List<String> names = names(article.path("publisher"));
      if (!names.isEmpty()) {
        return names.get(0);
      }
    }
    return null;
  }

  /** The authors' names, joined by commas. */
  @Nullable String author() {
    for (JsonNode article : articles) {
      Set<String> names = new LinkedHashSet<>();
      for (String name : names(article.path("author"))) {
        String author = Bylines.named(name);
        if (author != null) {
          names.add(author);
        }
      }
      if (!names.isEmpty()) {
        return String.join(", ", names);
      }
    }
    return null;
  }

  private static @Nullable String first(List<JsonNode> nodes, String field) {
    for (JsonNode node : nodes) {
      String value = plain(node.path(field).asText(""));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(child -> names.addAll(names(child.isArray() ? child.path(0) : child)));
    } else {
      String name = plain((node.isObject() ? node.path("name") : node).asText(""));
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static String plain(String value) {
    return Parser.unescapeEntities(value, false).replaceAll("\\s+", " ").strip();
  }
}
