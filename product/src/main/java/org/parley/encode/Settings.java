package org.parley.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What was tuned together with the weights: sizes of windows, and the settings of the decoder.
 *
 * @param window most places of a window, but for a single longer segment
 * @param maxSegment most pieces of a segment
 * @param step the chain's score of each tag (column) after each tag (row)
 * @param bias added to the score of each tag
 * @param splitCost what it costs a content to point to another cue half-way
 * @param newCue share of a content's words that must point to a word to make it a cue
 * @param weakLink below this share a content may rather continue the attribution before it
 * @param nullMargin how much (natural logarithm) "no source" must be better than the best source
 * @param freeSource probability that a freely pointed span needs to become a source
 * @param keep lowest probability of being found rightly
 * @param found weights of the features whose logistic function is that probability
 * @param right weights of the features whose logistic function is the confidence
 */
public record Settings(
    int window,
    int maxSegment,
    List<List<Double>> step,
    List<Double> bias,
    double splitCost,
    double newCue,
    double weakLink,
    double nullMargin,
    double freeSource,
    double keep,
    List<Double> found,
    List<Double> right) {

  /** The tags of the network, in the order of its output. */
  static final List<String> TAGS =
      List.of("O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content");

  private static final List<String> POINTERS = List.of("source_start", "source_end", "cue");
  private static final int FEATURES = 8;

  /**
   * @throws IllegalArgumentException if a list has not as many numbers as there are tags or
   *     features
   */
  public Settings {
    step = step.stream().map(row -> sized("step", row, TAGS.size())).toList();
    sized("step", step, TAGS.size());
    bias = sized("bias", bias, TAGS.size());
    found = sized("found", found, FEATURES);
    right = sized("right", right, FEATURES);
  }

  /**
   * @throws IllegalArgumentException if something is missing or of the wrong size
   */
  static Settings of(Properties file) {
    if (!words(file, "tags").equals(TAGS) || !words(file, "pointers").equals(POINTERS)) {
      throw new IllegalArgumentException("tags and pointers must be " + TAGS + " and " + POINTERS);
    }
    List<List<Double>> step = new ArrayList<>();
    for (String tag : TAGS) {
      step.add(numbers(file, "step." + tag));
    }
    return new Settings(
        Integer.parseInt(word(file, "window")),
        Integer.parseInt(word(file, "max_segment")),
        step,
        numbers(file, "bias"),
        number(file, "split_cost"),
        number(file, "new_cue"),
        number(file, "weak_link"),
        number(file, "null_margin"),
        number(file, "free_source"),
        number(file, "keep"),
        numbers(file, "found"),
        numbers(file, "right"));
  }

  static String word(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value.strip();
  }

  private static double number(Properties file, String key) {
    return Double.parseDouble(word(file, key));
  }

  private static List<String> words(Properties file, String key) {
    return Arrays.asList(word(file, key).split(" "));
  }

  static List<Double> numbers(Properties file, String key) {
    return words(file, key).stream().map(Double::valueOf).toList();
  }

  static <T> List<T> sized(String name, List<T> list, int size) {
    if (list.size() != size) {
      throw new IllegalArgumentException(name + " has " + list.size() + " entries, not " + size);
    }
    return List.copyOf(list);
  }
}
