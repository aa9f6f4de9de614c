-- SPDX-License-Identifier: GPL-3.0-or-later
-- An index of words of our own, and lists counted without triggers.

-- A statement with a trigger first copies every page it touches: half of what writing down a case cost.
DROP TRIGGER count_new_case;
DROP TRIGGER count_gone_case;
DROP TRIGGER count_moved_case;

DROP TABLE search;
DROP TABLE search_doc;

-- Which document of the index is which case. One that says something else now has another number.
CREATE TABLE search_doc (
    doc INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL UNIQUE REFERENCES cases (id) ON DELETE CASCADE
) STRICT;

-- The index: runs of documents, each with pages of terms. See core/search/wordindex.h.
CREATE TABLE word_run (
    n INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,             -- document
    last INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('live', 'made', 'spent')), -- being merged from others; has been merged
    merged_to BLOB                      -- the last term of one being made
) STRICT;

CREATE INDEX word_run_by_state ON word_run (state, first);
CREATE INDEX word_run_by_last ON word_run (last);

CREATE TABLE word_page (
    run INTEGER NOT NULL,
    term BLOB NOT NULL,                 -- its first
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (run, term, part)
) STRICT, WITHOUT ROWID;

-- Documents that are no more, but stand in pages yet.
CREATE TABLE word_gone (
    document INTEGER PRIMARY KEY
) STRICT;

-- Cases whose words are not in the index yet: those of a store that had the former index.
CREATE TABLE unindexed (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE
) STRICT;
INSERT INTO unindexed SELECT id FROM cases WHERE sealed = 0;
