-- The words of articles by their place on the shelf, to be searched; derived. What is not news is left
-- out, and so are names of speakers outside the codebook. The words themselves are not kept twice.
CREATE VIRTUAL TABLE shelf_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
