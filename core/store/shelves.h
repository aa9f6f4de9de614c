// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casequery.h"
#include "core/store/sight.h"

#include <limits>

namespace lianxin {

/// A part of the cases that one walk of an index brings in order: sealed or not, of one work list, due up to some time.
/// Every list a person asks for is a few of these.
struct Shelf {
    static constexpr qint64 always = std::numeric_limits<qint64>::max();

    bool sealed = false;
    WorkList list = WorkList::New;
    qint64 dueBy = always;
};

/// The shelves of a work list that a person may see. @p now decides what is due today.
[[nodiscard]] std::vector<Shelf> shelvesFor(WorkList list, Sight sight, Timestamp now);

} // namespace lianxin
