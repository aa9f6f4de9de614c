-- SPDX-License-Identifier: GPL-3.0-or-later
-- Desks, and the tokens that are bound to one.

CREATE TABLE devices (
    org TEXT NOT NULL REFERENCES orgs (name),
    id TEXT NOT NULL,               -- the desk's own name for itself
    person TEXT NOT NULL,           -- who came from it last
    app TEXT NOT NULL,              -- "lianxin/1.4"
    schema INTEGER NOT NULL,        -- of its store; 0: it did not say
    standing TEXT NOT NULL CHECK (standing IN ('active', 'revoked', 'wipe', 'wiped')),
    seen_at INTEGER NOT NULL,       -- to the day
    PRIMARY KEY (org, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE device_tokens (
    hash BLOB PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    device TEXT NOT NULL,
    replaces BLOB NOT NULL,         -- hash of the token it takes the place of; empty once it was used
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
