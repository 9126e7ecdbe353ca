-- What was told of the record, by what was asked, so that it need not be worked out again. Whatever changes the
-- record empties this table in the same transaction.
CREATE TABLE answer (
  row      INTEGER PRIMARY KEY,
  question TEXT NOT NULL UNIQUE,
  told     TEXT NOT NULL
) STRICT;
