// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/sqlite/database.h"

#include <optional>

namespace lianxin::board {

/// What the board knows of one desk's files. What it has refused once it must refuse again: the person may have taken
/// it back since. So only the last file is taken more than once, and then the same is said as the first time.
struct CourierRecord {
    qint64 last = 0;
    qint64 calledBack = 0;
    std::optional<std::vector<OperationResult>> results; ///< of the last one, once all of it was taken

    [[nodiscard]] bool isLate(qint64 number) const { return number < last || number <= calledBack; }
    [[nodiscard]] bool isRepeated(qint64 number) const { return number == last && results; }
};

// All of them throw DbError.
[[nodiscard]] QByteArray ensureCourierSeed(Database &db);
[[nodiscard]] CourierRecord findCourier(Database &db, const QString &org, const QString &device);
void beginCourier(Database &db, const QString &org, const QString &device, qint64 number);
void endCourier(Database &db, const QString &org, const QString &device, const std::vector<OperationResult> &results);
void callBackCourier(Database &db, const QString &org, const QString &device, qint64 number);

} // namespace lianxin::board
