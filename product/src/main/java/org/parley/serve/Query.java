package org.parley.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.Kind;

/**
 * Which statements a reader asks for; what is null does not matter.
 *
 * @param speaker id of a speaker that may be looked up
 * @param kind "direct", "mixed", "indirect", or "outlet" for the outlets' own voice
 */
record Query(
    @Nullable ArticleId article,
    @Nullable String speaker,
    @Nullable String kind,
    @Nullable String outlet) {

  static final String OUTLET_VOICE = "outlet";

  boolean passes(Head head) {
    return (article == null || article.equals(head.id()))
        && (outlet == null || outlet.equals(head.outlet()));
  }

  boolean passes(Head.Entry entry) {
    return (speaker == null || entry.speakers().contains(speaker))
        && (kind == null || kind.equals(word(entry.kind())));
  }

  static String word(@Nullable Kind kind) {
    return kind == null ? OUTLET_VOICE : kind.word();
  }

  boolean isOpen() {
    return article == null && speaker == null && kind == null && outlet == null;
  }

  /** The address of this query's pages, to which {@code page=2} can be added. */
  String address() {
    List<String> parts = new ArrayList<>();
    add(parts, "article", article == null ? null : article.hex());
    add(parts, "speaker", speaker);
    add(parts, "kind", kind);
    add(parts, "outlet", outlet);
    return "/statements?" + String.join("&", parts) + (parts.isEmpty() ? "" : "&");
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
