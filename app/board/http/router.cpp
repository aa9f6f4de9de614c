// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/router.h"

#include <QStringList>

namespace lianxin::board {

namespace {

std::optional<std::vector<QString>> matched(const QString &pattern, const QString &path)
{
    const QStringList wanted = pattern.split(u'/');
    const QStringList given = path.split(u'/');
    if (wanted.size() != given.size())
        return std::nullopt;
    std::vector<QString> captured;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith(u'{') && !given[i].isEmpty())
            captured.push_back(given[i]);
        else if (wanted[i] != given[i])
            return std::nullopt;
    }
    return captured;
}

} // namespace

Router::Found Router::find(const QByteArray &method, const QString &path) const
{
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        auto captured = matched(route.pattern, path);
        if (!captured)
            continue;
        if (route.method == method)
            return {&route, std::move(*captured), {}};
        allowed << route.method;
        if (route.method == "GET")
            allowed << "HEAD";
    }
    return {nullptr, {}, allowed.join(", ")};
}

} // namespace lianxin::board
