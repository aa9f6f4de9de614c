// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/router.h"
#include "app/board/store/board.h"

#include <QObject>

namespace lianxin::board {

/// What residents open in a browser. Lives on the server's thread.
class Pages : public QObject
{
    Q_OBJECT

public:
    explicit Pages(Board &board) : m_board(board) { }
    [[nodiscard]] std::vector<Route> routes();

private:
    void list(const Call &call, const Answer &answer);
    void thread(const Call &call, const Answer &answer);

    Board &m_board;
};

} // namespace lianxin::board
