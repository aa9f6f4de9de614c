// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shelves.h"

namespace lianxin {

namespace {

constexpr std::array standing {WorkList::New,    WorkList::Open,     WorkList::Review,
                               WorkList::ToSend, WorkList::Answered, WorkList::Closed};
constexpr std::array unfinished {WorkList::Open, WorkList::Review, WorkList::ToSend};

qint64 endOfDay(Timestamp now)
{
    return Timestamp::atLocal(now.date().addDays(1), QTime(0, 0)).ms - 1;
}

void append(std::vector<Shelf> &shelves, WorkList list, bool sealed, Timestamp now)
{
    if (list == WorkList::Today) {
        shelves.push_back({sealed, WorkList::New});
        for (const WorkList one : unfinished)
            shelves.push_back({sealed, one, endOfDay(now)});
    } else if (list == WorkList::All || list == WorkList::Sealed) {
        for (const WorkList one : standing)
            shelves.push_back({sealed, one});
    } else {
        shelves.push_back({sealed, list});
    }
}

} // namespace

std::vector<Shelf> shelvesFor(WorkList list, Sight sight, Timestamp now)
{
    std::vector<Shelf> shelves;
    if (sight.cases && list != WorkList::Sealed)
        append(shelves, list, false, now);
    if (sight.sealed)
        append(shelves, list, true, now);
    return shelves;
}

} // namespace lianxin
