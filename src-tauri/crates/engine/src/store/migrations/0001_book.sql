CREATE TABLE setting (
  name   TEXT NOT NULL PRIMARY KEY,
  value  TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE shared (
  kind      TEXT NOT NULL CHECK (kind IN ('place', 'organization', 'person', 'relation')),
  id        TEXT NOT NULL,
  position  INTEGER NOT NULL,
  body      TEXT NOT NULL CHECK (json_valid(body)),
  imported  TEXT CHECK (imported IS NULL OR json_valid(imported)),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX shared_party ON shared (id) WHERE kind IN ('organization', 'person');

CREATE TABLE trip (
  id        TEXT NOT NULL PRIMARY KEY,
  position  INTEGER NOT NULL,
  body      TEXT NOT NULL CHECK (json_valid(body)),
  imported  TEXT CHECK (imported IS NULL OR json_valid(imported))
) STRICT, WITHOUT ROWID;

CREATE TABLE element (
  trip      TEXT NOT NULL REFERENCES trip (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  kind      TEXT NOT NULL,
  id        TEXT NOT NULL,
  position  INTEGER NOT NULL,
  body      TEXT NOT NULL CHECK (json_valid(body)),
  imported  TEXT CHECK (imported IS NULL OR json_valid(imported)),
  PRIMARY KEY (trip, kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation (
  id      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at      TEXT NOT NULL,
  author  TEXT NOT NULL,
  kind    TEXT NOT NULL,
  facts   TEXT NOT NULL CHECK (json_valid(facts)),
  target  INTEGER REFERENCES operation (id)
) STRICT;

CREATE INDEX operation_target ON operation (target) WHERE target IS NOT NULL;

CREATE TABLE change (
  operation  INTEGER NOT NULL REFERENCES operation (id),
  number     INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  trip       TEXT NOT NULL,
  id         TEXT NOT NULL,
  field      TEXT NOT NULL,
  before     TEXT NOT NULL CHECK (json_valid(before)),
  after      TEXT NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (operation, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_trip ON change (trip, operation);
