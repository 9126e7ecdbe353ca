package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words per CPU-second of Parley and of CoreNLP, on the same texts, each in a process of its own
 * and one thread, taking turns text by text.
 */
public final class Speed {

  private Speed() {}

  /** {@code --text DIR --first N --warm N --setups A,B}. */
  public static void main(String[] args) throws IOException {
    Options options =
        Options.of(
            args,
            Map.of("text", "", "first", "1000000", "warm", "5", "setups", "parley,light,full"));
    List<Path> texts = News.files(options.text("text"), options.number("first"));
    List<News> news = News.in(options.text("text"), options.number("first"));
    Map<SetUp, Peer> peers = new EnumMap<>(SetUp.class);
    for (SetUp setUp : setUps(options.text("setups"))) {
      peers.put(setUp, new Peer(setUp));
    }
    for (Path text : texts.subList(0, Math.min(options.number("warm"), texts.size()))) {
      measure(peers, text);
    }
    Map<SetUp, List<Measured>> measured = new EnumMap<>(SetUp.class);
    for (Path text : texts) {
      measure(peers, text)
          .forEach((k, v) -> measured.computeIfAbsent(k, x -> new ArrayList<>()).add(v));
    }
    report(peers, measured, texts.size(), News.words(news));
    peers.values().forEach(Peer::close);
  }

  private static List<SetUp> setUps(String names) {
    List<SetUp> setUps = new ArrayList<>();
    for (String name : names.split(",")) {
      setUps.add(
          switch (name) {
            case "parley" -> SetUp.PARLEY;
            case "light" -> SetUp.CORENLP_LIGHT;
            case "full" -> SetUp.CORENLP_FULL;
            default -> throw new IllegalArgumentException(name + " must be parley, light or full");
          });
    }
    return setUps;
  }

  private static Map<SetUp, Measured> measure(Map<SetUp, Peer> peers, Path text)
      throws IOException {
    Map<SetUp, Measured> measured = new EnumMap<>(SetUp.class);
    for (Map.Entry<SetUp, Peer> peer : peers.entrySet()) {
      measured.put(peer.getKey(), peer.getValue().read(text));
    }
    return measured;
  }

  private static void report(
      Map<SetUp, Peer> peers, Map<SetUp, List<Measured>> measured, int texts, int words) {
    print("%d texts, %,d words; one thread; CPU time of the whole process", texts, words);
    print(
        "%-14s %9s %9s %9s %9s %12s %8s %8s",
        "", "load s", "load CPU", "wall s", "CPU s", "words/CPU-s", "sayings", "peak MB");
    double parley = 0;
    for (Map.Entry<SetUp, List<Measured>> entry : measured.entrySet()) {
      List<Measured> all = entry.getValue();
      double cpu = all.stream().mapToDouble(Measured::cpu).sum();
      Peer peer = peers.get(entry.getKey());
      if (peer == null) {
        continue;
      }
      print(
          "%-14s %9.2f %9.2f %9.1f %9.1f %12.0f %8d %8d",
          entry.getKey().name().toLowerCase(Locale.ROOT),
          peer.load().wall(),
          peer.load().cpu(),
          all.stream().mapToDouble(Measured::wall).sum(),
          cpu,
          words / cpu,
          all.stream().mapToInt(Measured::found).sum(),
          all.get(all.size() - 1).megabytes());
      if (entry.getKey() == SetUp.PARLEY) {
        parley = cpu;
      } else if (parley > 0) {
        print("%-14s Parley is %.2f times as fast", "", cpu / parley);
      }
    }
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
