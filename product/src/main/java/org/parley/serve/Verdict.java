package org.parley.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.store.Decision;

/** What people hold of a statement as the machine found it. */
enum Verdict {
  RIGHT,
  WRONG;

  /** The field of a decision that holds a verdict. */
  static final String FIELD = "verdict";

  /** What a form sends to take a verdict back; the decision then leaves nothing there. */
  static final String WITHDRAWN = "withdrawn";

  /** The field of a decision that holds a note. */
  static final String NOTE = "note";

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Verdict of(@Nullable String word) {
    for (Verdict verdict : values()) {
      if (verdict.word().equals(word)) {
        return verdict;
      }
    }
    return null;
  }

  /** Each coder's last verdict, unless it was withdrawn, by who gave one first. */
  static Map<String, Verdict> byCoder(List<Decision> decisions) {
    Map<String, Verdict> last = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      Verdict verdict = decision.field().equals(FIELD) ? of(decision.after()) : null;
      if (verdict != null) {
        last.put(decision.coder(), verdict);
      } else if (decision.field().equals(FIELD)) {
        last.remove(decision.coder());
      }
    }
    return last;
  }

  /** "right", "wrong" or "people differ"; null where nobody has judged. */
  static @Nullable String together(List<Decision> decisions) {
    List<Verdict> all = byCoder(decisions).values().stream().distinct().toList();
    return all.isEmpty() ? null : all.size() == 1 ? all.get(0).word() : "people differ";
  }
}
