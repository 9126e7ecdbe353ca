-- Full names of people whom the codebook does not know, as articles spell them, and whose each is by
-- the machine: the smallest spelling of the actor; empty where several people bear the name. Derived
-- from what was read, and so are the keys under which spellings of one actor are found.
CREATE TABLE spelling (
  id    TEXT NOT NULL PRIMARY KEY,
  actor TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX spelling_actor ON spelling (actor);

CREATE TABLE spelling_key (
  key TEXT NOT NULL,
  id  TEXT NOT NULL REFERENCES spelling (id),
  PRIMARY KEY (key, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX spelling_key_id ON spelling_key (id);

-- What people decided about actors. merge: other is actor; split: other is the new one, and which
-- statements are its stands in decision, field "speaker"; rename: actor is called name.
CREATE TABLE actor_decision (
  row   INTEGER PRIMARY KEY,
  coder TEXT NOT NULL,
  time  TEXT NOT NULL,
  act   TEXT NOT NULL,
  actor TEXT NOT NULL,
  other TEXT,
  name  TEXT
) STRICT;

-- The merges of actor_decision brought to today's ids, each with the decision that made it.
CREATE TABLE merged (
  former   TEXT NOT NULL PRIMARY KEY,
  present  TEXT NOT NULL,
  decision INTEGER NOT NULL REFERENCES actor_decision (row)
) STRICT, WITHOUT ROWID;

CREATE INDEX merged_present ON merged (present);
CREATE INDEX decision_field ON decision (field);

-- Whose each id is, by machine and people; an id that is not here is its own.
CREATE VIEW actor_of AS
  SELECT s.id, coalesce(m.present, s.actor) AS actor
  FROM spelling AS s LEFT JOIN merged AS m ON m.former = s.actor
  WHERE s.actor <> ''
  UNION ALL
  SELECT former, present FROM merged WHERE former NOT IN (SELECT id FROM spelling);

CREATE TRIGGER actor_decision_no_update BEFORE UPDATE ON actor_decision
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'actor_decision is append-only');
END;

CREATE TRIGGER actor_decision_no_delete BEFORE DELETE ON actor_decision
WHEN (SELECT forgetting FROM record) = 0
BEGIN
  SELECT RAISE(ABORT, 'actor_decision is append-only');
END;
