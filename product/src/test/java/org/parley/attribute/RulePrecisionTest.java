package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.export.Brat;
import org.parley.statement.Attribution;
import org.parley.text.Span;
import org.parley.text.Words;

/** Each rule's confidence is what it was measured to be. */
@Tag("slow")
class RulePrecisionTest {

  private static final Pattern WORD = Pattern.compile("(?U)\\w+(?:['’]\\w+)?");

  private record Gold(BitSet content, BitSet source) {}

  private record Tally(int right, int all) {}

  @Test
  void everyRuleIsAsSureAsItIsRight() throws IOException {
    Map<Double, Tally> tallies = new TreeMap<>();
    Path folder = Project.shared("polnear/train");
    Map<String, Path> annotations = new HashMap<>();
    for (Path file : Project.files(folder.resolve("attributions"), ".ann")) {
      String stem = file.getFileName().toString().replaceFirst("(_[0-9a-f]{4})?\\.ann$", "");
      annotations.putIfAbsent(stem, file);
    }
    for (Path file : Project.files(folder.resolve("text"), ".txt")) {
      Path ann = annotations.get(file.getFileName().toString().replace(".txt", ""));
      if (ann != null) {
        count(Files.readString(file), Files.readString(ann), tallies);
      }
    }
    Map<Rule, Double> measured = new TreeMap<>();
    for (Rule rule : Rule.values()) {
      Tally tally = tallies.getOrDefault(rule.precision, new Tally(0, 1));
      measured.put(rule, Math.round(1000.0 * tally.right / tally.all) / 1000.0);
    }
    System.out.println("rules: " + measured);
    for (Rule rule : Rule.values()) {
      assertThat(measured.get(rule)).as("%s", measured).isCloseTo(rule.precision, within(.01));
    }
  }

  private static void count(String text, String ann, Map<Double, Tally> tallies) {
    List<Span> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
    }
    List<Gold> gold = gold(text, ann, words);
    for (Attribution found : Texts.attribute(text)) {
      if (found.within() == null) {
        BitSet content = cover(words, found.content().spans());
        Words named = found.source();
        BitSet source = cover(words, named == null ? List.of() : named.spans());
        boolean right =
            gold.stream().anyMatch(g -> meet(g.content, content) && meet(g.source, source));
        tallies.merge(
            found.confidence(),
            new Tally(right ? 1 : 0, 1),
            (a, b) -> new Tally(a.right + b.right, a.all + b.all));
      }
    }
  }

  private static List<Gold> gold(String text, String ann, List<Span> words) {
    return Brat.read(ann, text).stream()
        .map(a -> new Gold(cover(words, a.content()), cover(words, a.source())))
        .toList();
  }

  private static BitSet cover(List<Span> words, List<Span> pieces) {
    BitSet covered = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      if (pieces.stream().anyMatch(words.get(i)::overlaps)) {
        covered.set(i);
      }
    }
    return covered;
  }

  /** Whether two sets of words agree at F1 of one half or more; two empty ones do. */
  private static boolean meet(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int sum = a.cardinality() + b.cardinality();
    return sum == 0 || 4 * both.cardinality() >= sum;
  }
}
