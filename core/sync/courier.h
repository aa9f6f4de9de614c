// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/courierresult.h"
#include "core/sync/transport.h"

// Sync without a line: the same operations and changes in files that somebody carries, see core/wire/courierfile.h.
//
//   desk                          whoever carries                    board
//   packCourier  ── pack ──►  stick, or carried() by a line  ──►  the acceptance of POST /v1/sync
//   takeCourier  ◄── answer ──  stick  ◄──                         results, and what is new in the feeds
//
// packCourier() and takeCourier() wait for the store: not on a thread of its own, nor on the window's.

namespace lianxin {

/// Writes everything that may leave into @p file, whole or not at all: it gets its name when it is on the disk. Until
/// an answer is back the next file holds the same operations again. Errors as Store::loadCourier(),
/// "courier-too-large"; Io "courier-file-unwritable", DiskFull: then what was to leave waits on, in doubt.
[[nodiscard]] Result<CourierPacked> packCourier(Store &store, const QString &file);

/// Takes in what the board answered. Once more, or after a later answer, it changes nothing. If that is only that the
/// board was put back from a backup, the desk begins as after a loss it has heard of by line. Errors as
/// wire::openedAnswer(); Refused "courier-other-epoch": an answer of the history that was lost; Io
/// "courier-file-unreadable".
[[nodiscard]] Result<CourierTaken> takeCourier(Store &store, const QString &file);

/// Runs a job on the thread of the transport; drops it once that is going away.
using CourierLater = std::function<void(std::function<void()>)>;

/// Hands a desk's file to this desk's board and gives the answer for it. Neither can be read here. Doing it again is
/// harmless. Errors as Answer; "courier-…" as the board refuses it.
[[nodiscard]] QFuture<Result<QByteArray>> carried(Store &store, Transport &transport, CourierLater later,
                                                  QByteArray file);

} // namespace lianxin
