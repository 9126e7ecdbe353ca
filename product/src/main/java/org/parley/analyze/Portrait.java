package org.parley.analyze;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.StatementId;

/**
 * What the record holds of one actor in a public role, by a day. Lists have the newest first.
 *
 * @param lanes what it said of each target
 * @param own what it said, wholly or partly in its own words
 * @param paraphrase what it said in the words of others
 * @param ascribed what others say that it holds, as coded
 * @param naming what others say in words that name it, without {@code ascribed}; found by the name
 *     alone
 * @param denials what it said under a cue that denies or rules out
 * @param answers what it said when asked
 * @param titles what articles call its office, the most frequent first
 * @param statements in which it speaks, alone or with others
 * @param outlets that print them, by name
 */
public record Portrait(
    Actor actor,
    LocalDate asOf,
    List<Lane> lanes,
    List<Voiced> own,
    List<Voiced> paraphrase,
    List<Voiced> ascribed,
    List<Voiced> naming,
    List<Voiced> denials,
    List<Voiced> answers,
    List<Title> titles,
    int statements,
    int articles,
    List<String> outlets,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {

  /**
   * An office as articles call it.
   *
   * @param first the first day of such an article, or null
   * @param statement one that calls it so, the first
   */
  public record Title(
      String words, int statements, @Nullable LocalDate first, StatementId statement) {}

  public Portrait {
    lanes = List.copyOf(lanes);
    own = List.copyOf(own);
    paraphrase = List.copyOf(paraphrase);
    ascribed = List.copyOf(ascribed);
    naming = List.copyOf(naming);
    denials = List.copyOf(denials);
    answers = List.copyOf(answers);
    titles = List.copyOf(titles);
    outlets = List.copyOf(outlets);
  }

  /** How many things it said, however often each is reported. */
  public int sayings() {
    return own.size() + paraphrase.size();
  }
}
