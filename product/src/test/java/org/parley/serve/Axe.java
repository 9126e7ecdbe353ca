package org.parley.serve;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Checks a page against the rules of WCAG 2.2, levels A and AA. */
final class Axe {

  private static final String RULES =
      "({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})";

  private Axe() {}

  /** What axe-core finds against the rules. */
  static String violations(Page page) throws IOException {
    try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
    }
    List<?> found =
        (List<?>)
            page.evaluate(
                "async () => (await axe.run(document, "
                    + RULES
                    + ")).violations.map(v => ({id: v.id, nodes: v.nodes.map(n => n.html + ' | '"
                    + " + n.failureSummary).join('\\n')}))");
    return found.stream()
        .map(one -> ((Map<?, ?>) one).get("id") + "\n" + ((Map<?, ?>) one).get("nodes"))
        .collect(Collectors.joining("\n\n"));
  }
}
