package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Attributions drawn into their text, to be checked by eye: {@code ⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q "no"⟧}
 * marks a source, a cue and a content; where a text has several attributions each mark carries its
 * number, in order of content ({@code ⟦q2 …⟧}). Drawing them proves every quotation on the way.
 */
public final class Marked {

  private record Mark(int start, int end, String label) {}

  private Marked() {}

  /** The text with the marks taken out. */
  public static String plain(String marked) {
    return marked.replaceAll("⟦[scq]\\d* ", "").replace("⟧", "");
  }

  /** The text with the marks put in. */
  public static String draw(String text, List<Attribution> attributions) {
    List<Attribution> ordered =
        attributions.stream().sorted(Comparator.comparing(a -> a.content().start())).toList();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      String number = ordered.size() == 1 ? "" : String.valueOf(i + 1);
      add(marks, text, ordered.get(i).source(), "s" + number);
      add(marks, text, ordered.get(i).cue(), "c" + number);
      add(marks, text, ordered.get(i).content(), "q" + number);
    }
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      int at = i;
      marks.stream().filter(m -> m.end == at).forEach(m -> drawn.append("⟧"));
      marks.stream()
          .filter(m -> m.start == at)
          .sorted(Comparator.comparing((Mark m) -> -m.end))
          .forEach(m -> drawn.append("⟦").append(m.label).append(' '));
      if (i < text.length()) {
        drawn.append(text.charAt(i));
      }
    }
    return drawn.toString();
  }

  /** Asserts that every quotation anywhere in the statements stands at its place in the text. */
  public static void assertProven(String text, List<Statement> statements) {
    for (Statement statement : statements) {
      for (Words words : statement.allWords()) {
        assertStands(text, words);
      }
    }
  }

  private static void add(List<Mark> marks, String text, @Nullable Words words, String label) {
    if (words != null) {
      assertStands(text, words);
      words.spans().forEach(span -> marks.add(new Mark(span.start(), span.end(), label)));
    }
  }

  private static void assertStands(String text, Words words) {
    List<String> pieces = new ArrayList<>();
    for (Span span : words.spans()) {
      pieces.add(text.substring(span.start(), span.end()));
    }
    assertThat(String.join(" ", pieces)).as("words at %s", words.spans()).isEqualTo(words.text());
  }
}
