// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/events.h"

#include "core/base/ask.h"
#include "core/codec/codec.h"

#include <algorithm>
#include <QJsonArray>
#include <QTimer>

namespace lianxin::board {

using namespace Qt::StringLiterals;

Events::Events(Board &board, std::chrono::milliseconds longestWait)
    : m_board(board),
      m_longestWait(longestWait),
      m_run(board.newId())
{
    look();
}

std::vector<Route> Events::routes()
{
    return {{"GET", u"/v1/events"_s, Route::For::Person,
             [this](const Call &call, const Answer &answer) { wait(call, answer); }}};
}

void Events::wait(const Call &call, const Answer &answer)
{
    const QString id = QString::fromLatin1(call.request.header("Last-Event-ID")).trimmed();
    const Board::Scopes scopes = m_board.scopesOf(call.person);
    if (id.isEmpty())
        return answer(told(u"ready"_s, {}));
    if (const auto changed = changedSince(id, scopes); !changed.empty())
        return answer(told(u"changed"_s, changed));
    const qint64 number = ++m_lastWaiting;
    m_waiting.emplace(number, Waiting {scopes, answer});
    QTimer::singleShot(m_longestWait, this, [this, number] {
        if (const auto waiting = m_waiting.extract(number))
            waiting.mapped().answer(told(u"idle"_s, {}));
    });
}

Board::Scopes Events::changedSince(const QString &id, const Board::Scopes &scopes) const
{
    if (id.section(u'.', 0, 0) != m_run)
        return scopes; // before a restart anything may have happened
    Board::Scopes changed;
    for (const QString &scope : scopes)
        if (const auto at = m_changedAt.find(scope);
            at != m_changedAt.end() && at->second > id.section(u'.', 1).toLongLong())
            changed.push_back(scope);
    return changed;
}

void Events::look()
{
    m_mustLookAgain = m_isLooking;
    if (std::exchange(m_isLooking, true))
        return;
    ask(m_board.heads(), this, [this](const Result<std::map<QString, qint64>> &heads) {
        m_isLooking = false;
        if (heads)
            compare(*heads);
        if (m_mustLookAgain)
            look();
    });
}

void Events::compare(const std::map<QString, qint64> &heads)
{
    const auto before = std::exchange(m_heads, heads);
    for (const auto &[scope, head] : heads) {
        const auto known = before.find(scope);
        if (known == before.end() || known->second == head)
            continue;
        m_changedAt[scope] = ++m_turn;
        wake(scope);
    }
}

void Events::wake(const QString &scope)
{
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end();) {
        const auto next = std::next(waiting);
        if (std::ranges::find(waiting->second.scopes, scope) != waiting->second.scopes.end())
            m_waiting.extract(waiting).mapped().answer(told(u"changed"_s, {scope}));
        waiting = next;
    }
}

Response Events::told(const QString &name, const Board::Scopes &scopes) const
{
    QJsonArray list;
    for (const QString &scope : scopes)
        list.append(scope);
    const QByteArray data = compact({{u"scopes"_s, list}});
    const QString head = u"retry: 1000\nid: %1.%2\nevent: %3\ndata: "_s.arg(m_run).arg(m_turn).arg(name);
    return {200, "text/event-stream", head.toUtf8() + data + "\n\n", {}};
}

} // namespace lianxin::board
