package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an actor said over time, a lane for each target. Places along a lane are from 0, the axis's
 * first day, to 1; heights are pixels from the lane's upper edge.
 *
 * @param apart whether anything has no day
 * @param window where the time begins whose words count on the day looked at, or null where all of
 *     the axis counts
 */
record Chart(
    Axis axis, boolean apart, @Nullable Double window, List<Office> offices, List<Lane> lanes) {

  /** Heights of the stances: the nearer to a yes, the higher. */
  static final int ACCEPT = 27;

  static final int LEVEL = 13;
  static final int REJECT = ACCEPT + 4 * LEVEL;

  /** Of what takes no side. */
  static final int ASIDE = REJECT + 20;

  /**
   * A time in which the actor speaks for a party.
   *
   * @param party its name
   */
  record Office(double from, double to, String party, String words) {}

  /**
   * One target.
   *
   * @param list where all statements on it are
   * @param now what counts on the day looked at, in words
   * @param by who coded that, or null
   */
  record Lane(
      String id,
      String name,
      String href,
      String list,
      @Nullable Sign sign,
      String now,
      @Nullable String by,
      int height,
      List<Run> runs,
      List<Mark> marks,
      List<Mark> apart,
      List<Flag> flags,
      List<Item> items,
      int more) {}

  /** A time for which a stance counts; {@code next} is the height it then goes to, or its own. */
  record Run(double from, double to, int y, int next) {}

  /**
   * A saying, or several of one stance that lie too close.
   *
   * @param from the first day on which it may have been said
   * @param faded whether it tells no stance: contested, denied, or governed by another
   * @param words what it says, for those who cannot see it
   */
  record Mark(
      double at,
      double from,
      int y,
      Sign sign,
      boolean faded,
      int count,
      String href,
      String words) {

    /** What it says, without the words themselves. */
    String brief() {
      int colon = words.indexOf(": ", words.indexOf(':') + 1);
      return colon < 0 ? words : words.substring(0, colon);
    }

    boolean isSpan() {
      return at - from > 0.004;
    }
  }

  /**
   * What is new at a saying.
   *
   * @param style the class of its arrow
   * @param words empty where there is no room for them
   * @param left whether the words stand to the left of their place
   */
  record Flag(double at, int y, String style, String words, boolean left) {

    String arrow() {
      return switch (style) {
        case "up" -> "\u2197";
        case "down" -> "\u2198";
        case "level" -> "\u2194";
        case "gone" -> "\u00d7";
        default -> "\u2020";
      };
    }
  }

  /**
   * A saying in words.
   *
   * @param move what was new in it, or null
   * @param flaw why it tells no stance, or null
   */
  record Item(Spoken spoken, @Nullable String move, @Nullable String flaw) {}

  /** A place as SVG has it: "37.5%". */
  static String percent(double place) {
    long hundredths = Math.round(10_000 * place);
    long rest = hundredths % 100;
    return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest + "%";
  }
}
