// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/store/syncstanding.h"
#include "core/store/work.h"

namespace lianxin {

// Files for a courier are numbered. A file is settled once the board has said its word on it, or will surely not take
// it any more; so is every earlier one. An operation in a file that is not settled may still have its effect, so nobody
// may take it back.
//
// What is said on a file that was packed before the desk heard of a board put back from a backup may be of the history
// that was lost. It counts for nothing: what was in the file is in doubt, and goes into the next one.

[[nodiscard]] qint64 courierUnderWay(Database &db); ///< the last file's number, 0 if that is settled
[[nodiscard]] QByteArray courierSeed(Database &db); ///< empty if no file was ever made
[[nodiscard]] bool travels(Database &db, OperationId id);
void settleCourier(Work &work, qint64 number);
void loseCouriers(Work &work); ///< the board was put back: of the files made so far nothing counts any more

/// See Store.
[[nodiscard]] Result<CourierLoad> loadCourier(Work &work, int maxOps, qint64 maxBytes);
[[nodiscard]] Result<bool> recordCourierWords(Work &work, const CourierWords &words);
[[nodiscard]] Result<qint64> applyCourierPage(Work &work, const CourierOrigin &of, ChangePage page);
[[nodiscard]] bool beginAfterCourier(Work &work, const CourierLoss &loss);

} // namespace lianxin
