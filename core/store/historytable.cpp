// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/historytable.h"

#include "core/codec/codec.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin {

namespace {

constexpr std::string_view upsertHistory = "INSERT INTO history (case_id, doc) VALUES (?, ?)"
                                           " ON CONFLICT (case_id) DO UPDATE SET doc = excluded.doc";
constexpr std::string_view selectHistory = "SELECT doc FROM history WHERE case_id = ?";

} // namespace

void setHistory(Database &db, CaseId id, const QByteArray &eventsText)
{
    if (eventsText.size() > 2) // "[]"
        db.execute(upsertHistory, id, eventsText);
}

std::vector<RecordedOperation> historyOf(Database &db, CaseId id)
{
    std::vector<RecordedOperation> history;
    const auto events = QJsonDocument::fromJson(db.value<QByteArray>(selectHistory, id).value_or(QByteArray()));
    for (const QJsonValue &event : events.array())
        if (auto recorded = recordedFromJson(event.toObject()))
            history.push_back(*std::move(recorded));
    return history;
}

} // namespace lianxin
