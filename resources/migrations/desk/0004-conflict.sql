-- SPDX-License-Identifier: GPL-3.0-or-later
-- Work of two sides that does not fit together, and what each round of sync moved.

-- What the author of a waiting operation had before the eyes, kept from the moment the board's document moves on under
-- it: a conflict must show what it was made on.
CREATE TABLE seen (
    op_id TEXT NOT NULL PRIMARY KEY REFERENCES outbox (op_id) ON DELETE CASCADE,
    doc BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- An operation that was set aside, with both sides as they stood then. Rows are settled by a person and never deleted
-- while the case is here; they leave with it.
CREATE TABLE conflict (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,               -- the rule it fails or the board's word, as JSON
    base BLOB NOT NULL,                 -- the case as the author saw it; empty: from before this version
    mine BLOB NOT NULL,                 -- the operation
    theirs BLOB NOT NULL,               -- the board's document; empty until it has come
    state TEXT NOT NULL CHECK (state IN ('open', 'kept_theirs', 'put_again', 'combined', 'retried', 'accepted')),
    resolved_by TEXT NOT NULL DEFAULT '',
    resolved_at INTEGER,
    why TEXT NOT NULL DEFAULT '',       -- what the person gave as the reason
    again TEXT NOT NULL DEFAULT ''      -- the operation put in its place
) STRICT;

CREATE INDEX conflict_by_case ON conflict (case_id, n);
CREATE UNIQUE INDEX conflict_open ON conflict (op_id) WHERE state = 'open';

INSERT INTO conflict (op_id, case_id, at, reason, base, mine, theirs, state)
    SELECT o.op_id, o.case_id, t.at, o.problem, x'', t.doc, COALESCE(b.doc, x''), 'open'
    FROM outbox o JOIN timeline t ON t.op_id = o.op_id LEFT JOIN base b ON b.case_id = o.case_id
    WHERE +o.state IN ('conflict', 'rejected') ORDER BY o.n;

-- Rows that came by the feeds everybody may know of, and by those of reports of wrongdoing. What went is told by
-- timeline.acked_at.
ALTER TABLE sync_round ADD COLUMN received INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_round ADD COLUMN received_sealed INTEGER NOT NULL DEFAULT 0;
