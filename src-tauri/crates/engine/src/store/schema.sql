-- The schema of a book, as all migrations together make it (a test compares the two).
-- An element is kept as the dossier writes it (JSON), so that unknown keys survive and one kind of change serves
-- editing, importing and taking back. The columns beside it are what the programme asks the database for.

CREATE TABLE setting (
  name   TEXT NOT NULL PRIMARY KEY,                      -- office, officer, practice, home, ...
  value  TEXT NOT NULL CHECK (json_valid(value))         -- its value, JSON
) STRICT, WITHOUT ROWID;

-- What trips share.
CREATE TABLE shared (
  kind      TEXT NOT NULL CHECK (kind IN ('place', 'organization', 'person', 'relation')),
  id        TEXT NOT NULL,                               -- stable for ever
  position  INTEGER NOT NULL,                            -- the order in which it was written down
  body      TEXT NOT NULL CHECK (json_valid(body)),      -- the element, JSON as in the dossier
  imported  TEXT CHECK (imported IS NULL OR json_valid(imported)),  -- what the last dossier said of it: tells a person's change from the file's
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- People and organizations share one id space.
CREATE UNIQUE INDEX shared_party ON shared (id) WHERE kind IN ('organization', 'person');

-- Trips, without the lists whose elements have ids.
CREATE TABLE trip (
  id        TEXT NOT NULL PRIMARY KEY,                   -- stable for ever
  position  INTEGER NOT NULL,                            -- the order in which it was written down
  body      TEXT NOT NULL CHECK (json_valid(body)),      -- the trip, JSON as in the dossier
  imported  TEXT CHECK (imported IS NULL OR json_valid(imported))  -- as above
) STRICT, WITHOUT ROWID;

-- What lives in a trip: items, briefings, tasks, ...
CREATE TABLE element (
  trip      TEXT NOT NULL REFERENCES trip (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,  -- whose; both may come back in one undo
  kind      TEXT NOT NULL,                               -- item, briefing, ...
  id        TEXT NOT NULL,                               -- unique in its trip and kind
  position  INTEGER NOT NULL,                            -- the order in which it was written down
  body      TEXT NOT NULL CHECK (json_valid(body)),      -- the element, JSON as in the dossier
  imported  TEXT CHECK (imported IS NULL OR json_valid(imported)),  -- as above
  PRIMARY KEY (trip, kind, id)
) STRICT, WITHOUT ROWID;

-- Every act on the book. Nothing rewrites it.
CREATE TABLE operation (
  id      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,    -- the order of acts
  at      TEXT NOT NULL,                                 -- the instant, RFC 3339 in UTC
  author  TEXT NOT NULL,                                 -- initials, or the system's user
  kind    TEXT NOT NULL,                                 -- create-item, move-item, import, undo, ...
  facts   TEXT NOT NULL CHECK (json_valid(facts)),       -- what the sentence about it needs, JSON
  target  INTEGER REFERENCES operation (id)              -- of an undo or redo: the act that it takes back or does again
) STRICT;

CREATE INDEX operation_target ON operation (target) WHERE target IS NOT NULL;

-- What each act changed, field by field.
CREATE TABLE change (
  operation  INTEGER NOT NULL REFERENCES operation (id), -- the act
  number     INTEGER NOT NULL,                           -- the order within it
  kind       TEXT NOT NULL,                              -- of the element
  trip       TEXT NOT NULL,                              -- of the element; empty for what trips share
  id         TEXT NOT NULL,                              -- of the element
  field      TEXT NOT NULL,                              -- path of the field; empty: the whole element; @imported: what a dossier said of it
  before     TEXT NOT NULL CHECK (json_valid(before)),   -- JSON, null where there was none
  after      TEXT NOT NULL CHECK (json_valid(after)),    -- JSON, null where there is none
  PRIMARY KEY (operation, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_trip ON change (trip, operation);

-- Programmes, frozen and numbered. No row is ever changed or removed; a trip that is removed may come back, so that
-- nothing here refers to it.
CREATE TABLE release (
  trip       TEXT NOT NULL,                              -- whose
  number     INTEGER NOT NULL CHECK (number > 0),        -- 1, 2, 3, ...
  at         TEXT NOT NULL,                              -- the instant, RFC 3339 in UTC
  author     TEXT NOT NULL,                              -- initials
  note       TEXT NOT NULL,                              -- a word on it; may be empty
  zones      TEXT NOT NULL,                              -- the version of the zone rules: 2026f
  snapshot   TEXT NOT NULL CHECK (json_valid(snapshot)), -- the programme with all that it names, JSON as in the dossier
  sequences  TEXT NOT NULL CHECK (json_valid(sequences)),-- item id to SEQUENCE in the calendars of this release, JSON
  PRIMARY KEY (trip, number)
) STRICT;

-- What was last said of each item in a calendar: by a release, or by a meeting's own. Undo does not touch it, for
-- a SEQUENCE never goes down.
CREATE TABLE issued (
  trip      TEXT NOT NULL,                               -- whose
  item      TEXT NOT NULL,                               -- which
  sequence  INTEGER NOT NULL CHECK (sequence >= 0),      -- RFC 5545 3.8.7.4
  essence   TEXT NOT NULL,                               -- what raises SEQUENCE when it changes: times, status, place
  at        TEXT NOT NULL,                               -- the instant it was issued, RFC 3339 in UTC
  zones     TEXT NOT NULL,                               -- the version of the zone rules by which its instants were computed
  moment    TEXT NOT NULL CHECK (json_valid(moment)),    -- its time as the dossier writes it, JSON
  starts    TEXT,                                        -- its start as computed; none of what has no hour
  ends      TEXT,                                        -- its end as computed
  PRIMARY KEY (trip, item)
) STRICT, WITHOUT ROWID;

-- What came in by calendar: the last version of each meeting, and the last answer of each who was asked.
CREATE TABLE received (
  uid         TEXT NOT NULL,                             -- its name in calendars
  recurrence  TEXT NOT NULL,                             -- which of a series (RECURRENCE-ID); empty: the meeting itself
  sender      TEXT NOT NULL,                             -- empty: the organizer's version; else the address whose answer it is
  trip        TEXT NOT NULL,                             -- where it was taken in; empty where it was only noted
  item        TEXT NOT NULL,                             -- as which item
  method      TEXT NOT NULL,                             -- publish, request, reply, cancel, counter, ...
  sequence    INTEGER NOT NULL CHECK (sequence >= 0),    -- of that version
  stamp       TEXT NOT NULL,                             -- its DTSTAMP, RFC 3339 in UTC
  at          TEXT NOT NULL,                             -- when it was taken in
  body        TEXT NOT NULL CHECK (json_valid(body)),    -- organizer, answer, and the property lines that we do not know, for the reply
  PRIMARY KEY (uid, recurrence, sender)
) STRICT, WITHOUT ROWID;
