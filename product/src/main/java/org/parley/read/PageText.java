package org.parley.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.parley.text.Span;

/**
 * The text of a part of a page: block elements become paragraphs with a blank line between, a line
 * break stays one, other white space becomes one space. Captions are marked.
 */
final class PageText implements NodeVisitor {

  private static final String SPACE = " ";
  private static final String LINE = "\n";
  private static final String PARAGRAPH = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Span> captions = new ArrayList<>();
  private String gap = "";
  private int captionDepth;
  private int captionStart = -1;

  private PageText() {}

  static PageText of(Element part) {
    PageText text = new PageText();
    part.traverse(text);
    return text;
  }

  String text() {
    return text.toString();
  }

  /** Photo captions, in UTF-16 code units of {@link #text()}. */
  List<Span> captions() {
    return captions;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) {
    if (element.normalName().equals("br")) {
      widen(gap.equals(LINE) ? PARAGRAPH : LINE);
    } else if (element.isBlock()) {
      widen(PARAGRAPH);
    }
    if (isCaption(element) && captionDepth++ == 0) {
      captionStart = -1;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (isCaption(element) && --captionDepth == 0 && captionStart >= 0) {
      captions.add(new Span(captionStart, text.length()));
    }
    if (element.isBlock()) {
      widen(PARAGRAPH);
    }
  }

  private static boolean isCaption(Element element) {
    return element.normalName().equals("figcaption");
  }

  private void widen(String wider) {
    if (wider.length() > gap.length() || gap.equals(SPACE)) {
      gap = wider;
    }
  }

  private void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f') {
        gap = gap.isEmpty() ? SPACE : gap;
      } else {
        text.append(text.isEmpty() ? "" : gap);
        gap = "";
        if (captionDepth > 0 && captionStart < 0) {
          captionStart = text.length();
        }
        text.append(c);
      }
    }
  }
}
