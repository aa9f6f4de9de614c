// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rules.h"

#include <algorithm>

namespace lianxin {

namespace {

void addPaths(QStringList &paths, const std::vector<Category> &categories, const QString &above)
{
    for (const Category &category : categories) {
        paths << above + category.name;
        addPaths(paths, category.children, above + category.name + u'/');
    }
}

} // namespace

QStringList categoryPaths(const std::vector<Category> &categories)
{
    QStringList paths;
    addPaths(paths, categories, {});
    return paths;
}

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
