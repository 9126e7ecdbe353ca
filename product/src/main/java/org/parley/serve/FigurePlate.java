package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import org.parley.link.Figures;
import org.parley.statement.Coding;

/** Figures of a topic with a title above them and what they rest on below, to stand by itself. */
record FigurePlate(String title, FigurePicture picture, List<Picture.Label> foot, int height) {

  private static final int TOP = 56;
  private static final int MARGIN = 20;
  private static final int LINE = 15;
  private static final int MOST = 60;

  static FigurePlate of(Account account, FigureBook book, Figures figures) {
    FigurePicture picture = FigurePicture.of(figures, TimelinePicture.WIDE, FigurePage.PANELS);
    List<Picture.Label> foot = new ArrayList<>();
    int y = TOP + picture.height() + 24;
    for (int i = 0; i < Math.min(MOST, figures.claims().size()); i++) {
      FigurePage.Line line = FigurePage.line(i + 1, figures.claims().get(i));
      String words =
          (i + 1)
              + "  "
              + line.figure()
              + ". "
              + line.who()
              + ", in "
              + line.outlet()
              + ", "
              + line.day();
      foot.add(new Picture.Label(MARGIN, y, Wording.shortened(words, 158), false));
      y += LINE;
    }
    y += LINE;
    String day =
        account.size().last() == null ? "" : " published by " + Days.day(account.size().last());
    String rests =
        FiguresPage.said(figures)
            + " On this record: "
            + Frame.of("", "", book.size()).record()
            + ";"
            + day
            + ". Found and lined up by "
            + Coding.MACHINE
            + ". Parley does not say which figure is right.";
    for (String line : Picture.wrapped(rests, 158, 4)) {
      foot.add(new Picture.Label(MARGIN, y, line, false));
      y += LINE;
    }
    return new FigurePlate("Figures on record: " + figures.topic(), picture, foot, y + 6);
  }

  int width() {
    return picture.width() + 2 * MARGIN;
  }
}
