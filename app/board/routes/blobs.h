// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/router.h"
#include "app/board/store/board.h"

#include <QObject>

namespace lianxin::board {

/// Files of cases, for whoever may read the case. Lives on the server's thread.
class Blobs : public QObject
{
    Q_OBJECT

public:
    explicit Blobs(Board &board) : m_board(board) { }
    [[nodiscard]] std::vector<Route> routes();

private:
    void blob(const Call &call, const Answer &answer);
    void attachments(const Call &call, const Answer &answer);

    Board &m_board;
};

} // namespace lianxin::board
