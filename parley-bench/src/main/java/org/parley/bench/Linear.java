package org.parley.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.attribute.Attributor;
import org.parley.context.ContextReader;
import org.parley.encode.Tagger;
import org.parley.link.NameLinker;
import org.parley.pipeline.Pipeline;
import org.parley.statement.Article;

/** How long single articles take that are very long or very odd, to the speakers' ids. */
public final class Linear {

  private static final int MILLION = 1_000_000;

  private Linear() {}

  /** {@code --millions 1,2,4}: characters of the long articles. */
  public static void main(String[] args) throws IOException {
    Options options = Options.of(args, Map.of("millions", "1,2,4"));
    StringBuilder examples = new StringBuilder();
    News.in("", Integer.MAX_VALUE).forEach(news -> examples.append(news.text()).append('\n'));
    String news = examples.toString();
    try (Tagger tagger = Tagger.english()) {
      Reader reader = linking(tagger);
      measure(reader, "warm-up", news);
      for (String millions : List.of(options.text("millions").split(","))) {
        int length = (int) (Double.parseDouble(millions) * MILLION);
        measure(reader, millions + " million characters", filled(news, length));
        measure(
            reader,
            millions + " million characters, one line",
            filled(news.replaceAll("\\s+", " "), length));
      }
      measure(reader, "10,000 unclosed quotes", "\u201cNo boat sails, she said. ".repeat(10_000));
      measure(
          reader, "10,000 unclosed quotes, a line each", "\u201cNo boat sails\n".repeat(10_000));
      measure(
          reader,
          "a million characters of one speaker",
          filled("Mayor Ana Ruiz said the boat must stay.\nRuiz said no.\n", MILLION));
      measure(reader, "a million characters without a space", "x".repeat(MILLION));
    }
  }

  /** Attribution, circumstances and the speakers' ids. */
  private static Reader linking(Tagger tagger) {
    Pipeline pipeline = new Pipeline(new Attributor(tagger), new ContextReader(), null);
    NameLinker linker = new NameLinker(null);
    return text -> {
      Article article = ParleyReader.article(text);
      return linker.link(article, pipeline.statements(article)).size();
    };
  }

  private static String filled(String news, int length) {
    return news.repeat(length / news.length() + 1).substring(0, length);
  }

  private static void measure(Reader reader, String what, String text) throws IOException {
    double cpu = Clock.cpuSeconds();
    int found = reader.read(text);
    double spent = Clock.cpuSeconds() - cpu;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-40s %8.1f s CPU, %6.1f s a million characters, %d sayings, peak %d MB",
            what,
            spent,
            spent / text.length() * MILLION,
            found,
            Clock.peakMegabytes()));
  }
}
