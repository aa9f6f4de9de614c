// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

namespace lianxin {

/// Takes a desk's file back to schema 7: with the former index of words, empty, and with triggers.
inline void putBackToSchema7(Database &db)
{
    db.executeScript(R"(
        DROP INDEX timeline_unshown;
        ALTER TABLE timeline DROP COLUMN unshown;
        DROP TABLE sealing;
        DROP TABLE word_run;
        DROP TABLE word_page;
        DROP TABLE word_gone;
        DROP TABLE unindexed;
        DROP TABLE search_doc;
        CREATE VIRTUAL TABLE search USING fts5 (
            number, subject, place, people, body, content = '', columnsize = 0, tokenize = 'bigram');
        CREATE TABLE search_doc (
            doc INTEGER PRIMARY KEY,
            case_id INTEGER NOT NULL UNIQUE REFERENCES cases (id) ON DELETE CASCADE
        ) STRICT;
        CREATE TRIGGER count_new_case AFTER INSERT ON cases BEGIN SELECT 1; END;
        CREATE TRIGGER count_gone_case AFTER DELETE ON cases BEGIN SELECT 1; END;
        CREATE TRIGGER count_moved_case AFTER UPDATE OF sealed, list ON cases BEGIN SELECT 1; END;
    )");
    db.setUserVersion(7);
}

} // namespace lianxin
