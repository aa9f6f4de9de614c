-- SPDX-License-Identifier: GPL-3.0-or-later
-- The nonce of the last row that is no longer kept: a desk that stands there has read that row, or another of its number
-- that this board has lost. 0: forgotten before this was written down.
ALTER TABLE scopes ADD COLUMN floor_nonce INTEGER NOT NULL DEFAULT 0;
