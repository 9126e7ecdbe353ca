package org.parley.statement;

import java.util.Arrays;
import java.util.Locale;

/** A value of a fixed list, written in records and codebooks as one small word. */
public interface Term {

  /** The constant's name; enums give it. */
  String name();

  /** The word as records and codebooks write it: small letters, hyphens between. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The value a word stands for.
   *
   * @throws IllegalArgumentException if the list has no such word; the message names the list
   */
  static <E extends Enum<E> & Term> E of(Class<E> list, String word) {
    for (E value : list.getEnumConstants()) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is none of "
            + Arrays.stream(list.getEnumConstants()).map(Term::word).toList());
  }
}
