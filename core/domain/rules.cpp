// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rules.h"

#include <algorithm>

namespace lianxin {

bool Rules::may(const Actor &actor, QStringView right) const
{
    if (actor.isSystem)
        return true;
    const auto found = std::ranges::find(rights, right, [](const Right &r) { return QStringView(r.name); });
    return found != rights.end() && actor.hasAny(found->roles);
}

bool Rules::mayRead(const Actor &actor, bool isSealed) const
{
    return may(actor, isSealed ? u"read_sealed" : u"read_cases");
}

} // namespace lianxin
