package org.parley.cli;

import java.io.PrintWriter;

/** Text wrapped to a terminal's width. */
final class Paragraph {

  static final int WIDTH = 100;

  private Paragraph() {}

  /** Prints a text with a label before its first line, and its other lines under the text. */
  static void print(PrintWriter out, int indent, String label, String text) {
    String head = " ".repeat(indent) + label;
    String hang = " ".repeat(Math.min(indent + label.length(), WIDTH / 3));
    StringBuilder line = new StringBuilder(head);
    boolean fresh = true;
    for (String word : text.split(" ")) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(hang);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    out.println(line);
  }

  /** At most so many characters, the cut shown. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most - 1);
    int cut = space > most / 2 ? space : most - 1;
    boolean half = Character.isLowSurrogate(text.charAt(cut));
    return text.substring(0, half ? cut - 1 : cut).stripTrailing() + "\u2026";
  }
}
