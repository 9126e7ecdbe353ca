package org.parley.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.encode.Tagger;
import org.parley.statement.Digest;

/** Whether every article gives the same attributions alone, among others, on two threads, again. */
public final class Same {

  private Same() {}

  /** {@code --text DIR --first N}; exit 1 where an article differs. */
  public static void main(String[] args) throws Exception {
    Options options = Options.of(args, Map.of("text", "", "first", "1000000"));
    List<News> news = News.in(options.text("text"), options.number("first"));
    List<String> alone = alone(news);
    boolean same = true;
    try (Tagger tagger = Tagger.english()) {
      ParleyReader reader = new ParleyReader(tagger);
      same &= compare("among others", alone, digests(reader, news));
      List<News> backwards = new ArrayList<>(news);
      Collections.reverse(backwards);
      List<String> turned = digests(reader, backwards);
      Collections.reverse(turned);
      same &= compare("among others, backwards", alone, turned);
      same &= compare("on two threads", alone, onTwoThreads(reader, news));
      same &= compare("on two threads, again", alone, onTwoThreads(reader, news));
    }
    System.exit(same ? 0 : 1);
  }

  /** Each article with a tagger that has read nothing before. */
  private static List<String> alone(List<News> news) {
    List<String> digests = new ArrayList<>();
    for (News text : news) {
      try (Tagger tagger = Tagger.english()) {
        digests.add(digest(new ParleyReader(tagger), text));
      }
    }
    return digests;
  }

  private static List<String> digests(ParleyReader reader, List<News> news) {
    List<String> digests = new ArrayList<>();
    news.forEach(text -> digests.add(digest(reader, text)));
    return digests;
  }

  private static List<String> onTwoThreads(ParleyReader reader, List<News> news) throws Exception {
    List<Callable<String>> tasks = new ArrayList<>();
    news.forEach(text -> tasks.add(() -> digest(reader, text)));
    List<String> digests = new ArrayList<>();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (Future<String> digest : two.invokeAll(tasks)) {
        digests.add(digest.get());
      }
    } finally {
      two.shutdown();
    }
    return digests;
  }

  private static String digest(ParleyReader reader, News text) {
    return Digest.sha256(reader.attributions(text.text()).toString());
  }

  private static boolean compare(String how, List<String> alone, List<String> now)
      throws IOException {
    int differ = 0;
    for (int i = 0; i < alone.size(); i++) {
      differ += alone.get(i).equals(now.get(i)) ? 0 : 1;
    }
    System.out.println(how + ": " + differ + " of " + alone.size() + " differ from alone");
    return differ == 0;
  }
}
