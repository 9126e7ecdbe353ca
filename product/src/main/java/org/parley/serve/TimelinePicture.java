package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Shift;
import org.parley.analyze.Timeline;

/**
 * A timeline drawn: a lane each party, its sayings as bars, what is new as marks above them, how
 * much was read under the axis. Lengths are in pixels from the upper left corner.
 *
 * @param scale what the highest bars stand for
 * @param axis height of the time axis
 * @param unread when nothing was read for long
 */
record TimelinePicture(
    int width,
    int height,
    int left,
    String name,
    String scale,
    int axis,
    List<Lane> lanes,
    List<Tick> ticks,
    Label reading,
    List<Bar> read,
    List<Band> unread) {

  /** Words at a place. */
  record Label(double x, double y, String words) {}

  /** A number drawn, and where what it counts is. */
  record Bar(double x, double y, double width, double height, String words, String href) {}

  /** A while, and in words what it was, where there is room for them. */
  record Band(
      double x, double y, double width, double height, String words, @Nullable String shown) {}

  /** What is new. */
  record Mark(double x, double y, Flag flag, int count, String words, String href) {}

  /** A day named on the axis. */
  record Tick(double x, String words) {}

  /**
   * A party's.
   *
   * @param base height of the line its bars stand on
   */
  record Lane(
      List<Label> name,
      double top,
      double base,
      List<Bar> bars,
      List<Band> quiet,
      List<Mark> marks) {}

  static final int WIDE = 1000;
  static final int NARROW = 340;

  static TimelinePicture of(
      Timeline timeline, List<Shift> shifts, Window window, Naming names, int width) {
    return new TimelineDrawing(timeline, window, names, width).draw(shifts);
  }
}
