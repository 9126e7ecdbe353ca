package org.parley.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.statement.Article;
import org.parley.text.Document;
import org.parley.text.Span;

/** What an article is about, as far as its words alone tell. */
final class About {

  /** An article of fewer statements is too short to tell. */
  private static final int FEWEST = 4;

  private final boolean tells;
  private final Set<String> words = new HashSet<>();
  private final Map<String, Integer> timesNamed = new HashMap<>();
  private final Set<String> inHeadline = new HashSet<>();
  private final double namedAny;

  /**
   * @param statements how many the article has
   */
  About(
      Article article,
      Document document,
      int statements,
      List<Target> targets,
      TellingWords telling) {
    tells = statements >= FEWEST;
    for (Span paragraph : document.paragraphs()) {
      String text = paragraph.of(document.text());
      Set<String> here = telling.keys(text);
      words.addAll(here);
      for (Target target : targets) {
        timesNamed.merge(target.id(), target.places(text, here).size(), Integer::sum);
      }
    }
    namedAny = Math.log1p(timesNamed.values().stream().mapToInt(times -> times).sum());
    String headline = article.title() == null ? "" : article.title();
    Set<String> above = telling.keys(headline);
    targets.stream()
        .filter(target -> !target.places(headline, above).isEmpty())
        .forEach(target -> inHeadline.add(target.id()));
  }

  /** Whether it is long enough to tell anything of a statement in it. */
  boolean tells() {
    return tells;
  }

  /** Keys of its telling words. */
  Set<String> words() {
    return words;
  }

  /** How often it names a target or uses one of its phrases: log(1+x). */
  double named(Target target) {
    return Math.log1p(timesNamed.getOrDefault(target.id(), 0));
  }

  /** How often it names any target or uses a phrase of it: log(1+x). */
  double namedAny() {
    return namedAny;
  }

  boolean hasInHeadline(Target target) {
    return inHeadline.contains(target.id());
  }
}
