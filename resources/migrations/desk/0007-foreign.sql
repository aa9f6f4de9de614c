-- SPDX-License-Identifier: GPL-3.0-or-later
-- Boards of others: where letters are fetched from, and what became of the answers posted there.

CREATE TABLE foreign_board (
    name TEXT NOT NULL PRIMARY KEY,     -- its letters name it as their source
    kind TEXT NOT NULL,                 -- the adapter that speaks with it
    url TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    api_key TEXT NOT NULL,              -- a secret; empty: none
    guarantee TEXT NOT NULL,            -- A to D; empty: it takes no answers
    fetched_to INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- One signed version of an answer that goes there, or went. Outlives its case: it must not go a second time.
CREATE TABLE foreign_answer (
    id TEXT NOT NULL PRIMARY KEY,       -- our reference, the same in every try and on every desk
    board TEXT NOT NULL,
    number TEXT NOT NULL,               -- of the letter, there
    case_key TEXT NOT NULL,
    answer_no INTEGER NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,               -- of the signed text
    state TEXT NOT NULL CHECK (state IN ('waiting', 'in_doubt', 'refused', 'posted')),
    absences INTEGER NOT NULL DEFAULT 0, -- complete listings on end, since the last try, that did not have it
    looked_at INTEGER NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    receipt TEXT NOT NULL DEFAULT '',
    UNIQUE (case_key, answer_no, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX foreign_answer_open ON foreign_answer (id, state) WHERE state IN ('in_doubt', 'refused');
CREATE INDEX foreign_answer_by_letter ON foreign_answer (board, number, id);

-- Every time one left, written before it did.
CREATE TABLE foreign_attempt (
    answer TEXT NOT NULL,
    k INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    outcome TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (answer, k)
) STRICT, WITHOUT ROWID;

-- The few answers that are signed and have not left.
CREATE INDEX cases_signed ON cases (sealed, id) WHERE status = 'SIGN';
