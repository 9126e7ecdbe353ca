package org.parley.serve;

/** A request that cannot be answered as asked; the page says so in a sentence. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String title;

  Problem(int status, String title, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.title = title;
  }

  /** The page that tells it. */
  ProblemPage page() {
    return ProblemPage.of(status, title, String.valueOf(getMessage()));
  }
}
