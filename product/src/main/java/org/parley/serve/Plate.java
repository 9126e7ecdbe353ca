package org.parley.serve;

import java.util.ArrayList;
import java.util.List;

/** A timeline with a title above it and what it rests on below, to stand by itself. */
record Plate(String title, TimelinePicture picture, List<Picture.Label> foot, int height) {

  private static final int TOP = 56;
  private static final int MARGIN = 20;
  private static final int LINE = 15;
  private static final int MOST = 6;

  static Plate of(TimelinePage page) {
    TimelinePicture picture = page.wide();
    String title = "When each side spoke, " + page.days();
    List<Picture.Label> foot = new ArrayList<>();
    int y = TOP + picture.height() + 48;
    for (String line : Picture.wrapped(rests(page), 158, MOST)) {
      foot.add(new Picture.Label(MARGIN, y, line, false));
      y += LINE;
    }
    return new Plate(title, picture, foot, y + 6);
  }

  private static String rests(TimelinePage page) {
    Footing footing = page.footing();
    return page.wide().scale()
        + ". On this record: "
        + footing.record()
        + "; "
        + footing.undated()
        + ". Coded by "
        + footing.coders()
        + ", by codebook "
        + footing.codebook()
        + " of "
        + footing.author()
        + "; "
        + footing.checked()
        + ". Quiet is silence on this record, not in the world; beside it stands how much was read."
        + " It says neither what is true nor what anyone intends.";
  }

  int width() {
    return picture.width() + 2 * MARGIN;
  }
}
