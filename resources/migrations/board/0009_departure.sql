-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cases that were in a feed and are not any more. A snapshot names them: the rows that say so are forgotten some day.

CREATE TABLE departure (
    scope TEXT NOT NULL,
    case_key TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (scope, case_key)
) STRICT, WITHOUT ROWID;

INSERT INTO departure
    SELECT r.scope, r.case_key, r.reason FROM changes r JOIN cases c ON c.key = r.case_key
    WHERE r.kind = 'revoke' AND c.scope <> r.scope
    ON CONFLICT DO NOTHING;
