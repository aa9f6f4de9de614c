-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which desk an operation came from; empty if it did not say, or came by a list, or before this was kept.

ALTER TABLE events ADD COLUMN device TEXT NOT NULL DEFAULT '';
