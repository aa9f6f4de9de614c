-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files of cases. Their bytes lie in files/ beside this file, named by their hash.

CREATE TABLE file (
    sha256 TEXT NOT NULL PRIMARY KEY,
    bytes INTEGER NOT NULL,
    is_here INTEGER NOT NULL,              -- all of it lies in files/, and had its hash when it came
    wanted INTEGER NOT NULL,               -- if not: 0 nobody asks for it, 1 it comes by itself, 2 a person asked
    failures INTEGER NOT NULL DEFAULT 0,   -- of fetching it, on end
    try_at INTEGER NOT NULL DEFAULT 0,     -- not before
    problem TEXT NOT NULL DEFAULT ''       -- why it has not come, or what is wrong with it
) STRICT, WITHOUT ROWID;

CREATE INDEX file_to_fetch ON file (wanted, bytes, sha256, try_at) WHERE wanted > 0;

-- What the document of a case says it has: an original, and perhaps its thumbnail.
CREATE TABLE attachment (
    op_id TEXT NOT NULL,
    is_thumbnail INTEGER NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL REFERENCES file (sha256),
    author TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('to_send', 'on_board', 'elsewhere', 'withdrawn')),
    is_urgent INTEGER NOT NULL DEFAULT 0,  -- a person wants it to leave now
    upload TEXT NOT NULL DEFAULT '',       -- where the board takes it; empty: not begun
    sent INTEGER NOT NULL DEFAULT 0,       -- bytes the board has, as far as it has said
    failures INTEGER NOT NULL DEFAULT 0,   -- of sending it, on end
    try_at INTEGER NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (op_id, is_thumbnail)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_by_case ON attachment (case_id);
CREATE INDEX attachment_by_file ON attachment (sha256, state);
CREATE INDEX attachment_to_send ON attachment (state, try_at) WHERE state = 'to_send';

-- Bytes nobody needs any more, until they are deleted.
CREATE TABLE file_gone (
    sha256 TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
