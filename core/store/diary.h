// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casefile.h"
#include "core/store/syncstanding.h"

namespace lianxin {

/// An operation that the board has taken.
struct SentItem {
    QString caseNumber, caseSubject;
    RecordedOperation recorded;
};

/// One round of sync, or several on end in which nothing moved and the same was to be said.
struct DiaryRound {
    Timestamp from; ///< end of the first of them
    SyncEnd last;   ///< rows and bytes of all of them
    int times = 1;
    std::vector<SentItem> sent; ///< what the asking person may see
};

/// A row of a feed that could not be read, as it came.
struct SetAsideRow {
    QString scope;
    qint64 seq = 0;
    QString why; ///< English, for whoever looks into it
    QByteArray raw;
    bool isSealed = false;
};

/// What went, what came, what waits and why; of reports of wrongdoing nothing, not even a number, for those without the
/// right.
struct Diary {
    std::vector<DiaryRound> rounds; ///< newest first
    std::vector<OutboxItem> waiting;
    std::vector<HandoverItem> handedOver; ///< newest first
    std::vector<SetAsideRow> setAside;
};

} // namespace lianxin
