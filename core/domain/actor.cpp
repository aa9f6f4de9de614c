// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/actor.h"

#include <algorithm>

namespace lianxin {

bool Actor::has(Role role) const
{
    return std::ranges::find(roles, role) != roles.end();
}

bool Actor::hasAny(std::span<const Role> wanted) const
{
    return std::ranges::any_of(wanted, [this](Role role) { return has(role); });
}

Actor systemActor()
{
    Actor system;
    system.name = QStringLiteral("system");
    system.isSystem = true;
    return system;
}

} // namespace lianxin
