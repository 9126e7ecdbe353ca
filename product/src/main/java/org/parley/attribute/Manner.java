package org.parley.attribute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Assertion;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Token;
import org.parley.text.Words;

/** How words were put: quoted or reported, said or denied, done or foretold. */
final class Manner {

  private static final Map<String, Assertion> VERBS = verbs();
  private static final Lexicon LISTS = Lexicon.load("assertions.en.txt");
  private static final Set<String> NEGATIONS = LISTS.get("negations");
  private static final Set<String> HEARSAY = LISTS.get("hearsay");
  private static final Set<String> FUTURE = LISTS.get("future");
  private static final Set<String> CONDITIONAL = LISTS.get("conditional");

  private Manner() {}

  private static Map<String, Assertion> verbs() {
    Lexicon lists = Lexicon.load("assertions.en.txt");
    Map<String, Assertion> verbs = new HashMap<>();
    for (Assertion assertion : Assertion.values()) {
      if (assertion != Assertion.SAID) {
        for (String verb : lists.get(assertion.word())) {
          Lexicon.forms(verb).forEach(form -> verbs.put(form, assertion));
          verbs.put(verb, assertion);
        }
      }
    }
    return Map.copyOf(verbs);
  }

  /**
   * How much of a content stands inside quotation marks.
   *
   * @param quotations of the document, in order
   */
  static Kind kind(Document document, List<Span> content, List<Quotation> quotations) {
    int quoted = 0;
    int words = 0;
    for (Span piece : content) {
      for (Token token : tokens(document, piece)) {
        words += token.word() ? 1 : 0;
        quoted += token.word() && isQuoted(token.span(), quotations) ? 1 : 0;
      }
    }
    return quoted == 0 ? Kind.INDIRECT : quoted == words ? Kind.DIRECT : Kind.MIXED;
  }

  private static List<Token> tokens(Document document, Span piece) {
    List<Token> tokens = document.tokens();
    return tokens.subList(at(tokens, piece.start()), at(tokens, piece.end()));
  }

  /** Index of the first token that begins at or behind an offset. */
  private static int at(List<Token> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static boolean isQuoted(Span span, List<Quotation> quotations) {
    int index = Quotations.at(quotations, span.start());
    return index < quotations.size() && quotations.get(index).span().covers(span);
  }

  static Assertion assertion(@Nullable Words cue) {
    List<String> words = words(cue);
    if (words.stream().anyMatch(w -> NEGATIONS.contains(w) || w.endsWith("n't"))) {
      return Assertion.DENIED;
    }
    if (words.stream().anyMatch(HEARSAY::contains)) {
      return Assertion.ALLEGED;
    }
    String all = " " + String.join(" ", words) + " ";
    if (all.matches(".* (rule[sd]?|ruling) out .*")) {
      return Assertion.DENIED;
    }
    return words.stream()
        .filter(VERBS::containsKey)
        .map(VERBS::get)
        .findFirst()
        .orElse(Assertion.SAID);
  }

  static Modality modality(@Nullable Words cue) {
    List<String> words = words(cue);
    if (words.stream().anyMatch(w -> CONDITIONAL.contains(w) || w.endsWith("'d"))) {
      return Modality.CONDITIONAL;
    }
    boolean future = words.stream().anyMatch(w -> FUTURE.contains(w) || w.endsWith("'ll"));
    return future ? Modality.FUTURE : Modality.ACTUAL;
  }

  private static List<String> words(@Nullable Words cue) {
    return cue == null
        ? List.of()
        : Arrays.asList(cue.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("\\s+"));
  }
}
