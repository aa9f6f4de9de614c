// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"
#include "core/store/syncstanding.h"
#include "core/store/work.h"

namespace lianxin {

// A board that was put back from a backup has lost what it had taken since. What was done here and acknowledged within
// the last 90 days is in doubt again: the board is asked, and what it has not got goes out again under the same id,
// before whatever else waits for the case. What the board has of a case counts as unknown until a feed tells it anew:
//
//     acknowledged ── begun ──► in doubt ── the board has it ────────────► acknowledged, in the new epoch
//                                  └─────── it has not ──► lost, ready ── taken again ──┘

constexpr auto lossRemembered = std::chrono::hours(90 * 24); ///< nobody puts an older backup back

/// Pins @p epoch, forgets the place in every feed and puts in doubt what was acknowledged under another. The same epoch
/// as before, of a board that does not know it was put back: everything.
void beginAfterLoss(Work &work, const QString &epoch);

/// Of an operation that was acknowledged before: the board has not got it any more.
void noteLost(Work &work, OperationId id);
/// Before one that is in doubt leaves without a question first: it takes along what the board needs to know if it has
/// lost it. False, and nothing changed, for one that was never acknowledged.
[[nodiscard]] bool prepareToGiveBack(Work &work, OperationId id);
/// To be called before the operation is acknowledged.
void noteBack(Work &work, OperationId id);
[[nodiscard]] std::optional<BoardLoss> lastLoss(Database &db);

/// The receipt of an answer to @p stored that was seen published and that the board, put back since, does not know of;
/// the resident may have read it. Empty if there is none. Whoever made it here sees it wait, so it is another desk's.
[[nodiscard]] QString forgottenReceipt(Database &db, const StoredCase &stored);

/// After news of the case: what the board had before the loss and refused since, for want of what others had done, is
/// tried again.
void tryLostAgain(Work &work, CaseId id);

} // namespace lianxin
