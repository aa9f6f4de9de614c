// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/cursor.h"

#include <QStringList>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

std::optional<qint64> number(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

} // namespace

QString toText(const Cursor &cursor)
{
    const QStringList parts {cursor.scope, cursor.epoch, QString::number(cursor.seq), QString::number(cursor.nonce)};
    return QString::fromLatin1(parts.join(u'\n').toUtf8().toBase64(encoding));
}

std::optional<Cursor> cursorFromText(const QString &text)
{
    const auto bytes
        = QByteArray::fromBase64Encoding(text.toLatin1(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    const QStringList parts = QString::fromUtf8(*bytes).split(u'\n');
    if (parts.size() != 4)
        return std::nullopt;
    const auto seq = number(parts[2]);
    const auto nonce = number(parts[3]);
    if (!seq || !nonce)
        return std::nullopt;
    const Cursor cursor {parts[0], parts[1], *seq, *nonce};
    return toText(cursor) == text ? std::optional(cursor) : std::nullopt; // numbers have many spellings
}

} // namespace lianxin::board
