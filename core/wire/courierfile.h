// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

// The file a courier carries: what a desk would have sent, or what the board would have answered, sealed so that who
// carries it can neither read nor change it. The picture of it is in courierfile.cpp; what is inside, in couriertext.h.

namespace lianxin::wire {

inline constexpr qint64 maxCourierBytes = 16ll << 20; ///< of a whole file

/// What stands open on the outside, in no more than hashes: so that a stick with files of many villages is sorted
/// without reading any.
struct CourierLabel {
    enum class Kind { Pack = 1, Answer = 2 };
    Kind kind = Kind::Pack;
    QByteArray board; ///< courierMark() of the board's id
    QByteArray desk;  ///< courierMark() of the desk's
    qint64 number = 0;

    friend bool operator==(const CourierLabel &, const CourierLabel &) = default;
};
[[nodiscard]] QByteArray courierMark(const QString &id);

/// Which desk of which board, and which of its files.
struct CourierParty {
    QString board;
    QString desk;
    qint64 number = 0;
};

// Keys come from 32 secret random bytes. A board's public key is text that any desk may know: one key to seal packs for
// the board, one to know its answers by. A desk's is told to the board inside each pack.
[[nodiscard]] QByteArray newCourierSeed();
[[nodiscard]] QString courierKeyOfBoard(const QByteArray &seed);
[[nodiscard]] QString courierKeyOfDesk(const QByteArray &seed);

// Invalid "courier-not-one", "courier-cut-short", "courier-damaged", "courier-wrong-kind" (an answer where a pack is
// wanted, or the other way round), "courier-too-large"; TooNew "courier-too-new"; Refused "courier-other-board",
// "courier-other-desk". A key that is none: Invalid "courier-no-key".

/// Only by its shape and its length.
[[nodiscard]] Result<CourierLabel> courierLabel(const QByteArray &file);

[[nodiscard]] Result<QByteArray> sealedPack(const CourierParty &from, const QByteArray &text, const QString &boardKey);
/// The text, if the file is for the board @p boardId and nobody has touched it.
[[nodiscard]] Result<QByteArray> openedPack(const QByteArray &file, const QString &boardId,
                                            const QByteArray &boardSeed);

[[nodiscard]] Result<QByteArray> sealedAnswer(const CourierParty &to, const QByteArray &text, const QString &deskKey,
                                              const QByteArray &boardSeed);
/// The text, if the board that @p boardKey belongs to has written it for this desk. @p who without number.
[[nodiscard]] Result<QByteArray> openedAnswer(const QByteArray &file, const CourierParty &who, const QString &boardKey,
                                              const QByteArray &deskSeed);

} // namespace lianxin::wire
