-- SPDX-License-Identifier: GPL-3.0-or-later
-- The board's store. Times are milliseconds UTC, documents are JSON as core/codec writes it.

CREATE TABLE board (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    epoch TEXT NOT NULL,            -- another one after the file was restored from a copy
    name TEXT NOT NULL
) STRICT;

CREATE TABLE orgs (
    name TEXT PRIMARY KEY,
    prefix TEXT NOT NULL UNIQUE     -- of its case numbers: two offices never give the same one
) STRICT;

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (name),
    name TEXT NOT NULL,
    roles TEXT NOT NULL,            -- codes, separated by blanks
    token_hash BLOB NOT NULL UNIQUE,
    is_active INTEGER NOT NULL DEFAULT 1,
    UNIQUE (org, name)
) STRICT;

-- The last case number given, by office and year of receipt.
CREATE TABLE numbers (
    org TEXT NOT NULL REFERENCES orgs (name),
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (org, year)
) STRICT;

CREATE TABLE cases (
    key TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (name),
    number TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    scope TEXT NOT NULL,            -- the one feed it is in now
    is_public INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX cases_public ON cases (received_at, number) WHERE is_public = 1;

-- Letters as they were sent. case_version is the version of the case they came with.
CREATE TABLE appeals (
    key TEXT PRIMARY KEY,
    case_key TEXT NOT NULL REFERENCES cases (key),
    case_version INTEGER NOT NULL,
    org TEXT NOT NULL,
    source TEXT NOT NULL,
    source_no TEXT NOT NULL,
    doc TEXT NOT NULL,              -- without the original
    original BLOB NOT NULL          -- an imported row, byte for byte
) STRICT;
CREATE INDEX appeals_case ON appeals (case_key, case_version);
CREATE UNIQUE INDEX appeals_source ON appeals (org, source, source_no) WHERE source_no <> '';

-- Accepted operations: the timeline.
CREATE TABLE events (
    case_key TEXT NOT NULL REFERENCES cases (key),
    version INTEGER NOT NULL,       -- of the case after it
    doc TEXT NOT NULL,
    PRIMARY KEY (case_key, version)
) STRICT, WITHOUT ROWID;

-- What each operation led to; the row commits with the effect and stays for ever.
CREATE TABLE op_ledger (
    op_id TEXT PRIMARY KEY,
    hash BLOB NOT NULL,
    version INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    receipt TEXT NOT NULL,
    number TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- Answers the residents can read: one per case and answer number.
CREATE TABLE published (
    case_key TEXT NOT NULL REFERENCES cases (key),
    answer_no INTEGER NOT NULL,
    receipt TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    PRIMARY KEY (case_key, answer_no)
) STRICT, WITHOUT ROWID;

-- Feeds. seq is dense in each: the counter moves in the transaction of its row.
CREATE TABLE scopes (
    name TEXT PRIMARY KEY,
    head INTEGER NOT NULL
) STRICT;

CREATE TABLE changes (
    scope TEXT NOT NULL REFERENCES scopes (name),
    seq INTEGER NOT NULL,
    nonce INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('upsert', 'revoke')),
    case_key TEXT NOT NULL,
    after_version INTEGER NOT NULL, -- letters and events later than this …
    version INTEGER NOT NULL,       -- … and up to this come with the row
    doc TEXT NOT NULL,              -- the case at that version; empty for a revoke
    reason TEXT NOT NULL,
    PRIMARY KEY (scope, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_case ON changes (scope, case_key);

-- Work that was refused is not thrown away.
CREATE TABLE dead_letters (
    op_id TEXT NOT NULL,
    hash BLOB NOT NULL,
    person TEXT NOT NULL,
    reason TEXT NOT NULL,
    payload BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (op_id, hash)
) STRICT, WITHOUT ROWID;

-- By what an import recognises what it has taken before.
CREATE TABLE imported (
    org TEXT NOT NULL,
    source TEXT NOT NULL,
    identity TEXT NOT NULL,
    case_key TEXT NOT NULL REFERENCES cases (key),
    PRIMARY KEY (org, source, identity)
) STRICT, WITHOUT ROWID;
