// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/copyrecord.h"
#include "core/store/recordlog.h"

#include <map>

namespace lianxin {

/// What the records of a second copy come to, taken together: the newest wording of everything that is not settled, in
/// the order it was made. A text that has become an operation is no draft any more.
class CopyContents
{
public:
    CopyContents() = default;
    explicit CopyContents(const RecordsRead &read);

    void take(const QByteArray &bytes); ///< the next record

    [[nodiscard]] std::vector<QByteArray> records() const; ///< which come to the same
    [[nodiscard]] std::vector<CopiedOperation> operations() const;
    [[nodiscard]] std::vector<CopiedDraft> drafts() const;
    [[nodiscard]] const QMap<QString, QString> &desk() const { return m_desk; }
    [[nodiscard]] std::vector<CopiedWithdrawal> withdrawals() const;
    [[nodiscard]] std::vector<OperationId> ids() const; ///< of operations and drafts, in no order
    [[nodiscard]] bool has(OperationId id) const { return m_places.contains(id); }
    [[nodiscard]] std::optional<QByteArray> record(OperationId id) const;
    [[nodiscard]] int unreadable() const { return m_unreadable; } ///< whole records nobody could make sense of
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    [[nodiscard]] bool isEmpty() const { return m_work.empty(); } ///< no work in it

    void drop(OperationId id);
    void forgetWithdrawalsBefore(Timestamp t);

private:
    struct Entry {
        QByteArray bytes;
        bool isOperation = false;
    };
    void put(OperationId id, Entry entry);

    qint64 m_next = 0;
    std::map<qint64, Entry> m_work; ///< in order
    std::map<OperationId, qint64> m_places;
    std::map<OperationId, Timestamp> m_withdrawals;
    QMap<QString, QString> m_desk;
    std::vector<QByteArray> m_foreign; ///< kept as they are: a newer version may know them
    int m_unreadable = 0;
    bool m_isDamaged = false;
};

} // namespace lianxin
