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

  /** The page of a status that says all there is to know. */
  static ProblemPage of(int status) {
    return switch (status) {
      case 404 -> of(status, "No such page", "There is nothing at this address.");
      case 405 -> of(status, "Not done here", "This address cannot be asked that way.");
      case 413 -> of(status, "Too long", "More was sent than is kept here: shorten it.");
      case 500 ->
          of(
              status,
              "Something failed",
              "The page could not be made, and nothing was changed. What went wrong stands where"
                  + " the server was started.");
      default -> of(status, "Not understood", "The request could not be understood.");
    };
  }
}
