// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/statetable.h"

#include <algorithm>

namespace lianxin {

namespace {

bool mayStart(const Transition &row, const Actor &actor)
{
    return actor.isSystem ? row.bySystem : actor.hasAny(row.by);
}

} // namespace

const Transition *StateTable::find(CaseStatus from, QStringView operation, const Actor &actor) const
{
    const Transition *first = nullptr;
    for (const Transition &row : transitions) {
        if (row.operation != operation || std::ranges::find(row.from, from) == row.from.end())
            continue;
        if (mayStart(row, actor))
            return &row;
        if (!first)
            first = &row;
    }
    return first;
}

} // namespace lianxin
