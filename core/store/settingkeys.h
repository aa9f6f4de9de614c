// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// The settings that mean something to more than one room. Others are their owner's business.

namespace lianxin::settingkey {

/// Where the board is. Empty: a desk without a board, whose operations stand as soon as they are made. From the moment
/// it is set, everything the board has not got waits in the outbox, also what was done before.
inline const QString boardUrl = QStringLiteral("board_url");
inline const QString boardId = QStringLiteral("board_id"); ///< pinned at first contact, see Store::pinBoard()
inline const QString boardEpoch = QStringLiteral("board_epoch");
inline const QString comparisonDue = QStringLiteral("comparison_due");      ///< see comparison.h
inline const QString boardLoss = QStringLiteral("board_loss");              ///< see boardloss.h
inline const QString boardCourierKey = QStringLiteral("board_courier_key"); ///< public, pinned with it
inline const QString deviceId = QStringLiteral("device_id");                ///< made with the file
inline const QString deviceName = QStringLiteral("device_name");     ///< short name of this PC, in provisional numbers
inline const QString office = QStringLiteral("office");              ///< name of the unit this desk belongs to
inline const QString rulesVersion = QStringLiteral("rules_version"); ///< the due dates in the file were computed by it

/// Bytes of originals that may leave in a day without anybody's asking; thumbnails and what is asked for are free.
inline const QString filesPerDay = QStringLiteral("files_per_day");
/// "1": an original above smallFile leaves only if somebody asks.
inline const QString largeFilesOnlyAsked = QStringLiteral("large_files_only_asked");
inline const QString filesToday = QStringLiteral("files_today"); ///< "2026-03-02 1200000": so many have left that day
inline const QString lineRate = QStringLiteral("line_rate");     ///< bits a second, and when that was measured

inline const QString secondCopyFolder = QStringLiteral("second_copy_folder"); ///< on another disk, say; empty: beside
inline const QString backedUpTo = QStringLiteral("backed_up_to");             ///< timeline.n that a good backup has
inline const QString lastProvisionalNumber = QStringLiteral("last_provisional_number");
inline const QString courierLast = QStringLiteral("courier_last"); ///< number of the last file for a courier
inline const QString courierSettled
    = QStringLiteral("courier_settled");                           ///< up to this one they have no effect any more
inline const QString courierLost
    = QStringLiteral("courier_lost"); ///< what is said on files up to this one is of a history the board has lost
inline const QString courierSeed = QStringLiteral("courier_seed"); ///< of this desk's keys; a secret
/// Answers signed until then may have gone to a board of others unseen: the file was put back from a backup, or copied.
inline const QString foreignUnsureTo = QStringLiteral("foreign_unsure_to");
inline const QString install = QStringLiteral("install"); ///< where the file was made: a copy elsewhere is another desk

/// When the token of that person is to be changed for a new one.
[[nodiscard]] inline QString tokenDue(const QString &person)
{
    return QStringLiteral("token_due.") + person;
}

/// What stands in the second copy, to make the same desk again if the file is gone. No secrets.
[[nodiscard]] inline QStringList ofTheDesk()
{
    return {boardUrl,    boardId,        boardEpoch,  boardCourierKey,
            deviceId,    deviceName,     office,      lastProvisionalNumber,
            courierLast, courierSettled, courierLost, secondCopyFolder};
}

} // namespace lianxin::settingkey
