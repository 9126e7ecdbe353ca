package org.parley.serve;

import org.jspecify.annotations.Nullable;

/**
 * Says why there is no board, and what to do next.
 *
 * @param command what to type, or null
 */
record GapPage(Frame frame, String sentence, @Nullable String command) {

  static GapPage of(Account account, Account.Gap gap) {
    Frame frame = Frame.of("Board", "board", account.size());
    return switch (gap) {
      case NO_ARTICLES ->
          new GapPage(
              frame,
              "This record is empty. Read articles into it, with the codebook of your negotiation:",
              "parley read --codebook codebook.yaml path/to/articles");
      case NO_CODEBOOK ->
          new GapPage(
              frame,
              "This record has no codebook, so nobody\u2019s position can be told. Write one for your"
                  + " negotiation (parties, proposals, whose consent each needs), then code the"
                  + " record by it:",
              "parley code --codebook codebook.yaml");
      case CODEBOOK_NOT_UNDERSTOOD ->
          new GapPage(
              frame,
              "This Parley does not understand the codebook that the record was coded by. See what is"
                  + " wrong with its file, then code the record anew:",
              "parley codebook check codebook.yaml");
      case NO_CODINGS ->
          new GapPage(
              frame,
              "No statement on this record is coded by its codebook: nothing read so far speaks of its"
                  + " proposals in words that it knows. Read more, or give the proposals more of the"
                  + " phrases that the news uses, and code anew:",
              "parley code --codebook codebook.yaml");
      case NO_DATES ->
          new GapPage(
              frame,
              "Nothing on this record has a date, so no day can be shown. Give the dates in an"
                  + " articles.csv beside the files (columns path, outlet, published), and read"
                  + " again:",
              "parley read path/to/articles");
    };
  }
}
