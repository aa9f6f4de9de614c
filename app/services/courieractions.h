// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/services.h"

namespace lianxin {

/// "NAME.lxa" in @p folder for "NAME.lxp".
[[nodiscard]] QString courierAnswerFile(const QString &pack, const QString &folder);

/// Hands a desk's file to the board by this desk's line and writes the answer to @p answer; gives its size. Errors as
/// SyncEngine::carry() and of the files. Waits for the line: not on the window's thread.
[[nodiscard]] Result<qint64> carryFile(Services &services, const QString &pack, const QString &answer);

/// @p actions with what the window may ask of couriers: it runs with the long jobs, for a stick may be slow.
[[nodiscard]] SyncActions withCourier(SyncActions actions, Services &services);

} // namespace lianxin
