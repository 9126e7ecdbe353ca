package org.parley.link;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtterancesTest {
  @Test
  void tune() throws Exception {
    Gold gold = Gold.read();
    List<Linked> all = new ArrayList<>();
    List<Saying> sayings = new ArrayList<>();
    List<Partition.Tie> inner = new ArrayList<>();
    gold.statements()
        .forEach(
            (file, statements) -> {
              List<Saying> found = Saying.of(gold.articles().get(file), statements);
              inner.addAll(Headlines.of(gold.articles().get(file), statements, found));
              for (int i = 0; i < found.size(); i++) {
                if (found.get(i) != null) {
                  all.add(statements.get(i));
                  sayings.add(found.get(i));
                }
              }
            });
    java.util.Map<Long, Partition.Form> forms = new java.util.TreeMap<>();
    List<Partition.Tie> ties = new ArrayList<>(inner);
    for (Saying x : sayings)
      forms.put(x.form(), new Partition.Form(x.form(), x.who(), x.when(), x.told()));
    for (Saying x : sayings)
      for (Saying y : sayings)
        if (x.form() < y.form()) {
          double l = Likeness.of(x, y);
          if (l > 0) ties.add(Partition.Tie.of(x.form(), y.form(), l));
        }
    java.util.Map<Long, Long> group = new java.util.HashMap<>();
    for (List<Partition.Form> g : Partition.of(forms.values(), ties))
      for (Partition.Form f : g) group.put(f.id(), g.get(0).id());
    int tp = 0, fn = 0, fp = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        String g = gold.group(all.get(i).statement());
        boolean same = g != null && g.equals(gold.group(all.get(j).statement()));
        boolean inside =
            all.get(i).statement().article().equals(all.get(j).statement().article())
                && all.get(i)
                    .statement()
                    .attribution()
                    .content()
                    .overlaps(all.get(j).statement().attribution().content());
        if (inside) continue;
        double like =
            group.get(sayings.get(i).form()).equals(group.get(sayings.get(j).form())) ? 1 : 0;
        if (same && like > 0) tp++;
        if (same && like == 0) fn++;
        if (!same && like > 0) fp++;
        if (same != like > 0 || same && like < .6)
          System.out.printf(
              "%s %.2f %s%n    %s%n    %s%n  %s  %s%n",
              same ? like > 0 ? "found" : "MISSED" : "FALSE",
              like,
              g,
              all.get(i).statement().attribution().content().text(),
              all.get(j).statement().attribution().content().text(),
              sayings.get(i).notions(),
              sayings.get(j).notions());
      }
    }
    System.out.printf("gold %d statements: tp %d fn %d fp %d%n", all.size(), tp, fn, fp);
  }
}
