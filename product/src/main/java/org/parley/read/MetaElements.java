package org.parley.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The first content of each kind of meta element of a page. */
final class MetaElements {

  private static final List<String> NAMING = List.of("property", "name", "itemprop");

  private final Map<String, String> contents = new HashMap<>();

  MetaElements(Document page) {
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").replaceAll("\\s+", " ").strip();
      if (!content.isEmpty()) {
        for (String attribute : NAMING) {
          contents.putIfAbsent(meta.attr(attribute).toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  /**
   * @param name a property, name or itemprop, in small letters
   */
  @Nullable String content(String name) {
    return contents.get(name);
  }
}
