package org.parley.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.encode.BareNetwork;
import org.parley.encode.Tagger;

/**
 * What the whole attribution costs beyond the network: CPU time of both on the same texts, taking
 * turns. Windows that are scored again, to go on with a quotation, count as overhead.
 */
public final class Overhead {

  private Overhead() {}

  /** {@code --text DIR --first N --rounds N}. */
  public static void main(String[] args) throws IOException {
    Options options = Options.of(args, Map.of("text", "", "first", "1000000", "rounds", "3"));
    List<News> news = News.in(options.text("text"), options.number("first"));
    try (Tagger tagger = Tagger.english()) {
      ParleyReader reader = new ParleyReader(tagger);
      List<BareNetwork> bare = new ArrayList<>();
      news.forEach(text -> bare.add(new BareNetwork(tagger, text.text())));
      for (int round = 0; round <= options.number("rounds"); round++) {
        double network = 0;
        double whole = 0;
        for (int i = 0; i < news.size(); i++) {
          double began = Clock.cpuSeconds();
          bare.get(i).run();
          double between = Clock.cpuSeconds();
          reader.read(news.get(i).text());
          network += between - began;
          whole += Clock.cpuSeconds() - between;
        }
        System.out.println(
            String.format(
                Locale.ROOT,
                "%s: network %.2f s CPU (%.0f words/s), whole %.2f s (%.0f words/s), overhead %.1f %%",
                round == 0 ? "warm-up" : "round " + round,
                network,
                News.words(news) / network,
                whole,
                News.words(news) / whole,
                100 * (whole / network - 1)));
      }
    }
  }
}
