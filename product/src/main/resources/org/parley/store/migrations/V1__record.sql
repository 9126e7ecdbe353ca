-- The record. Offsets are UTF-16 code units, half-open, into article.text; a column of spans reads
-- "12-40;52-60", and the words under them are never stored twice. Dates are ISO 8601.

CREATE TABLE record (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  codebook   TEXT REFERENCES codebook (sha256),
  forgetting INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO record (one) VALUES (1);

CREATE TABLE codebook (
  sha256 TEXT NOT NULL PRIMARY KEY,
  id     TEXT NOT NULL,
  author TEXT NOT NULL,
  yaml   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  id              TEXT NOT NULL PRIMARY KEY,
  parley          TEXT NOT NULL,
  model_sha256    TEXT,
  codebook        TEXT,
  codebook_sha256 TEXT,
  started         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each Parley and model that read the article, under the run that did; the one with the
-- highest row is shown.
CREATE TABLE article (
  row             INTEGER PRIMARY KEY,
  id              TEXT NOT NULL,
  run             TEXT NOT NULL REFERENCES run (id),
  supersedes      TEXT,
  path            TEXT NOT NULL,
  url             TEXT,
  title           TEXT,
  outlet          TEXT,
  byline          TEXT,
  published       TEXT,
  published_basis TEXT,
  language        TEXT NOT NULL,
  omitted         TEXT NOT NULL,
  text            TEXT NOT NULL,
  UNIQUE (id, run)
) STRICT;

CREATE INDEX article_id ON article (id);
CREATE INDEX article_url ON article (url);

-- What a reading of the article lacked and a later one by the same Parley gave; the one with the
-- highest row holds all of it.
CREATE TABLE filled (
  row             INTEGER PRIMARY KEY,
  article         INTEGER NOT NULL REFERENCES article (row),
  url             TEXT,
  title           TEXT,
  outlet          TEXT,
  byline          TEXT,
  published       TEXT,
  published_basis TEXT
) STRICT;

CREATE INDEX filled_article ON filled (article);
CREATE INDEX filled_url ON filled (url);

CREATE VIEW whole AS
  SELECT a.row, a.id, a.run, a.supersedes, a.path,
    coalesce(a.url, f.url) AS url,
    coalesce(a.title, f.title) AS title,
    coalesce(a.outlet, f.outlet) AS outlet,
    coalesce(a.byline, f.byline) AS byline,
    coalesce(a.published, f.published) AS published,
    coalesce(a.published_basis, f.published_basis) AS published_basis,
    a.language, a.omitted, a.text
  FROM article AS a
  LEFT JOIN filled AS f ON f.row = (SELECT max(g.row) FROM filled AS g WHERE g.article = a.row);

CREATE VIEW latest AS
  SELECT * FROM article AS a WHERE a.row = (SELECT max(b.row) FROM article AS b WHERE b.id = a.id);

CREATE TABLE statement (
  row            INTEGER PRIMARY KEY,
  article        INTEGER NOT NULL REFERENCES article (row),
  id             TEXT NOT NULL,
  start          INTEGER NOT NULL,
  content        TEXT NOT NULL,
  cue            TEXT,
  source         TEXT,
  voice          TEXT NOT NULL,
  kind           TEXT,
  assertion      TEXT NOT NULL,
  modality       TEXT NOT NULL,
  within         TEXT,
  confidence     REAL NOT NULL,
  told_outlet    TEXT,
  told_to        TEXT,
  told_asked     TEXT,
  told_medium    TEXT,
  told_words     TEXT,
  said_from      TEXT,
  said_to        TEXT,
  said_precision TEXT,
  said_words     TEXT,
  said_anchor    TEXT,
  UNIQUE (article, id)
) STRICT;

CREATE INDEX statement_order ON statement (article, start, id);
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_kind ON statement (kind);

-- The speaker, and after it those who speak with it.
CREATE TABLE speaker (
  statement   INTEGER NOT NULL REFERENCES statement (row),
  ordinal     INTEGER NOT NULL,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  role        TEXT,
  resolved_by TEXT NOT NULL,
  antecedent  TEXT,
  PRIMARY KEY (statement, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE relay (
  statement INTEGER NOT NULL REFERENCES statement (row),
  ordinal   INTEGER NOT NULL,
  name      TEXT NOT NULL,
  words     TEXT NOT NULL,
  PRIMARY KEY (statement, ordinal)
) STRICT, WITHOUT ROWID;

-- period: "2024-01-01/2024-06-30", an open end as "..".
CREATE TABLE figure (
  statement   INTEGER NOT NULL REFERENCES statement (row),
  ordinal     INTEGER NOT NULL,
  low         TEXT NOT NULL,
  high        TEXT NOT NULL,
  approximate INTEGER NOT NULL,
  unit        TEXT,
  counted     TEXT,
  scope       TEXT,
  period      TEXT,
  words       TEXT NOT NULL,
  PRIMARY KEY (statement, ordinal)
) STRICT, WITHOUT ROWID;

-- Which run's codings and links of a statement are shown; where none is, those of the run that read.
CREATE TABLE coded (
  statement INTEGER PRIMARY KEY REFERENCES statement (row),
  run       TEXT NOT NULL REFERENCES run (id)
) STRICT;

CREATE TABLE spoken_for (
  statement INTEGER NOT NULL,
  run       TEXT NOT NULL REFERENCES run (id),
  ordinal   INTEGER NOT NULL,
  party     TEXT NOT NULL,
  PRIMARY KEY (statement, run, ordinal),
  FOREIGN KEY (statement, ordinal) REFERENCES speaker (statement, ordinal)
    ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE coding (
  statement    INTEGER NOT NULL REFERENCES statement (row),
  run          TEXT NOT NULL REFERENCES run (id),
  ordinal      INTEGER NOT NULL,
  codebook     TEXT NOT NULL,
  target       TEXT NOT NULL,
  holder       TEXT NOT NULL,
  holder_basis TEXT NOT NULL,
  act          TEXT NOT NULL,
  stance       TEXT NOT NULL,
  coder        TEXT NOT NULL,
  confidence   REAL NOT NULL,
  PRIMARY KEY (statement, run, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE condition (
  statement INTEGER NOT NULL,
  run       TEXT NOT NULL,
  coding    INTEGER NOT NULL,
  ordinal   INTEGER NOT NULL,
  words     TEXT NOT NULL,
  force     TEXT NOT NULL,
  party     TEXT,
  PRIMARY KEY (statement, run, coding, ordinal),
  FOREIGN KEY (statement, run, coding) REFERENCES coding (statement, run, ordinal)
) STRICT, WITHOUT ROWID;

-- A row for each statement that a run read or coded. co_speakers: ids, one a line.
CREATE TABLE linked (
  statement   INTEGER NOT NULL REFERENCES statement (row),
  run         TEXT NOT NULL REFERENCES run (id),
  speaker     TEXT,
  co_speakers TEXT,
  utterance   TEXT NOT NULL,
  report      TEXT NOT NULL,
  PRIMARY KEY (statement, run)
) STRICT, WITHOUT ROWID;

CREATE INDEX linked_speaker ON linked (speaker);
CREATE INDEX linked_utterance ON linked (utterance);

CREATE TABLE decision (
  row       INTEGER PRIMARY KEY,
  coder     TEXT NOT NULL,
  time      TEXT NOT NULL,
  statement TEXT NOT NULL,
  field     TEXT NOT NULL,
  before    TEXT,
  after     TEXT
) STRICT;

CREATE INDEX decision_statement ON decision (statement);

-- Where a statement is found that an earlier run knew by another id.
CREATE TABLE redirect (
  former  TEXT NOT NULL PRIMARY KEY,
  present TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX redirect_present ON redirect (present);

-- Names taken out of the record: their hashes, never the names.
CREATE TABLE forgotten (
  row            INTEGER PRIMARY KEY,
  sha256         TEXT NOT NULL,
  tokens         INTEGER NOT NULL,
  surname_tokens INTEGER NOT NULL,
  time           TEXT NOT NULL,
  articles       INTEGER NOT NULL,
  statements     INTEGER NOT NULL
) STRICT;

-- What a machine read and what a person decided is added to, never changed; only forgetting a name may.
CREATE TRIGGER run_no_update BEFORE UPDATE ON run
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'run is append-only');
END;

CREATE TRIGGER run_no_delete BEFORE DELETE ON run
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'run is append-only');
END;

CREATE TRIGGER article_no_update BEFORE UPDATE ON article
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'article is append-only');
END;

CREATE TRIGGER article_no_delete BEFORE DELETE ON article
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'article is append-only');
END;

CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'statement is append-only');
END;

CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'statement is append-only');
END;

CREATE TRIGGER speaker_no_update BEFORE UPDATE ON speaker
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'speaker is append-only');
END;

CREATE TRIGGER speaker_no_delete BEFORE DELETE ON speaker
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'speaker is append-only');
END;

