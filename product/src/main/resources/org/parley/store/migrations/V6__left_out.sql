-- Full names that were taken out of the words of an article on the shelf, in small letters without marks:
-- people who speak there and whom no codebook lists. Whoever looks for one is told that nobody is looked up so.
CREATE TABLE left_out (
  name  TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (name, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX left_out_place ON left_out (place);

-- Articles are made searchable anew, with these names beside them, when the record is opened.
INSERT INTO shelf_words (shelf_words) VALUES ('delete-all');
