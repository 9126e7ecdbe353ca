package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board as a picture that carries its own date, record and coder. Lengths are in pixels from the
 * upper left corner.
 */
record Picture(
    int width,
    int height,
    String title,
    List<Label> labels,
    List<Shape> shapes,
    List<Integer> rules,
    List<Label> foot) {

  private static final int LABEL = 250;
  private static final int COLUMN = 96;
  private static final int ROW = 68;
  private static final int TOP = 64;
  private static final int LINE = 15;
  private static final int HEAD_WIDTH = 14;
  private static final int ROW_WIDTH = 32;
  private static final int FOOT_LINES = 6;

  /** Words at a place. */
  record Label(int x, int y, String words, boolean strong) {}

  /** A stance, and in words what goes with it. */
  record Shape(
      int x,
      int y,
      Sign sign,
      boolean stale,
      @Nullable Sign other,
      String words,
      String day,
      String by) {}

  static Picture of(BoardPage page) {
    List<String> parties = new ArrayList<>(page.asked());
    parties.addAll(page.others());
    List<Label> labels = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    List<Integer> rules = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      addLines(labels, LABEL + i * COLUMN, TOP, wrapped(parties.get(i), HEAD_WIDTH, 3), true);
    }
    int y = TOP + 3 * LINE + 8;
    for (BoardPage.Line line : page.lines()) {
      rules.add(y);
      addLines(labels, 20, y + 24, wrapped(line.name(), ROW_WIDTH, 2), false);
      for (int i = 0; i < line.boxes().size(); i++) {
        shapes.add(shape(line.boxes().get(i), LABEL + i * COLUMN, y + 10));
      }
      y += ROW;
    }
    rules.add(y);
    int width = Math.max(820, LABEL + parties.size() * COLUMN + 20);
    String title = "What each side has said of each proposal, by " + page.when().day();
    List<Label> foot = foot(page.footing(), y + 24, width);
    return new Picture(width, y + 32 + foot.size() * LINE, title, labels, shapes, rules, foot);
  }

  private static Shape shape(Box box, int x, int y) {
    String day = box.day() == null ? "no date" : box.day();
    String words = box.divided() == null ? box.words() : "divided";
    return new Shape(
        x,
        y,
        box.sign(),
        box.stale(),
        box.other(),
        box.isHeld() || box.sign() != Sign.NEVER ? words : "",
        box.isHeld() ? (box.isOwn() ? "\u201c\u201d " : "") + day : "",
        box.by() == null ? "" : Wording.shortened(box.by(), HEAD_WIDTH + 3));
  }

  private static List<Label> foot(Footing footing, int y, int width) {
    String all =
        "On this record: "
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
            + ". Own words are marked \u201c\u201d. A dot: not on record, which is not silence in the"
            + " world. It says neither what is true nor what anyone intends.";
    List<Label> foot = new ArrayList<>();
    addLines(foot, 20, y, wrapped(all, (width - 40) * 10 / 62, FOOT_LINES), false);
    return foot;
  }

  private static void addLines(List<Label> to, int x, int y, List<String> lines, boolean strong) {
    for (int i = 0; i < lines.size(); i++) {
      to.add(new Label(x, y + i * LINE, lines.get(i), strong));
    }
  }

  /** Lines of at most so many characters, the last one cut. */
  static List<String> wrapped(String text, int most, int lines) {
    List<String> all = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        all.add(Wording.shortened(line.toString(), most));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    all.add(Wording.shortened(line.toString(), most));
    if (all.size() > lines) {
      List<String> cut = new ArrayList<>(all.subList(0, lines));
      cut.set(lines - 1, Wording.shortened(cut.get(lines - 1) + " \u2026", most));
      return cut;
    }
    return all;
  }
}
