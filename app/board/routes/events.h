// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/router.h"
#include "app/board/store/board.h"

#include <map>
#include <QObject>
#include <set>

namespace lianxin::board {

/// Tells desks that wait that their feeds have something new, and nothing of what it is. Server-sent events, one in
/// each answer: the client comes back with its id, as the format has it, and what happened meanwhile is told at once.
/// An answer that ends passes through proxies that hold streams back. Lives on the server's thread.
class Events : public QObject
{
    Q_OBJECT

public:
    Events(Board &board, std::chrono::milliseconds longestWait);
    [[nodiscard]] std::vector<Route> routes();

    void look(); ///< something was accepted: wakes those whom it concerns

private:
    struct Waiting {
        Board::Scopes scopes;
        Answer answer;
    };

    void wait(const Call &call, const Answer &answer);
    void compare(const std::map<QString, qint64> &heads);
    void wake(const QString &scope);
    [[nodiscard]] Board::Scopes changedSince(const QString &id, const Board::Scopes &scopes) const;
    [[nodiscard]] Response told(const QString &name, const Board::Scopes &scopes) const;

    Board &m_board;
    std::chrono::milliseconds m_longestWait;
    QString m_run; ///< ids of an earlier run mean nothing here
    qint64 m_turn = 0;
    std::map<QString, qint64> m_heads;     ///< of each feed, as seen last
    std::map<QString, qint64> m_changedAt; ///< the turn of each feed's last change
    std::map<qint64, Waiting> m_waiting;
    qint64 m_lastWaiting = 0;
    bool m_isLooking = false;
    bool m_mustLookAgain = false;
};

} // namespace lianxin::board
