// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed.h"

#include "core/domain/rules.h"

using namespace Qt::StringLiterals;

namespace lianxin {

std::vector<QString> scopesOf(const Actor &actor, const Rules &rules)
{
    std::vector<QString> scopes;
    if (rules.mayRead(actor, false))
        scopes.push_back(u"org:"_s + actor.org);
    if (rules.mayRead(actor, true))
        scopes.push_back(u"sealed:"_s + actor.org);
    return scopes;
}

} // namespace lianxin
