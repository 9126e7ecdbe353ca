package org.parley.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.encode.Pointer;
import org.parley.encode.Scored;
import org.parley.encode.Settings;
import org.parley.text.Span;

/**
 * One window of a text as the network scored it, its words in runs of sources, cues and contents.
 */
final class Window {

  private final Scored scored;
  private final double[][] chances;
  private final List<Chunk> chunks = new ArrayList<>();
  private final Map<Integer, double[]> cues = new HashMap<>();

  Window(Scored scored, TagChain chain, Settings settings) {
    this.scored = scored;
    chances = new double[scored.size()][];
    int from = 0;
    for (int i = 1; i <= scored.size(); i++) {
      if (i == scored.size() || scored.segment(i) != scored.segment(from)) {
        tag(chain, settings, from, i);
        from = i;
      }
    }
  }

  /** Tags the words of one line, from..to. */
  private void tag(TagChain chain, Settings settings, int from, int to) {
    double[][] scores = new double[to - from][TagChain.TAGS];
    double[][] biased = new double[to - from][TagChain.TAGS];
    for (int i = from; i < to; i++) {
      for (int tag = 0; tag < TagChain.TAGS; tag++) {
        scores[i - from][tag] = scored.tag(i, tag);
        biased[i - from][tag] = scored.tag(i, tag) + settings.bias().get(tag);
      }
    }
    chunks.addAll(Chunk.of(chain.best(biased), from));
    System.arraycopy(chain.chances(scores), 0, chances, from, to - from);
  }

  int size() {
    return scored.size();
  }

  /** The runs of one role, in order. */
  List<Chunk> of(Role role) {
    return chunks.stream().filter(chunk -> chunk.role() == role).toList();
  }

  /** Whether a word stands in any run. */
  boolean isTaken(int word) {
    return chunks.stream().anyMatch(chunk -> chunk.holds(word));
  }

  boolean sameLine(int word, int other) {
    return scored.segment(word) == scored.segment(other);
  }

  /** The number of a word's line in the text, blank ones not counted. */
  int line(int word) {
    return scored.segment(word);
  }

  Span span(Chunk chunk) {
    return new Span(scored.word(chunk.first()).start(), scored.word(chunk.last()).end());
  }

  int start(int word) {
    return scored.word(word).start();
  }

  double chance(int word, int tag) {
    return chances[word][tag];
  }

  /** The probability that a word belongs to a run of a role. */
  double chance(int word, Role role) {
    return chances[word][role.opening()] + chances[word][role.following()];
  }

  /** Where a content's word looks for its cue: [0] nowhere, [1 + k] at word k. */
  double[] cue(int word) {
    return cues.computeIfAbsent(word, w -> scored.pointed(Pointer.CUE, w));
  }

  /** Where a cue looks for its source's first word: [0] nowhere, [1 + k] at word k. */
  double[] sourceStart(Chunk cue) {
    return scored.pointed(Pointer.SOURCE_START, cue.first());
  }

  /** Where a cue looks for its source's last word: [0] nowhere, [1 + k] at word k. */
  double[] sourceEnd(Chunk cue) {
    return scored.pointed(Pointer.SOURCE_END, cue.first());
  }

  /** The share of a pointer's probability that falls on a run. */
  static double on(Chunk chunk, double[] pointed) {
    double sum = 0;
    for (int i = chunk.first(); i <= chunk.last(); i++) {
      sum += pointed[1 + i];
    }
    return sum;
  }
}
