-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files that a courier carries.

-- 32 secret random bytes the board's keys come from; made when first wanted.
ALTER TABLE board ADD COLUMN courier_seed BLOB NOT NULL DEFAULT x'';

CREATE TABLE courier (
    org TEXT NOT NULL REFERENCES orgs (name),
    device TEXT NOT NULL,
    last INTEGER NOT NULL,          -- number of the last file that was taken
    called_back INTEGER NOT NULL,   -- files up to this one are not taken any more: the desk has asked so by line
    results BLOB NOT NULL,          -- what was said to the last one, so that it is said again; empty: not all of it yet
    PRIMARY KEY (org, device)
) STRICT, WITHOUT ROWID;
