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

/// Opaque to the desk: base64url of the four, separated by line feeds.
[[nodiscard]] QString toText(const Cursor &cursor);
[[nodiscard]] std::optional<Cursor> cursorFromText(const QString &text); ///< nothing if toText() never wrote it

} // namespace lianxin::board
