CREATE TABLE release (
  trip       TEXT NOT NULL,
  number     INTEGER NOT NULL CHECK (number > 0),
  at         TEXT NOT NULL,
  author     TEXT NOT NULL,
  note       TEXT NOT NULL,
  zones      TEXT NOT NULL,
  snapshot   TEXT NOT NULL CHECK (json_valid(snapshot)),
  sequences  TEXT NOT NULL CHECK (json_valid(sequences)),
  PRIMARY KEY (trip, number)
) STRICT;

CREATE TABLE issued (
  trip      TEXT NOT NULL,
  item      TEXT NOT NULL,
  sequence  INTEGER NOT NULL CHECK (sequence >= 0),
  essence   TEXT NOT NULL,
  at        TEXT NOT NULL,
  zones     TEXT NOT NULL,
  moment    TEXT NOT NULL CHECK (json_valid(moment)),
  starts    TEXT,
  ends      TEXT,
  PRIMARY KEY (trip, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE received (
  uid         TEXT NOT NULL,
  recurrence  TEXT NOT NULL,
  sender      TEXT NOT NULL,
  trip        TEXT NOT NULL,
  item        TEXT NOT NULL,
  method      TEXT NOT NULL,
  sequence    INTEGER NOT NULL CHECK (sequence >= 0),
  stamp       TEXT NOT NULL,
  at          TEXT NOT NULL,
  body        TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (uid, recurrence, sender)
) STRICT, WITHOUT ROWID;
