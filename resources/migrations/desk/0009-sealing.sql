-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reports of wrongdoing that were sealed from here and have left this desk.

-- The operation that sealed each, and nothing else of it: a board that is put back from a backup of before shows it
-- open, until this desk says so again. Kept for as long as a backup may be put back.
CREATE TABLE sealing (
    op_id TEXT NOT NULL PRIMARY KEY,
    case_key TEXT NOT NULL,
    acked_at INTEGER NOT NULL,
    acked_epoch TEXT NOT NULL,
    actor_roles TEXT NOT NULL,
    doc BLOB NOT NULL,
    sum BLOB NOT NULL,                  -- of doc
    is_doubted INTEGER NOT NULL DEFAULT 0 -- the board was put back since
) STRICT, WITHOUT ROWID;

CREATE INDEX sealing_by_case ON sealing (case_key, op_id);
CREATE INDEX sealing_by_acknowledgement ON sealing (acked_at);
