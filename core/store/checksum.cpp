// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/checksum.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <sqlite3.h>

namespace lianxin {

namespace {

void checksum(sqlite3_context *context, int count, sqlite3_value **values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int i = 0; i < count; ++i) {
        const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[i]));
        const QByteArrayView value(bytes, sqlite3_value_bytes(values[i]));
        // The lengths keep ("ab", "c") apart from ("a", "bc").
        const qint64 length = qToLittleEndian(qint64(value.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length).toByteArray());
        hash.addData(value.toByteArray());
    }
    const QByteArray sum = hash.result();
    sqlite3_result_blob(context, sum.constData(), int(sum.size()), SQLITE_TRANSIENT);
}

} // namespace

void registerChecksum(Database &db)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    if (sqlite3_create_function_v2(db.handle(), "checksum", -1, flags, nullptr, &checksum, nullptr, nullptr, nullptr)
        != SQLITE_OK)
        throw DbError(db.handle());
}

} // namespace lianxin
