-- SPDX-License-Identifier: GPL-3.0-or-later
-- The desk's file. Times are milliseconds UTC. A "doc" is compact JSON in UTF-8, kept byte for byte.

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    org TEXT NOT NULL,
    roles TEXT NOT NULL,                -- codes, separated by blanks
    active INTEGER NOT NULL,
    passphrase TEXT NOT NULL DEFAULT '', -- Argon2id string; empty: none set
    token TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------------------------
-- Cases as this desk sees them: the board's document with the waiting operations of this desk applied.

CREATE TABLE cases (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: the window remembers cases by it
    key TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    first_number TEXT NOT NULL,         -- what a slip may say that was given out before the board gave its own
    scope TEXT NOT NULL,                -- the feed it came by; empty: no feed has brought it yet
    server_version INTEGER NOT NULL,    -- the board's version as far as we know; 0: the board has not got it
    sealed INTEGER NOT NULL,
    list TEXT NOT NULL,
    status TEXT NOT NULL,
    subject TEXT NOT NULL,
    track TEXT NOT NULL,
    category TEXT NOT NULL,
    place TEXT NOT NULL,
    urgency TEXT NOT NULL,
    complex INTEGER NOT NULL,
    channel TEXT NOT NULL,
    unit TEXT NOT NULL,
    owner TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    due_order INTEGER NOT NULL,         -- due_at; without a running clock a number behind all dates, newest first
    due_clock TEXT,                     -- the running clock that ends first, if any runs
    due_since INTEGER,
    due_at INTEGER,
    due_certain INTEGER,                -- whether the calendar of those years was known
    doc BLOB NOT NULL
) STRICT;

CREATE INDEX cases_by_number ON cases (number);
CREATE INDEX cases_by_first_number ON cases (first_number);
-- One walk of one of these answers every list, whatever its filters: nothing else is read.
CREATE INDEX cases_by_due ON cases (sealed, list, due_order, id, status, channel, owner, category, place);
CREATE INDEX cases_by_newest
    ON cases (sealed, list, received_at, id, status, channel, owner, category, place, due_order);

