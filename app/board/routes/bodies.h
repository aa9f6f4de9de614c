// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/message.h"
#include "app/board/store/board.h"

#include <QJsonObject>

namespace lianxin::board {

/// A body of ours: @p members with "end": true behind them.
[[nodiscard]] Response ended(const QJsonObject &members);

/// A member more in a body that is written already.
[[nodiscard]] QByteArray withMember(QByteArray body, const QString &name, const QJsonValue &value);

/// Says that a body may be kept for a time, and leaves it out if the asker has it.
[[nodiscard]] Response cacheable(const Request &request, Response response, std::chrono::seconds time);

/// NotAllowed "scope-not-yours".
[[nodiscard]] Result<void> mayFollow(const Board &board, const Actor &person, const QString &scope);

} // namespace lianxin::board
