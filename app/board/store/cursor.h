// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace lianxin::board {

/// A place in one feed of one life of the board. The nonce is that of the row @c seq: a board that was restored and
/// grew past a desk's place has another row there, which a bare number could not show.
struct Cursor {
    QString scope;
    QString epoch;
    qint64 seq = 0; ///< 0: before the first row
    qint64 nonce = 0;
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

/// Opaque to the desk, and short, for it travels with every question: base64url of a mark of the scope (6 bytes), a
/// mark of the epoch (8), and the two numbers (8 each).
[[nodiscard]] QString toText(const Cursor &cursor);

/// A place as it came back.
struct ReadCursor {
    QByteArray scopeMark, epochMark;
    qint64 seq = 0;
    qint64 nonce = 0;
    [[nodiscard]] bool isOfScope(const QString &scope) const;
    [[nodiscard]] bool isOfEpoch(const QString &epoch) const;
};
[[nodiscard]] std::optional<ReadCursor> cursorFromText(const QString &text); ///< nothing if it is no place at all

} // namespace lianxin::board
