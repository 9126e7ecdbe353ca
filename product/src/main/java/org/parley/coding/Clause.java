package org.parley.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a content, small letters, made ready for the rules: {@code §} in place of the
 * target's name, {@code ¶} in place of each party's, the cue before it, {@code ‖} between the two.
 *
 * @param words as long as what they stand for, so that offsets hold
 * @param start where the content begins in them
 * @param target where the target begins
 * @param targetEnd just past the target
 */
record Clause(String words, int start, int target, int targetEnd, List<Names.Mention> mentions) {

  static Clause of(String cue, String sentence, int from, int to, List<Names.Mention> mentions) {
    String prefix = cue.isEmpty() ? "" : cue + " ‖ ";
    StringBuilder words = new StringBuilder(prefix).append(sentence);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      words.setCharAt(i, c == '’' ? '\'' : Character.toLowerCase(c));
    }
    int shift = prefix.length();
    List<Names.Mention> moved =
        mentions.stream()
            .filter(m -> m.end() <= from || m.start() >= to)
            .map(m -> new Names.Mention(m.start() + shift, m.end() + shift, m.party()))
            .toList();
    moved.forEach(m -> mask(words, m.start(), m.end(), '¶'));
    mask(words, from + shift, to + shift, '§');
    return new Clause(words.toString(), shift, from + shift, to + shift, moved);
  }

  private static void mask(StringBuilder words, int from, int to, char mark) {
    for (int i = from; i < to; i++) {
      words.setCharAt(i, mark);
    }
  }

  /** The party named just before an offset, only white space between. */
  @Nullable String partyBefore(int offset) {
    int end = words.substring(0, offset).stripTrailing().length();
    return mentions.stream()
        .filter(m -> m.end() == end)
        .map(Names.Mention::party)
        .findFirst()
        .orElse(null);
  }

  /** The party named at an offset or behind an article there. */
  @Nullable String partyAt(int offset) {
    int at = offset;
    while (at < words.length() && words.charAt(at) == ' ') {
      at++;
    }
    int start = words.startsWith("the ", at) ? at + 4 : at;
    return mentions.stream()
        .filter(m -> m.start() == start && !words.startsWith("'", m.end()))
        .map(Names.Mention::party)
        .findFirst()
        .orElse(null);
  }
}
