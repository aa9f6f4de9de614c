// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/comingcase.h"

#include "core/store/restoration.h"
#include "core/store/sealings.h"

namespace lianxin {

constexpr std::string_view selectIsAnyAwaited
    = "SELECT EXISTS (SELECT 1 FROM unplaced) OR EXISTS (SELECT 1 FROM sealing)";

bool isAnyAwaited(Database &db)
{
    return *db.value<bool>(selectIsAnyAwaited);
}

void noteCaseCame(Work &work, const CaseKey &key)
{
    placeWaiting(work, key);
    giveSealingBack(work, key);
}

} // namespace lianxin
