package org.parley.coding;

import java.util.List;
import java.util.stream.Collectors;

/** A codebook that cannot be used, with everything that is wrong with it at once. */
public final class CodebookException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  CodebookException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** In the order of the file, at least one. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing that is wrong.
   *
   * @param file the name the codebook was read under
   * @param line counted from 1
   * @param wrong what is wrong
   * @param instead what to write instead
   */
  public record Problem(String file, int line, String wrong, String instead) {

    /** {@code north-ferry.yaml:12: unknown key "naem"; did you mean "name"?} */
    @Override
    public String toString() {
      return file + ":" + line + ": " + wrong + "; " + instead;
    }
  }
}
