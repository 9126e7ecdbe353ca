package org.parley.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/** Work on a page's tree in time that grows with its size alone. */
final class PageTree {

  /** Nodes below an element that are looked at for the start of its text. */
  private static final int MOST_NODES = 100;

  private PageTree() {}

  /**
   * Takes elements out of their tree. Each parent's children are set anew, once: jsoup counts all
   * siblings again for each one that is taken out by itself.
   */
  static void remove(Collection<Element> elements) {
    Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : elements) {
      Element parent = element.parent();
      if (parent != null) {
        gone.add(element);
        parents.add(parent);
      }
    }
    for (Element parent : parents) {
      List<Node> kept = new ArrayList<>(parent.childNodes());
      kept.removeIf(gone::contains);
      parent.empty();
      parent.appendChildren(kept);
    }
  }

  /** The first words of an element, at most so many characters, in one line. */
  static String start(Element element, int most) {
    StringBuilder words = new StringBuilder();
    int[] nodes = {0};
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            String whole = text.getWholeText();
            words.append(whole, 0, Math.min(whole.length(), most + 1 - words.length()));
          } else if (!words.isEmpty()) {
            words.append(' ');
          }
          boolean enough = words.length() > most || ++nodes[0] > MOST_NODES;
          return enough ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    String line = words.toString().replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(line.length(), most));
  }
}
