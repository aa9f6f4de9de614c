// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lianxin {

/// In what steps a snapshot is taken in while it comes. Each is one transaction.
struct SnapshotPace {
    int casesPerPart = 1000;         ///< a person who saves something waits for one of them at most
    qint64 worthReading = 32 * 1024; ///< bytes that must have come
};

} // namespace lianxin
