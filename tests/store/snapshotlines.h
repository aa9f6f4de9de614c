// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/codec.h"
#include "tests/store/fakeboard.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin {

/// The whole of a fake board's feed as one snapshot.
inline SnapshotPart snapshotOf(const FakeBoard &board, const QString &id = u"s1"_s)
{
    std::map<CaseKey, SnapshotRow> byCase;
    std::map<CaseKey, QJsonArray> events;
    for (const ChangeRow &row : board.pageAfter(0).rows) {
        SnapshotRow &known = byCase[row.caseKey];
        known.doc = row.doc;
        known.docText = compact(toJson(row.doc));
        for (const Appeal &appeal : row.appeals)
            known.letters.push_back({appeal, compact(toJson(appeal))});
        for (const RecordedOperation &event : row.events)
            events[row.caseKey].append(toJson(event));
        known.eventsText = QJsonDocument(events[row.caseKey]).toJson(QJsonDocument::Compact);
    }
    SnapshotPart part {
        {id, board.scope, u"e1"_s, u"c%1"_s.arg(board.head()), board.head(), qint64(byCase.size())}, {}, {}};
    for (auto &[key, row] : byCase)
        part.rows.push_back(std::move(row));
    return part;
}

/// A desk that takes it at once.
inline Result<qint64> take(SyncedDesk &desk, SnapshotPart part, const std::vector<Departure> &left = {})
{
    const SnapshotHead head = part.of;
    if (const auto taken = desk.answer(desk.store().takeSnapshotPart(std::move(part))); !taken)
        return tl::unexpected(taken.error());
    return desk.answer(desk.store().endSnapshot(head, left));
}

} // namespace lianxin
