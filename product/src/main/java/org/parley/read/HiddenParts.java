package org.parley.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a page does not show, unless it is most of the page and only waits for a script. */
final class HiddenParts implements NodeVisitor {

  private static final String HIDDEN = "[hidden], [style~=(?i)display:\\s*none]";

  private final Set<Node> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Characters read before each hidden element that stands open. */
  private final Deque<Integer> open = new ArrayDeque<>();

  /** Characters within each hidden element. */
  private final Map<Element, Integer> lengths = new IdentityHashMap<>();

  private int read;

  private HiddenParts() {}

  static List<Element> of(Document page) {
    HiddenParts parts = new HiddenParts();
    parts.hidden.addAll(page.select(HIDDEN));
    page.traverse(parts);
    List<Element> found = new ArrayList<>();
    parts.lengths.forEach(
        (element, length) -> {
          if (2 * length < parts.read) {
            found.add(element);
          }
        });
    return found;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      read += words.text().strip().length();
    } else if (hidden.contains(node)) {
      open.push(read);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && hidden.contains(node)) {
      lengths.put(element, read - open.pop());
    }
  }
}
