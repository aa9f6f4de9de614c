// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/idstretches.h"

namespace lianxin {

std::vector<IdStretch> stretchesOf(const std::vector<CaseId> &ids)
{
    std::vector<IdStretch> stretches;
    for (size_t at = 0; at < ids.size(); ++at) {
        if (ids[at].isNull())
            continue;
        const bool goesOn = at > 0 && !ids[at - 1].isNull() && ids[at - 1].value + 1 == ids[at].value;
        if (goesOn)
            ++stretches.back().count;
        else
            stretches.push_back({at, ids[at], 1});
    }
    return stretches;
}

} // namespace lianxin
