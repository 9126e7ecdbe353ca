package org.parley.serve;

import java.util.List;
import java.util.regex.Pattern;

/** What a page says, read out of its source. */
final class Html {

  private Html() {}

  /** The words alone. */
  static String text(String html) {
    return html.replaceAll("<title>.*?</title>|<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** The first group of every match. */
  static List<String> found(String html, String regex) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(html)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
