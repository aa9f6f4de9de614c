// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/store/syncstanding.h"
#include "core/store/work.h"

namespace lianxin {

// Files for a courier are numbered. A file is settled once the board has said its word on it, or will surely not take
// it any more; so is every earlier one. An operation in a file that is not settled may still have its effect, so nobody
// may take it back.

[[nodiscard]] qint64 courierUnderWay(Database &db); ///< the last file's number, 0 if that is settled
[[nodiscard]] QByteArray courierSeed(Database &db); ///< empty if no file was ever made
[[nodiscard]] bool travels(Database &db, OperationId id);
void settleCourier(Work &work, qint64 number);

/// See Store.
[[nodiscard]] Result<CourierLoad> loadCourier(Work &work, int maxOps, qint64 maxBytes);
[[nodiscard]] bool recordCourierWords(Work &work, const CourierWords &words);
[[nodiscard]] Result<qint64> applyCourierPage(Work &work, ChangePage page);

} // namespace lianxin
