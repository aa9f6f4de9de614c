// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unplacedtable.h"

#include "core/store/copyrecord.h"
#include "core/store/sqlvalues.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view insertItem
    = "INSERT INTO unplaced (op_id, case_key, sealed, record) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
constexpr std::string_view deleteItem = "DELETE FROM unplaced WHERE op_id = ?";
constexpr std::string_view selectAll = "SELECT op_id, case_key, sealed, record FROM unplaced ORDER BY n";
constexpr std::string_view selectByCase
    = "SELECT op_id, case_key, sealed, record FROM unplaced WHERE case_key = ? ORDER BY n";

Unplaced itemIn(const Statement &query)
{
    const auto [id, key, isSealed, record] = query.row<OperationId, CaseKey, bool, QByteArray>();
    return {id, key, isSealed, record};
}

} // namespace

void addUnplaced(Database &db, const Unplaced &item)
{
    db.execute(insertItem, item.id, item.caseKey, item.isSealed, item.record);
}

void removeUnplaced(Database &db, OperationId id)
{
    db.execute(deleteItem, id);
}

std::vector<Unplaced> unplaced(Database &db)
{
    std::vector<Unplaced> items;
    auto query = db.prepare(selectAll);
    while (query.step())
        items.push_back(itemIn(query));
    return items;
}

std::vector<Unplaced> unplacedOf(Database &db, const CaseKey &key)
{
    std::vector<Unplaced> items;
    auto query = db.prepare(selectByCase);
    query.bind(key);
    while (query.step())
        items.push_back(itemIn(query));
    return items;
}

std::vector<OutboxItem> unplacedItems(Database &db, Sight sight)
{
    std::vector<OutboxItem> items;
    for (const Unplaced &item : unplaced(db)) {
        const auto record = sight.sees(item.isSealed) ? copyRecord(item.record) : std::nullopt;
        if (!record || !std::holds_alternative<CopiedOperation>(*record))
            continue;
        OutboxItem shown;
        shown.recorded = std::get<CopiedOperation>(*record).recorded;
        shown.state = OutboxItem::State::Parked;
        shown.problem = {Error::Code::Conflict, u"case-not-here-yet"_s, {}, {}};
        shown.isSealed = item.isSealed;
        items.push_back(std::move(shown));
    }
    return items;
}

} // namespace lianxin
