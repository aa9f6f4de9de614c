-- SPDX-License-Identifier: GPL-3.0-or-later
-- Snapshots, digests, and feeds that do not keep their rows for ever.

CREATE INDEX cases_scope ON cases (scope, received_at DESC, key);
CREATE INDEX cases_digest ON cases (scope, key, version);

-- When the row was added. Those from before this was kept count as of now.
ALTER TABLE changes ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
UPDATE changes SET at = CAST(strftime('%s', 'now') AS INTEGER) * 1000;

-- The last row that is no longer kept; 0 while all are.
ALTER TABLE scopes ADD COLUMN floor INTEGER NOT NULL DEFAULT 0;
