-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who has come from which desk, so that a lost desk ends the codes of all who worked there.

CREATE TABLE device_people (
    org TEXT NOT NULL REFERENCES orgs (name),
    device TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (org, device, person)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO device_people (org, device, person)
    SELECT d.org, d.id, d.person FROM devices AS d JOIN people AS p ON p.id = d.person;
INSERT OR IGNORE INTO device_people (org, device, person)
    SELECT p.org, t.device, t.person FROM device_tokens AS t JOIN people AS p ON p.id = t.person;

-- 0: the code opens no desk that the person has not come from before.
ALTER TABLE people ADD COLUMN may_enrol INTEGER NOT NULL DEFAULT 1;
