// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"

namespace lianxin {

// A report of wrongdoing that is sealed leaves every desk nobody of which may read such, the one it was sealed from
// too. A board that is put back from a backup of before shows it open again, and its author alone may seal it anew. So
// that desk keeps the operation, and no other word of the case:
//
//     the case leaves ─► kept ─┬─ the board is put back ─► doubted ── it brings the case, open ─► in the outbox, lost
//                              ├─ it brings the case in the same life: somebody has opened it ─► forgotten
//                              └─ the case comes by the other feed: somebody here may read it ─► in the timeline

/// Before the case is deleted: keeps what sealed it, if that was done here and acknowledged.
void keepSealing(Work &work, const StoredCase &stored);

/// The board was put back; @p isSameEpoch: it does not know.
void doubtSealings(Work &work, const QString &epoch, bool isSameEpoch);

/// Of a case a feed has just brought.
void giveSealingBack(Work &work, const CaseKey &key);

/// Nobody puts back a backup from before @p then any more.
void forgetSealingsBefore(Database &db, Timestamp then);

} // namespace lianxin
