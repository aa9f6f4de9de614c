// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/router.h"
#include "app/board/store/board.h"

#include <QObject>

namespace lianxin::board {

/// Files of desks without a line, brought by somebody who has one: POST /v1/courier. The token is the carrier's and
/// opens the door; who speaks, the file says. Lives on the server's thread.
class Couriers : public QObject
{
    Q_OBJECT

public:
    explicit Couriers(Board &board) : m_board(board) { }
    [[nodiscard]] std::vector<Route> routes();

private:
    class Parcel;
    [[nodiscard]] std::shared_ptr<BodySink> parcel();
    void take(const Call &call, const Answer &answer);

    Board &m_board;
    std::shared_ptr<int> m_open = std::make_shared<int>(0); ///< files on their way in, which are held in memory
};

} // namespace lianxin::board
