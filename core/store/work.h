// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid7.h"
#include "core/domain/rules.h"
#include "core/sqlite/database.h"
#include "core/store/casefile.h"
#include "core/store/copyrecord.h"
#include "core/store/searchwords.h"

#include <map>

namespace lianxin {

/// What a transaction leaves in the second copy once it is committed, see copynotes.h.
struct CopyNotes {
    std::vector<CopyRecord> records;
    bool desk = false;    ///< the settings that say which desk this is have changed
    bool durably = false; ///< before the person is told
    bool all = false;
};

/// How many cases more stand in a list: of the sealed ones (true), or of the others.
using ListedMore = std::map<std::pair<bool, WorkList>, int>;

/// What one writing job of the store works with, inside its transaction. What it changes it names in @c changes, which
/// is announced after the commit.
struct Work {
    Database &db;
    const Clock &clock;
    const Rules &rules;
    Uuid7 &ids;
    ChangeSet changes = {};
    std::vector<SearchWrite> search = {}; ///< done right before the commit
    ListedMore listed = {};               ///< counted right before the commit
    CopyNotes copy = {};
    std::vector<QString> goneFiles = {}; ///< bytes deleted after it, see filefolder.h
};

} // namespace lianxin
