package org.parley.serve;

import java.util.List;
import org.parley.link.Figures;

/**
 * Figures of one topic drawn over time. Those that can be set against each other share a panel with
 * an axis of values; each of the others has a panel of its own without one. Lengths are in pixels
 * from the upper left corner.
 *
 * @param axis height of the time axis
 * @param undated how many of them have no day, and so no place
 * @param more how many of them have no panel, since there are too many
 */
record FigurePicture(
    int width,
    int height,
    int left,
    String name,
    int axis,
    List<Panel> panels,
    List<TimelinePicture.Tick> ticks,
    int undated,
    int more) {

  /**
   * @param name what is counted
   * @param rules values of its axis; none where a claim is alone
   */
  record Panel(
      List<TimelinePicture.Label> name,
      double top,
      double bottom,
      List<Rule> rules,
      List<Point> points) {}

  /** A value on an axis. */
  record Rule(double y, String words) {}

  /**
   * A claim.
   *
   * @param low height of the least value it may have; lower on the page than {@code y}
   * @param openLow whether there is no least value, so that it is drawn as an arrow
   * @param hollow whether the article says that it is approximate
   * @param shown words beside it, where there is room for them
   * @param before whether they stand on its left
   */
  record Point(
      int number,
      double x,
      double y,
      double low,
      double high,
      boolean openLow,
      boolean openHigh,
      boolean hollow,
      String shown,
      boolean before,
      String words,
      String href) {

    boolean isRange() {
      return low > high;
    }
  }

  /**
   * @param most panels that are drawn
   */
  static FigurePicture of(Figures figures, int width, int most) {
    return new FigureDrawing(figures, width).draw(most);
  }
}