-- The counts beside the lists, so that showing them never counts a million rows.
CREATE TABLE list_count (
    sealed INTEGER NOT NULL,
    list TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (sealed, list)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER count_new_case AFTER INSERT ON cases BEGIN
    INSERT INTO list_count (sealed, list, n) VALUES (NEW.sealed, NEW.list, 1)
        ON CONFLICT (sealed, list) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER count_gone_case AFTER DELETE ON cases BEGIN
    UPDATE list_count SET n = n - 1 WHERE sealed = OLD.sealed AND list = OLD.list;
END;
CREATE TRIGGER count_moved_case AFTER UPDATE OF sealed, list ON cases
WHEN OLD.sealed <> NEW.sealed OR OLD.list <> NEW.list BEGIN
    UPDATE list_count SET n = n - 1 WHERE sealed = OLD.sealed AND list = OLD.list;
    INSERT INTO list_count (sealed, list, n) VALUES (NEW.sealed, NEW.list, 1)
        ON CONFLICT (sealed, list) DO UPDATE SET n = n + 1;
END;

-- The board's exact document, kept only while operations of this desk wait on top of it.
CREATE TABLE base (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    doc BLOB NOT NULL
) STRICT;

CREATE TABLE appeal (
    n INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    source_no TEXT NOT NULL,
    doc BLOB NOT NULL,                  -- without "original"
    original BLOB NOT NULL
) STRICT;

CREATE INDEX appeal_by_case ON appeal (case_id, n);
CREATE INDEX appeal_by_source ON appeal (source_no, source) WHERE source_no <> '';

-- Rows of lists that were taken in, so that a second import of the same list adds only what is new.
CREATE TABLE imported (
    source TEXT NOT NULL,
    row_hash BLOB NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (source, row_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX imported_by_case ON imported (case_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- Finding. A sealed case is in none of these tables.

-- Keeps no text: what was put in follows from the case's row and its letters.
CREATE VIRTUAL TABLE search USING fts5 (
    number, subject, place, people, body, content = '', columnsize = 0, tokenize = 'bigram');

CREATE TABLE search_doc (
    doc INTEGER PRIMARY KEY,            -- rowid in search, in the order of time
    case_id INTEGER NOT NULL UNIQUE REFERENCES cases (id) ON DELETE CASCADE
) STRICT;

-- A few hashes of what each letter says, to look up those that say much the same.
CREATE TABLE sketch (
    shingle INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    PRIMARY KEY (shingle, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE similar (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    earlier INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    why TEXT NOT NULL,
    score REAL NOT NULL,
    linked INTEGER NOT NULL DEFAULT 0,
    dismissed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (case_id, earlier)
) STRICT, WITHOUT ROWID;

CREATE INDEX similar_by_earlier ON similar (earlier);

-- ---------------------------------------------------------------------------------------------------------------------
-- Operations. Each is kept once, here; the outbox points at it.

CREATE TABLE timeline (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id TEXT NOT NULL UNIQUE,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('accepted', 'waiting', 'refused')),
    refusal TEXT NOT NULL DEFAULT '',
    on_board INTEGER NOT NULL,          -- the board has it: it came by a feed, or was acknowledged
    actor_roles TEXT,                   -- of operations made here: what the person was then
    doc BLOB NOT NULL                   -- of an intake without the letters, which stand in appeal
) STRICT;

CREATE INDEX timeline_by_case ON timeline (case_id, at, n);
CREATE INDEX timeline_to_send ON timeline (n) WHERE on_board = 0 AND state = 'accepted';

CREATE TABLE outbox (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id TEXT NOT NULL UNIQUE REFERENCES timeline (op_id),
    case_id INTEGER NOT NULL REFERENCES cases (id),
    actor TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'in_doubt', 'conflict', 'rejected', 'blocked', 'parked')),
    problem TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX outbox_by_case ON outbox (case_id, n);
CREATE INDEX outbox_by_state ON outbox (state, actor, n, case_id);

-- Every time an operation left, written before it did.
CREATE TABLE attempt (
    op_id TEXT NOT NULL,
    k INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    outcome TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (op_id, k)
) STRICT, WITHOUT ROWID;

-- What a person of this desk had in hand when the case was taken from it: never lost.
CREATE TABLE handover (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    sealed INTEGER NOT NULL,
    person TEXT NOT NULL,
    case_key TEXT NOT NULL,
    number TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,               -- why the case left
    kind TEXT NOT NULL,                 -- of the operation, or of the draft
    body TEXT NOT NULL                  -- the operation as JSON, or the draft's text
) STRICT;

-- ---------------------------------------------------------------------------------------------------------------------
-- What is being typed.

CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL,           -- 0: a registration that is no case yet
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    op_id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (case_id, kind, person)
) STRICT;

CREATE TABLE draft_revision (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    draft INTEGER NOT NULL,             -- ended drafts keep their last revisions
    case_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    op_id TEXT NOT NULL,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX draft_revision_by_key ON draft_revision (case_id, kind, person, n);
CREATE INDEX draft_revision_by_operation ON draft_revision (op_id, n);
CREATE INDEX draft_revision_by_draft ON draft_revision (draft);

-- ---------------------------------------------------------------------------------------------------------------------
-- Feeds.

CREATE TABLE feed (
    scope TEXT NOT NULL PRIMARY KEY,
    cursor TEXT NOT NULL,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Rows that could not be read, as they came.
CREATE TABLE quarantine (
    scope TEXT NOT NULL,
    seq INTEGER NOT NULL,
    why TEXT NOT NULL,
    raw BLOB NOT NULL,
    PRIMARY KEY (scope, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_round (
    n INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    ok INTEGER NOT NULL,
    problem TEXT NOT NULL,
    bytes_out INTEGER NOT NULL,
    bytes_in INTEGER NOT NULL,
    requests INTEGER NOT NULL
) STRICT;

CREATE INDEX sync_round_by_outcome ON sync_round (ok, at);

-- Every decision of a person here, each entry sealing the one before: codes and keys, no resident's words.
CREATE TABLE audit (
    n INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    hash TEXT NOT NULL                  -- SHA-256 of the former hash and this entry
) STRICT;
