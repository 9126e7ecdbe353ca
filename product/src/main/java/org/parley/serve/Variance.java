package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.link.Alignment;
import org.parley.link.Alignment.Stretch;

/**
 * The words of a version as they stand beside others: those it has alone are marked, those it lacks
 * stand in brackets. Where little is the same, only that is marked.
 */
final class Variance {

  /** Of the shorter one's words, as many must be the same for the differences to be marked. */
  private static final double SHARED = 0.55;

  private static final int LACKED_MOST = 90;

  private final String words;
  private final boolean cut;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private Variance(String words, boolean cut) {
    this.words = words;
    this.cut = cut;
  }

  /** Whether the two have so little in common that one tells it in other words. */
  static boolean isRetold(List<Stretch> against) {
    int same = 0;
    int one = 0;
    int other = 0;
    for (Stretch stretch : against) {
      int length = length(stretch.other());
      same += stretch.same() ? length : 0;
      one += length(stretch.one());
      other += length;
    }
    return same < SHARED * Math.min(one, other);
  }

  /** The same of words that somebody brought. */
  static boolean isRetold(String quoted, String words) {
    return isRetold(Alignment.of(quoted, words));
  }

  private static int length(String words) {
    return words.isEmpty() ? 0 : words.split("\\s+").length;
  }

  /** A version beside the earliest. */
  static List<Piece> of(String base, String words) {
    return new Variance(words, false).set(Alignment.of(base, words));
  }

  /**
   * A version beside a quotation of it; what only stands around the quoted words is no difference.
   */
  static List<Piece> ofQuoted(String quoted, String words) {
    return new Variance(words, true).set(Alignment.of(quoted, words));
  }

  private List<Piece> set(List<Stretch> against) {
    boolean retold = isRetold(against);
    for (int i = 0; i < against.size(); i++) {
      Stretch stretch = against.get(i);
      boolean edge = i == 0 || i == against.size() - 1;
      if (retold) {
        add(stretch.other(), stretch.same() && length(stretch.other()) > 1 ? "shared" : null);
      } else if (stretch.same()) {
        add(stretch.other(), null);
      } else if (cut && edge) {
        add(stretch.other(), "around");
      } else {
        lack(stretch.one());
        add(stretch.other(), "own");
      }
    }
    plain(words.substring(at), null);
    return pieces;
  }

  /** Words of the version, with what stands before them in it. */
  private void add(String text, @Nullable String style) {
    if (text.isEmpty()) {
      return;
    }
    int start = words.indexOf(text, at);
    plain(words.substring(at, start), null);
    plain(text, style);
    at = start + text.length();
  }

  private void lack(String text) {
    if (!text.isEmpty()) {
      int gap = at;
      while (gap < words.length() && !Character.isLetterOrDigit(words.charAt(gap))) {
        gap++;
      }
      plain(words.substring(at, gap), null);
      at = gap;
      boolean parted = pieces.isEmpty() || words.substring(0, at).isBlank() || ends(words, at);
      plain((parted ? "" : " ") + "\u27e8" + shortened(text) + "\u27e9", "lacks");
      plain(" ", null);
    }
  }

  private static boolean ends(String words, int at) {
    return Character.isWhitespace(words.charAt(at - 1));
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    if (line.length() <= LACKED_MOST) {
      return line;
    }
    int head = line.lastIndexOf(' ', LACKED_MOST * 2 / 3);
    int tail = line.indexOf(' ', line.length() - LACKED_MOST / 3);
    return line.substring(0, Math.max(head, LACKED_MOST / 2))
        + " \u2026"
        + line.substring(tail < 0 ? line.length() - LACKED_MOST / 3 : tail);
  }

  private void plain(String text, @Nullable String style) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, style, null, List.of(), null));
    }
  }
}
