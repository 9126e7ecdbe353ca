-- What lists show, newest first, and how it is narrowed; derived from what was read and decided.
-- place: the order of every list in one number (the class Place), so that a page begins after any row.

-- Articles shown; how many of their statements are of each kind, narrated: in the outlet's own voice.
CREATE TABLE shelf (
  place    INTEGER PRIMARY KEY,
  article  INTEGER NOT NULL UNIQUE REFERENCES article (row),
  outlet   TEXT,
  day      TEXT,
  direct   INTEGER NOT NULL,
  mixed    INTEGER NOT NULL,
  indirect INTEGER NOT NULL,
  narrated INTEGER NOT NULL
) STRICT;

CREATE TABLE listed (
  place     INTEGER PRIMARY KEY,
  statement INTEGER NOT NULL UNIQUE REFERENCES statement (row)
) STRICT;

-- What a statement can be chosen by: facet is speaker, party, holder, target, stance, kind, outlet, judged.
CREATE TABLE listed_mark (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (facet, value, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX listed_mark_place ON listed_mark (place, facet, value);

-- Codings shown: whose position, on what and which, where several are asked for together.
CREATE TABLE listed_coding (
  place   INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  holder  TEXT NOT NULL,
  target  TEXT NOT NULL,
  stance  TEXT NOT NULL,
  PRIMARY KEY (place, ordinal)
) STRICT, WITHOUT ROWID;

-- Words of content and cue by place; the words themselves are not kept twice.
CREATE VIRTUAL TABLE listed_words USING fts5 (
  said, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
