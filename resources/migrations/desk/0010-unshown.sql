-- SPDX-License-Identifier: GPL-3.0-or-later
-- Made here, and acknowledged: 1 while no feed has shown it, 2 if none of this desk's feeds will (a report of wrongdoing
-- that somebody else follows). Should the board be put back from a backup without knowing it, the place in the feed does
-- not tell of these, and the board is asked.
ALTER TABLE timeline ADD COLUMN unshown INTEGER NOT NULL DEFAULT 0;

CREATE INDEX timeline_unshown ON timeline (unshown) WHERE unshown > 0;
