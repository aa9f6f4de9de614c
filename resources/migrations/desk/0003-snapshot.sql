-- SPDX-License-Identifier: GPL-3.0-or-later
-- First sync from a snapshot.

-- What was done to a case before this desk knew it, as the board sent it: read when somebody opens the case. What
-- happens from then on stands in timeline; an operation in both counts once.
CREATE TABLE history (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    doc BLOB NOT NULL                   -- a JSON list of operations
) STRICT;

-- Cases not yet compared with the others for the same matter.
CREATE TABLE uncompared (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE
) STRICT;
