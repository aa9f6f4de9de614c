// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/boardcore.h"
#include "core/sqlite/transaction.h"
#include "core/wire/courierfile.h"

// Files that a courier brings.

namespace lianxin::board {

QString Board::courierKey() const
{
    return wire::courierKeyOfBoard(m_core->courierSeed);
}

QFuture<Result<CourierDone>> Board::takeCourier(QByteArray file)
{
    return m_writer.run([core = m_core, file = std::move(file)](Database &db) -> Result<CourierDone> {
        return CourierVisit(db, core->means, {core->identity, core->courierSeed, core->policy.oldestSchema}).take(file);
    });
}

QFuture<Result<void>> Board::callBackCourier(QString org, QString device, qint64 number)
{
    return m_writer.run([org = std::move(org), device = std::move(device), number](Database &db) -> Result<void> {
        Transaction transaction(db);
        board::callBackCourier(db, org, device, number);
        transaction.commit();
        return {};
    });
}

} // namespace lianxin::board
