-- Which statements are of one utterance and which articles of one report; derived from what was read,
-- and kept so that a new article is linked without reading the others again. What comes of it stands
-- in linked: utterance and report.

-- What statements say that differ in nothing that tells utterances apart: speaker, days, words. Days
-- are epoch days. told: the outlet that was told, as a key.
CREATE TABLE form (
  id          INTEGER PRIMARY KEY,
  speaker     TEXT NOT NULL,
  speaker_key TEXT NOT NULL,
  party       TEXT,
  body        INTEGER NOT NULL,
  from_day    INTEGER NOT NULL,
  to_day      INTEGER NOT NULL,
  dated       INTEGER NOT NULL,
  assumed     INTEGER NOT NULL,
  told        TEXT,
  quoted      INTEGER NOT NULL
) STRICT;

CREATE INDEX form_speaker ON form (speaker);

CREATE TABLE form_of (
  statement INTEGER PRIMARY KEY REFERENCES statement (row),
  form      INTEGER NOT NULL REFERENCES form (id)
) STRICT;

CREATE INDEX form_of_form ON form_of (form);

CREATE TABLE form_key (
  key  INTEGER NOT NULL,
  form INTEGER NOT NULL,
  PRIMARY KEY (key, form)
) STRICT, WITHOUT ROWID;

CREATE INDEX form_key_form ON form_key (form);

-- Forms that are alike, the smaller one first. article: whose headline tied them, or 0.
CREATE TABLE form_tie (
  one      INTEGER NOT NULL,
  other    INTEGER NOT NULL,
  article  INTEGER NOT NULL,
  likeness REAL NOT NULL,
  PRIMARY KEY (one, other, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX form_tie_other ON form_tie (other);
CREATE INDEX form_tie_article ON form_tie (article) WHERE article > 0;

-- Articles as reprints are told by; size and sparse: how many runs of words were taken.
CREATE TABLE sheet (
  article INTEGER PRIMARY KEY REFERENCES article (row),
  day     INTEGER,
  size    INTEGER NOT NULL,
  sparse  INTEGER NOT NULL,
  report  TEXT NOT NULL
) STRICT;

CREATE INDEX sheet_report ON sheet (report);

CREATE TABLE sheet_key (
  key     INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX sheet_key_article ON sheet_key (article);

CREATE TABLE sheet_tie (
  one   INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX sheet_tie_other ON sheet_tie (other);
