package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Speaker;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Words;

/**
 * How many statements have a speaker that is no pronoun, and some of them drawn at random with the
 * text around, for somebody to judge.
 */
final class SpeakerShare {

  /** The same are drawn each time. */
  private static final long SEED = 50;

  /** How much text before a source is shown, in UTF-16 code units. */
  private static final int BEFORE = 400;

  private static final int BEHIND = 40;

  /** Sources that name nobody, whoever reads them. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)you|your|one|everyone|everybody|nobody|no one|anyone|anybody|someone|some|many|most|few"
              + "|others|another|all|both|several|none|neither|each|any|this|these|those|there|what"
              + "|(neither|each|not|no|any|anyone|everyone|nobody) .*|almost everyone");

  /** Counts of one sort of source. */
  private static final class Count {
    private int all;
    private int resolved;
  }

  private final Map<String, Count> counts = new TreeMap<>();
  private final List<String> drawn = new ArrayList<>();
  private int none;

  /** Counts the attributions of an article. */
  void add(String stem, Article article, List<Attribution> attributions) {
    Document document = Document.of(article.text(), article.omitted());
    for (Attribution it : attributions) {
      Words source = it.source();
      boolean unsigned =
          it.speaker() == null
              && article.byline() == null
              && source != null
              && source.text().matches("(?i)i|we|us|me|my .*|our .*|my|our");
      if (source == null || unsigned || NOBODY.matcher(source.text().strip()).matches()) {
        none++;
        continue;
      }
      Count count = counts.computeIfAbsent(sort(document, it, source), sort -> new Count());
      count.all++;
      if (it.speaker() != null) {
        count.resolved++;
        drawn.add(drawn(stem, article.text(), it, it.speaker(), source));
      }
    }
  }

  /** Where the source's name stands, as far as the source itself tells. */
  private static String sort(Document document, Attribution it, Words source) {
    Speaker speaker = it.speaker();
    if (speaker != null && speaker.antecedent() != null) {
      boolean same =
          sentence(document, speaker.antecedent().start()) == sentence(document, source.start());
      return same ? "same sentence" : "other sentence";
    }
    boolean refers =
        source.text().matches("(?i)(he|she|it|they|i|we|his|her|their|its|my|our)( .*)?");
    return refers && speaker == null ? "other sentence" : "same sentence";
  }

  private static int sentence(Document document, int offset) {
    int low = 0;
    int high = document.sentences().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = document.sentences().get(middle);
      if (sentence.span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static String drawn(
      String stem, String text, Attribution it, Speaker speaker, Words source) {
    @Nullable Words cue = it.cue();
    int end = Math.max(source.end(), cue == null ? 0 : cue.end());
    String around =
        text.substring(Math.max(0, source.start() - BEFORE), source.start())
            + "⟦"
            + source.text()
            + "⟧"
            + text.substring(source.end(), Math.min(text.length(), end + BEHIND));
    return String.format(
        "%n%s%n  %s (%s, by %s)%n  … %s",
        stem,
        speaker.name(),
        speaker.kind().word(),
        speaker.resolvedBy().word(),
        around.replaceAll("\\s+", " "));
  }

  /** Prints the shares, and so many of the resolved. */
  void print(PrintWriter out, int examples) {
    int all = 0;
    int resolved = 0;
    for (Map.Entry<String, Count> entry : counts.entrySet()) {
      row(out, entry.getKey(), entry.getValue().resolved, entry.getValue().all);
      all += entry.getValue().all;
      resolved += entry.getValue().resolved;
    }
    row(out, "speaker named", resolved, all);
    out.printf("%-15s %d%n", "names nobody", none);
    Collections.shuffle(drawn, new Random(SEED));
    drawn.stream().limit(examples).forEach(out::println);
  }

  private static void row(PrintWriter out, String name, int resolved, int all) {
    double share = all == 0 ? 0 : (double) resolved / all;
    out.printf(Locale.ROOT, "%-15s %.4f (%d of %d)%n", name, share, resolved, all);
  }
}
