-- SPDX-License-Identifier: GPL-3.0-or-later
-- How often a command has changed people or desks: the process that serves reads them anew when it sees another number.

ALTER TABLE board ADD COLUMN roll_changes INTEGER NOT NULL DEFAULT 0;
