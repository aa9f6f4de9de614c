// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/statement.h"

#include <QStringDecoder>
#include <sqlite3.h>

namespace lianxin {

void Statement::Finalize::operator()(sqlite3_stmt *handle) const noexcept
{
    sqlite3_finalize(handle);
}

Statement::~Statement()
{
    if (!m_handle || !m_shelf)
        return;
    // A failed step was thrown already; reset would only report it again.
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
    m_shelf->push_back(std::move(m_handle));
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw DbError(sqlite3_db_handle(m_handle.get()));
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) { }
}

void Statement::startOver([[maybe_unused]] int valueCount)
{
    Q_ASSERT(valueCount == sqlite3_bind_parameter_count(m_handle.get()));
    sqlite3_reset(m_handle.get());
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        throw DbError(sqlite3_db_handle(m_handle.get()));
}

void Statement::bindNull(int position)
{
    check(sqlite3_bind_null(m_handle.get(), position));
}

void Statement::bindInteger(int position, qint64 value)
{
    check(sqlite3_bind_int64(m_handle.get(), position, value));
}

void Statement::bindReal(int position, double value)
{
    check(sqlite3_bind_double(m_handle.get(), position, value));
}

void Statement::bindText(int position, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text64(m_handle.get(), position, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bindBlob(int position, const QByteArray &bytes)
{
    // constData() of an empty array is never null, which SQLite would take for NULL.
    check(sqlite3_bind_blob64(m_handle.get(), position, bytes.constData(), sqlite3_uint64(bytes.size()),
                              SQLITE_TRANSIENT));
}

bool Statement::isNull(int column) const
{
    Q_ASSERT(column < sqlite3_data_count(m_handle.get()));
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    if (isNull(column))
        throw DbError::unreadable("integer");
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const
{
    if (isNull(column))
        throw DbError::unreadable("number");
    return sqlite3_column_double(m_handle.get(), column);
}

QString Statement::text(int column) const
{
    if (isNull(column))
        throw DbError::unreadable("text");
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle.get(), column));
    // QString::fromUtf8 would drop a leading U+FEFF, which may be the resident's own.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(utf8, sqlite3_column_bytes(m_handle.get(), column)));
}

QByteArray Statement::blob(int column) const
{
    if (isNull(column))
        throw DbError::unreadable("blob");
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle.get(), column));
    return QByteArray(bytes, sqlite3_column_bytes(m_handle.get(), column));
}

} // namespace lianxin
