-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files that a courier carries.

ALTER TABLE outbox ADD COLUMN pack INTEGER NOT NULL DEFAULT 0; -- the last file the operation left in; 0: none
