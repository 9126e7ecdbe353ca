package org.parley.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.encode.Scored;
import org.parley.encode.Settings;
import org.parley.text.Span;

/**
 * From the network's scores to attributions: {@link TagChain} gives every word its tag, {@link
 * Links} ties contents to cues, {@link Sources} chooses who said it, {@link Ends} closes
 * quotations, {@link Judge} says how sure that is.
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

  /** The attributions in scored windows of a text, by first content, then by cue. */
  List<Finding> findings(String text, Iterable<Scored> windows) {
    List<Finding> findings = new ArrayList<>();
    for (Scored scored : windows) {
      if (scored.size() > 0) {
        Window window = new Window(scored, chain, settings);
        Links.of(text, window, settings).forEach(tie -> add(findings, text, tie));
      }
    }
    findings.sort(
        Comparator.comparing((Finding finding) -> finding.content().get(0))
            .thenComparing(finding -> Objects.requireNonNull(finding.cue())));
    return findings;
  }

  private void add(List<Finding> findings, String text, Tie tie) {
    List<Span> contents = tie.contents(text);
    if (!contents.isEmpty()) {
      new Sources(tie.window, settings).choose(tie);
      if (judge.keeps(tie)) {
        findings.add(Finding.of(contents, tie.window.span(tie.cue), source(tie), judge.right(tie)));
      }
    }
  }

  private static @Nullable Span source(Tie tie) {
    return tie.source == null ? null : tie.window.span(tie.source);
  }
}
