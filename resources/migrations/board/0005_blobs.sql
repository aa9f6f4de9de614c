-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files of cases. Their bytes lie beside the database, named by their hash.

CREATE TABLE blobs (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
    case_key TEXT NOT NULL REFERENCES cases (key),
    sha256 TEXT NOT NULL REFERENCES blobs (sha256),
    name TEXT NOT NULL,
    type TEXT NOT NULL,             -- media type, as the sender says
    person TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (case_key, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_blob ON attachments (sha256);

-- Files on their way. How much is there, the file itself says.
CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    case_key TEXT NOT NULL REFERENCES cases (key),
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    is_done INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
