// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/syncstanding.h"
#include "core/store/work.h"

namespace lianxin {

/// Gives the desk a board to send to, and queues all it did before. A board once set may move, but not be taken away:
/// NotAllowed "board-stays".
[[nodiscard]] Result<void> setBoardUrl(Work &work, const QString &url);

/// Pins the board on first contact, or a new epoch of it: see boardloss.h. Refused "other-board".
[[nodiscard]] Result<void> pinBoard(Work &work, const BoardIdentity &board);

[[nodiscard]] SyncStanding syncStanding(Database &db, Timestamp now);

} // namespace lianxin
