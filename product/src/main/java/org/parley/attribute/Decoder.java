package org.parley.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.parley.encode.Scored;
import org.parley.encode.Settings;
import org.parley.text.Span;

/**
 * From the network's scores to attributions: {@link TagChain} gives every word its tag, {@link
 * Links} ties contents to cues, {@link Sources} chooses who said it, {@link Onward} carries a
 * quotation on over the ends of windows, {@link Announced} adds what a colon announces, {@link
 * Ends} closes it, and {@link Judge} says how sure all that is.
 */
final class Decoder {

  private final TagChain chain;
  private final Settings settings;
  private final Judge judge;

  Decoder(Settings settings) {
    this.settings = settings;
    chain = new TagChain(settings.step());
    judge = new Judge(settings);
  }

  /**
   * The attributions in scored windows of a text, by first content, then by cue.
   *
   * @param lines those that were scored
   */
  List<Finding> findings(Lines lines, Iterable<Scored> windows) {
    String text = lines.text();
    List<Tie> ties = new ArrayList<>();
    Onward onward = new Onward(lines);
    for (Scored scored : windows) {
      if (scored.size() > 0) {
        Window window = new Window(scored, chain, settings);
        Links links = Links.of(text, window, settings);
        Sources sources = new Sources(window, settings);
        links.ties().forEach(sources::choose);
        ties.addAll(links.ties());
        onward.carry(links);
      }
    }
    Announced.add(lines, ties);
    List<Finding> findings = new ArrayList<>();
    ties.forEach(tie -> add(findings, lines, tie));
    findings.sort(
        Comparator.comparing((Finding finding) -> finding.content().get(0))
            .thenComparing(finding -> Objects.requireNonNull(finding.cue())));
    return findings;
  }

  private void add(List<Finding> findings, Lines lines, Tie tie) {
    List<Span> contents = tie.contents(lines);
    if (!contents.isEmpty() && judge.keeps(tie)) {
      findings.add(Finding.of(contents, tie.cueSpan, tie.source(), judge.right(tie)));
    }
  }
}