CREATE TRIGGER relay_no_update BEFORE UPDATE ON relay
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'relay is append-only');
END;

CREATE TRIGGER relay_no_delete BEFORE DELETE ON relay
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'relay is append-only');
END;

CREATE TRIGGER figure_no_update BEFORE UPDATE ON figure
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'figure is append-only');
END;

CREATE TRIGGER figure_no_delete BEFORE DELETE ON figure
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'figure is append-only');
END;

CREATE TRIGGER coding_no_update BEFORE UPDATE ON coding
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'coding is append-only');
END;

CREATE TRIGGER coding_no_delete BEFORE DELETE ON coding
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'coding is append-only');
END;

CREATE TRIGGER condition_no_update BEFORE UPDATE ON condition
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'condition is append-only');
END;

CREATE TRIGGER condition_no_delete BEFORE DELETE ON condition
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'condition is append-only');
END;

CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'decision is append-only');
END;

CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'decision is append-only');
END;

CREATE TRIGGER filled_no_update BEFORE UPDATE ON filled
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'filled is append-only');
END;

CREATE TRIGGER filled_no_delete BEFORE DELETE ON filled
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'filled is append-only');
END;

CREATE TRIGGER spoken_for_no_update BEFORE UPDATE ON spoken_for
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'spoken_for is append-only');
END;

CREATE TRIGGER spoken_for_no_delete BEFORE DELETE ON spoken_for
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'spoken_for is append-only');
END;

CREATE TRIGGER forgotten_no_update BEFORE UPDATE ON forgotten
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'forgotten is append-only');
END;

CREATE TRIGGER forgotten_no_delete BEFORE DELETE ON forgotten
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'forgotten is append-only');
END;
