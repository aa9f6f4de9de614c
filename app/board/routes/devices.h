// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/router.h"
#include "app/board/store/board.h"

#include <QObject>

namespace lianxin::board {

/// What a desk asks about itself, and its tokens. Lives on the server's thread.
class Devices : public QObject
{
    Q_OBJECT

public:
    explicit Devices(Board &board) : m_board(board) { }
    [[nodiscard]] std::vector<Route> routes();

private:
    void self(const Call &call, const Answer &answer);
    void acknowledgeWipe(const Call &call, const Answer &answer);
    void renewToken(const Call &call, const Answer &answer);

    Board &m_board;
};

} // namespace lianxin::board
