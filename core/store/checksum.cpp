// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/checksum.h"

#include "core/base/sha256.h"

#include <QtEndian>
#include <sqlite3.h>

namespace lianxin {

namespace {

void add(Sha256 &sum, QByteArrayView value)
{
    const qint64 length = qToLittleEndian(qint64(value.size()));
    sum.add({reinterpret_cast<const char *>(&length), qsizetype(sizeof length)});
    sum.add(value);
}

void sqlChecksum(sqlite3_context *context, int count, sqlite3_value **values)
{
    Sha256 sum;
    for (int i = 0; i < count; ++i) {
        const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[i]));
        add(sum, {bytes, sqlite3_value_bytes(values[i])});
    }
    const QByteArray result = sum.result();
    sqlite3_result_blob(context, result.constData(), int(result.size()), SQLITE_TRANSIENT);
}

} // namespace

QByteArray checksum(std::initializer_list<QByteArrayView> values)
{
    Sha256 sum;
    for (const QByteArrayView value : values)
        add(sum, value);
    return sum.result();
}

void registerChecksum(Database &db)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    if (sqlite3_create_function_v2(db.handle(), "checksum", -1, flags, nullptr, &sqlChecksum, nullptr, nullptr, nullptr)
        != SQLITE_OK)
        throw DbError(db.handle());
}

} // namespace lianxin
