package org.parley.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.encode.Beside;
import org.parley.encode.Featured;
import org.parley.encode.SideReader;

/**
 * Has the network read a passage beside a target. Where it is unsure, it reads them twice more: the
 * statement without what stands before it, and the target in other words; the mean counts. What is
 * meant should depend on neither, so where they differ the network was guessing.
 */
final class Readings {

  private final SideReader reader;

  Readings(SideReader reader) {
    this.reader = reader;
  }

  /**
   * What the network makes of a pair.
   *
   * @param own where the statement's own first sentence begins in the passage
   */
  Beside of(Targets.Candidate pair, int own) {
    Featured statement = pair.statement();
    Featured proposal = pair.proposals().get(0);
    Beside first = reader.read(statement, proposal);
    if (!reader.isUnsure(first.meant())) {
      return first;
    }
    List<Beside> all = new ArrayList<>(List.of(first));
    if (own > 0) {
      all.add(reader.read(statement.from(own), proposal));
    }
    pair.proposals().stream().skip(1).forEach(other -> all.add(reader.read(statement, other)));
    return mean(all);
  }

  /** What several readings tell of a pair; piece by piece the first, which reads the most. */
  private static Beside mean(List<Beside> all) {
    return new Beside(
        SideReader.logistic(mean(all, Compared::sureness)),
        means(all, Beside::stances),
        means(all, Beside::acts),
        mean(all, Beside::ascribed),
        all.get(0).pieces());
  }

  private static double mean(List<Beside> all, ToDoubleFunction<Beside> of) {
    return all.stream().mapToDouble(of).average().orElseThrow();
  }

  private static List<Double> means(List<Beside> all, Function<Beside, List<Double>> of) {
    return IntStream.range(0, of.apply(all.get(0)).size())
        .mapToObj(i -> mean(all, one -> of.apply(one).get(i)))
        .toList();
  }
}
