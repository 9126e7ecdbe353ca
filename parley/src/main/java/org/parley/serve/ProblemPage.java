package org.parley.serve;

/**
 * A page that says what went wrong and where to go.
 *
 * @param frame without the record's size, which may be what failed
 */
record ProblemPage(Frame frame, int status, String sentence) {

  static ProblemPage of(int status, String title, String sentence) {
    return new ProblemPage(new Frame(title, "", ""), status, sentence);
  }
}
