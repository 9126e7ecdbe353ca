package org.parley.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which forms are of one utterance. What comes out depends on forms and ties alone, and for a form
 * only on those that can be reached from it over ties; so a record that has grown needs to look at
 * no others, and the order in which it grew makes no difference.
 *
 * <p>The surest ties join first. Two groups join only if no form of the one speaks against one of
 * the other (another speaker, other days, another outlet told), and if not one tie alone holds them
 * together, so that a statement that touches two sayings does not make them one.
 */
public final class Partition {

  private static final double ALIKE = 0.25;

  /** How many ties are looked at between two groups. */
  private static final int SUREST = 2;

  /**
   * A form without its words.
   *
   * @param who by the id that the actor has today
   */
  public record Form(long id, Who who, When when, @Nullable String told) {

    boolean mayBe(Form other) {
      return who.mayBe(other.who) && Likeness.occasionsMeet(when, told, other.when, other.told);
    }
  }

  /**
   * Two forms that are alike.
   *
   * @param one the smaller form
   * @param other the greater one
   * @param likeness above 0, to 1
   */
  public record Tie(long one, long other, double likeness) {

    /** Two forms in their order. */
    public static Tie of(long one, long other, double likeness) {
      return new Tie(Math.min(one, other), Math.max(one, other), likeness);
    }
  }

  private final Map<Long, List<Form>> groups = new TreeMap<>();
  private final Map<Long, Long> group = new HashMap<>();
  private final Map<Long, Map<Long, Double>> ties = new HashMap<>();

  private Partition(Collection<Form> forms, Collection<Tie> all) {
    for (Form form : forms) {
      groups.put(form.id(), new ArrayList<>(List.of(form)));
      group.put(form.id(), form.id());
    }
    for (Tie tie : all) {
      ties.computeIfAbsent(tie.one(), o -> new HashMap<>()).put(tie.other(), tie.likeness());
    }
  }

  /** The groups of forms, each sorted by id. */
  public static Collection<List<Form>> of(Collection<Form> forms, Collection<Tie> ties) {
    Partition partition = new Partition(forms, ties);
    ties.stream()
        .sorted(
            Comparator.comparingDouble(Tie::likeness)
                .reversed()
                .thenComparing(Tie::one)
                .thenComparing(Tie::other))
        .forEach(partition::join);
    partition.groups.values().forEach(each -> each.sort(Comparator.comparing(Form::id)));
    return partition.groups.values();
  }

  private void join(Tie tie) {
    long one = Objects.requireNonNull(group.get(tie.one()));
    long other = Objects.requireNonNull(group.get(tie.other()));
    List<Form> ones = Objects.requireNonNull(groups.get(one));
    List<Form> others = Objects.requireNonNull(groups.get(other));
    if (one == other || !mayBe(ones, others) || !alike(ones, others)) {
      return;
    }
    ones.addAll(others);
    others.forEach(form -> group.put(form.id(), one));
    groups.remove(other);
  }

  private static boolean mayBe(List<Form> ones, List<Form> others) {
    return ones.stream().allMatch(one -> others.stream().allMatch(one::mayBe));
  }

  /** Whether the surest ties between two groups, several where there are, are sure enough. */
  private boolean alike(List<Form> ones, List<Form> others) {
    double[] sums =
        ones.stream()
            .flatMap(one -> others.stream().map(other -> likeness(one.id(), other.id())))
            .sorted(Comparator.reverseOrder())
            .limit(SUREST)
            .mapToDouble(likeness -> likeness)
            .toArray();
    return Arrays.stream(sums).average().orElse(0) >= ALIKE;
  }

  private double likeness(long one, long other) {
    return ties.getOrDefault(Math.min(one, other), Map.of())
        .getOrDefault(Math.max(one, other), 0.0);
  }
}
