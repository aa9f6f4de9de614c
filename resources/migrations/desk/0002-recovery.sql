-- SPDX-License-Identifier: GPL-3.0-or-later
-- What makes unsent work survive a damaged file. checksum() is ours: SHA-256 of its arguments. An empty sum stands for
-- a row from before this version, about which nothing can be said.

ALTER TABLE timeline ADD COLUMN sum BLOB NOT NULL DEFAULT x'';         -- of doc
ALTER TABLE timeline ADD COLUMN acked_at INTEGER;                      -- made here: when the board was known to have it
ALTER TABLE timeline ADD COLUMN acked_epoch TEXT NOT NULL DEFAULT '';  -- and which life of the board that was
ALTER TABLE appeal ADD COLUMN sum BLOB NOT NULL DEFAULT x'';           -- of doc and original
ALTER TABLE draft ADD COLUMN sum BLOB NOT NULL DEFAULT x'';            -- of body

ALTER TABLE handover ADD COLUMN op_id TEXT NOT NULL DEFAULT '';         -- of the operation, or of the draft

UPDATE draft SET sum = checksum(body);
UPDATE timeline SET sum = checksum(doc) WHERE op_id IN (SELECT op_id FROM outbox);
UPDATE appeal SET sum = checksum(doc, original) WHERE case_id IN (SELECT case_id FROM outbox);
UPDATE timeline SET acked_at = at WHERE on_board = 1 AND actor_roles IS NOT NULL;

CREATE INDEX timeline_by_acknowledgement ON timeline (acked_at, n) WHERE acked_at IS NOT NULL;

CREATE INDEX handover_by_operation ON handover (op_id) WHERE op_id <> '';

-- Work brought back from the second copy whose case no feed has brought yet.
CREATE TABLE unplaced (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id TEXT NOT NULL UNIQUE,
    case_key TEXT NOT NULL,
    sealed INTEGER NOT NULL,
    record BLOB NOT NULL                -- as it stands in the second copy
) STRICT;

CREATE INDEX unplaced_by_case ON unplaced (case_key, n);
