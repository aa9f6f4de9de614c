// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/domain/feed.h"
#include "core/sqlite/database.h"

#include <optional>
#include <span>

// The lines of a snapshot. Every line ends with a line feed.
//
//     {"snapshot":"0192…","scope":"org:…","epoch":"…","cursor":"…","seq":5120,"count":2,"tier":"full","schema":3,"at":1764…}
//     {"case":{…},"events":[…],"letters":[…],"seq":5120,"v":9}       newest received first
//     {"case":{…},"events":[…],"letters":[…],"seq":17,"v":1}
//     {"so_far":true,"count":2,"sha256":"…"}                         behind every hundred: of the bytes before this line
//     {"left":[{"id":"…","reason":"sealed"}]}                        none, one or several
//     {"end":true,"count":2,"sha256":"…"}
//
// The lines of cases are folded, see core/wire/foldedline.h.
//
// A feed says the same in its rows: case is a row's doc, letters its appeals, events its events, all of them from the
// first version to v, and seq is the case's last row (left out if the feed no longer keeps it). What is in left the
// feed revokes, or did while it kept those rows.

namespace lianxin::board {

enum class Tier {
    Head, ///< what a list shows of a case: {"case":{…},"v":9}
    Full,
};
[[nodiscard]] QString toCode(Tier tier); ///< "head", "full"
[[nodiscard]] std::optional<Tier> tierFromCode(const QString &code);

/// The first line.
struct SnapshotHead {
    QString id;
    QString scope;
    QString epoch;
    QString cursor; ///< the feed goes on from here
    qint64 seq = 0; ///< of the feed's row at that cursor
    qint64 count = 0;
    Tier tier = Tier::Full;
    Timestamp at; ///< when it was made
    friend bool operator==(const SnapshotHead &, const SnapshotHead &) = default;
};

[[nodiscard]] QByteArray toLine(const SnapshotHead &head);
[[nodiscard]] std::optional<SnapshotHead> snapshotHeadFrom(QByteArrayView line);
/// Say how many cases stand before them, and the hash of all bytes that do, in hex.
[[nodiscard]] QByteArray sumLine(qint64 count, const QByteArray &sha256);
[[nodiscard]] QByteArray endLine(qint64 count, const QByteArray &sha256);
[[nodiscard]] QByteArrayList departureLines(std::span<const Departure> left);

/// Gives @p take the line of each case of @p scope. Throws DbError; call it inside a transaction.
void eachCaseLine(Database &db, const QString &scope, Tier tier, const std::function<void(const QByteArray &)> &take);

} // namespace lianxin::board
