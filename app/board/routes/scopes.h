// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/router.h"
#include "app/board/store/board.h"

#include <QObject>

namespace lianxin::board {

/// A feed as a whole: which there are, their snapshots and their digests. Lives on the server's thread.
class Scopes : public QObject
{
    Q_OBJECT

public:
    explicit Scopes(Board &board) : m_board(board) { }
    [[nodiscard]] std::vector<Route> routes();

private:
    void list(const Call &call, const Answer &answer);
    void digest(const Call &call, const Answer &answer);
    void snapshot(const Call &call, const Answer &answer);
    void buildAndSend(const Request &request, const QString &scope, Tier tier, const Answer &answer);

    Board &m_board;
};

} // namespace lianxin::board
