// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/decision.h"

#include <map>

namespace lianxin::fuzz {

/// A board in memory for one office: it judges by the real board's decided() and has one feed. What must hold of any
/// operation it takes is checked as it takes it.
class MiniBoard
{
public:
    explicit MiniBoard(const Rules &rules) : m_rules(rules) { }

    const QString scope = QStringLiteral("org:东河镇");

    /// What desk @p device sends in the name of @p person.
    OperationResult accept(const Actor &person, const QString &device, const RecordedOperation &operation);
    /// Its word on an operation it is only asked about.
    [[nodiscard]] OperationResult known(OperationId id) const;
    [[nodiscard]] ChangePage pageAfter(qint64 seq) const;
    [[nodiscard]] Case at(const CaseKey &key) const; ///< a draft if it has none

    Timestamp now = *Timestamp::fromIso(QStringLiteral("2026-03-02T09:30:00+08:00"));

private:
    struct Event {
        QString device; ///< empty for the board's own
        RecordedOperation recorded;
    };
    struct Kept {
        Case doc;
        std::vector<Event> events;
    };
    [[nodiscard]] board::Standing standing(const Kept &kept, qint64 base, const QString &device) const;
    OperationResult settle(Kept &kept, const board::Decision &decision, OperationId id, const QString &device);

    const Rules &m_rules;
    std::map<CaseKey, Kept> m_cases;
    std::map<OperationId, OperationResult> m_ledger;
    std::vector<ChangeRow> m_feed;
};

} // namespace lianxin::fuzz
