// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copycontents.h"

#include "core/base/overload.h"

namespace lianxin {

namespace {

template <class T, class Entries>
std::vector<T> all(const Entries &work)
{
    std::vector<T> found;
    for (const auto &[n, entry] : work)
        if (const auto record = copyRecord(entry.bytes); record && std::holds_alternative<T>(*record))
            found.push_back(std::get<T>(*record));
    return found;
}

} // namespace

CopyContents::CopyContents(const RecordsRead &read) : m_isDamaged(read.isDamaged)
{
    for (const QByteArray &bytes : read.records)
        take(bytes);
}

void CopyContents::take(const QByteArray &bytes)
{
    const auto record = copyRecord(bytes);
    if (!record) {
        ++m_unreadable;
        m_foreign.push_back(bytes);
        return;
    }
    std::visit(Overload {
                   [&](const CopiedOperation &copied) {
                       put(copied.recorded.id, {bytes, true});
                   },
                   [&](const CopiedDraft &draft) {
                       put(draft.id, {bytes, false});
                   },
                   [&](const CopiedSettlement &settlement) {
                       for (const OperationId id : settlement.ids)
                           drop(id);
                   },
                   [&](const CopiedWithdrawal &withdrawal) {
                       drop(withdrawal.id);
                       m_withdrawals.insert_or_assign(withdrawal.id, withdrawal.at);
                   },
                   [&](const CopiedDesk &desk) { m_desk = desk.settings; },
               },
               *record);
}

/// A newer wording keeps the place of the one before, but what was a draft is done when it is done.
void CopyContents::put(OperationId id, Entry entry)
{
    const auto place = m_places.find(id);
    if (place != m_places.end() && m_work.at(place->second).isOperation == entry.isOperation) {
        m_work.at(place->second) = std::move(entry);
        return;
    }
    drop(id);
    m_places.emplace(id, m_next);
    m_work.emplace(m_next++, std::move(entry));
}

void CopyContents::drop(OperationId id)
{
    const auto place = m_places.find(id);
    if (place == m_places.end())
        return;
    m_work.erase(place->second);
    m_places.erase(place);
}

void CopyContents::forgetWithdrawalsBefore(Timestamp t)
{
    std::erase_if(m_withdrawals, [t](const auto &withdrawal) { return withdrawal.second < t; });
}

std::vector<QByteArray> CopyContents::records() const
{
    std::vector<QByteArray> records;
    if (!m_desk.isEmpty())
        records.push_back(toBytes(CopiedDesk {m_desk}));
    for (const auto &[n, entry] : m_work)
        records.push_back(entry.bytes);
    for (const CopiedWithdrawal &withdrawal : withdrawals())
        records.push_back(toBytes(withdrawal));
    records.insert(records.end(), m_foreign.begin(), m_foreign.end());
    return records;
}

std::vector<CopiedOperation> CopyContents::operations() const
{
    return all<CopiedOperation>(m_work);
}

std::vector<CopiedDraft> CopyContents::drafts() const
{
    return all<CopiedDraft>(m_work);
}

std::vector<CopiedWithdrawal> CopyContents::withdrawals() const
{
    std::vector<CopiedWithdrawal> all;
    for (const auto &[id, at] : m_withdrawals)
        all.push_back({id, at});
    return all;
}

std::vector<OperationId> CopyContents::ids() const
{
    std::vector<OperationId> ids;
    for (const auto &[id, place] : m_places)
        ids.push_back(id);
    return ids;
}

std::optional<QByteArray> CopyContents::record(OperationId id) const
{
    const auto place = m_places.find(id);
    return place == m_places.end() ? std::nullopt : std::optional(m_work.at(place->second).bytes);
}

} // namespace lianxin
