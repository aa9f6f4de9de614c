// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/cursor.h"

#include "core/base/sha256.h"

#include <QtEndian>

namespace lianxin::board {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

constexpr qsizetype scopeMarkSize = 6;
constexpr qsizetype epochMarkSize = 8;
constexpr qsizetype numberSize = sizeof(qint64);
constexpr qsizetype wholeSize = scopeMarkSize + epochMarkSize + 2 * numberSize;

QByteArray markOf(const QString &text, qsizetype size)
{
    Sha256 sum;
    sum.add(text.toUtf8());
    return sum.result().first(size);
}

void putNumber(QByteArray &bytes, qint64 number)
{
    char big[numberSize];
    qToBigEndian(number, big);
    bytes.append(big, numberSize);
}

} // namespace

QString toText(const Cursor &cursor)
{
    QByteArray bytes = markOf(cursor.scope, scopeMarkSize) + markOf(cursor.epoch, epochMarkSize);
    putNumber(bytes, cursor.seq);
    putNumber(bytes, cursor.nonce);
    return QString::fromLatin1(bytes.toBase64(encoding));
}

bool ReadCursor::isOfScope(const QString &scope) const
{
    return scopeMark == markOf(scope, scopeMarkSize);
}

bool ReadCursor::isOfEpoch(const QString &epoch) const
{
    return epochMark == markOf(epoch, epochMarkSize);
}

std::optional<ReadCursor> cursorFromText(const QString &text)
{
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1(), encoding);
    if (bytes.size() != wholeSize || QString::fromLatin1(bytes.toBase64(encoding)) != text)
        return std::nullopt; // base64 has several spellings
    const char *numbers = bytes.constData() + scopeMarkSize + epochMarkSize;
    const ReadCursor cursor {bytes.first(scopeMarkSize), bytes.sliced(scopeMarkSize, epochMarkSize),
                             qFromBigEndian<qint64>(numbers), qFromBigEndian<qint64>(numbers + numberSize)};
    return cursor.seq >= 0 && cursor.nonce >= 0 ? std::optional(cursor) : std::nullopt;
}

} // namespace lianxin::board
