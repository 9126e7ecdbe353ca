package org.parley.encode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces of words that the network knows, and their numbers. */
final class Vocabulary {

  /** Begins a piece that goes on within a word. */
  private static final String INNER = "##";

  /** The most frequent word; the words behind it are in the order of their frequency. */
  private static final String MOST_FREQUENT = "the";

  private final Map<String, Integer> beginnings;
  private final Map<String, Integer> continuations;
  private final int longest;

  private final int unknown;
  private final int start;
  private final int separator;

  /**
   * @param pieces in the order of their numbers
   * @throws IllegalArgumentException if one of BERT's own pieces is missing
   */
  Vocabulary(List<String> pieces) {
    beginnings = new HashMap<>(pieces.size() * 2);
    continuations = new HashMap<>(pieces.size() / 2);
    int most = 1;
    for (int id = 0; id < pieces.size(); id++) {
      String piece = pieces.get(id);
      beginnings.put(piece, id);
      if (piece.startsWith(INNER)) {
        continuations.put(piece.substring(INNER.length()), id);
      }
      most = Math.max(most, piece.length());
    }
    longest = most;
    unknown = special("[UNK]");
    start = special("[CLS]");
    separator = special("[SEP]");
  }

  private int special(String name) {
    Integer id = beginnings.get(name);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + name);
    }
    return id;
  }

  /** The number of a piece that begins or continues a word, or -1. */
  int id(String piece, boolean begins) {
    return (begins ? beginnings : continuations).getOrDefault(piece, -1);
  }

  /**
   * How rare a word is, in small letters: from 0 for the most frequent to 1 for the rarest, and for
   * what is no piece of its own.
   */
  double rarity(String word) {
    int most = special(MOST_FREQUENT);
    int place = beginnings.getOrDefault(word, beginnings.size()) - most;
    double share = Math.log(place + 1) / Math.log(beginnings.size() - most);
    return place < 0 ? 1 : Math.min(1, share);
  }

  /** No piece has more UTF-16 code units. */
  int longest() {
    return longest;
  }

  int unknown() {
    return unknown;
  }

  /** [CLS], which stands first in every window. */
  int start() {
    return start;
  }

  /** [SEP], which stands behind every segment. */
  int separator() {
    return separator;
  }
}
