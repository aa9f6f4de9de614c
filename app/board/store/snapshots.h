// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/snapshottext.h"
#include "core/base/result.h"

namespace lianxin::board {

/// A snapshot that lies ready.
struct Snapshot {
    SnapshotHead head;
    QString file;
    qint64 bytes = 0;
    QByteArray sha256; ///< of the file, hex
};

/// When a new one is made.
struct SnapshotPolicy {
    std::chrono::milliseconds oldest = std::chrono::hours(24); ///< if anything has changed since
    qint64 farthestBehind = 2000;                              ///< rows of the feed
    // Of feeds whose first row is still kept:
    qint64 shortFeed = 300;    ///< rows; whoever reads so few from the beginning is faster without a snapshot …
    qint64 mediumFeed = 5'000; ///< … and of so many, faster than by waiting until one is made
    int casesPerSum = 100;     ///< a reader waits for the sum behind them before it takes them in
};

/// The folder of snapshots beside a board's file, "<file>.snapshots". A file is named after its tier, its scope and its
/// own hash; what it holds, its first line says. Nothing else is remembered, so any process may add to it.
class SnapshotFolder
{
public:
    explicit SnapshotFolder(const QString &boardFile, int casesPerSum = SnapshotPolicy {}.casesPerSum)
        : m_path(boardFile + QStringLiteral(".snapshots")),
          m_casesPerSum(casesPerSum)
    { }

    [[nodiscard]] std::optional<Snapshot> newest(const QString &scope, Tier tier) const;
    /// Makes one of what @p db holds at one instant. Cancelled if the connection is interrupted. Throws DbError.
    [[nodiscard]] Result<Snapshot> build(Database &db, const QString &scope, Tier tier, const QString &id,
                                         Timestamp now) const;
    void removeUnfinished() const; ///< what a process that was killed has left

private:
    [[nodiscard]] QString prefixOf(const QString &scope, Tier tier) const;
    void removeOthers(const Snapshot &kept) const;

    QString m_path;
    int m_casesPerSum;
};

/// Whether the board still stands behind it: the feed goes on from its cursor, and no case has left the feed since.
/// Such a case's words must not go out any more. Throws DbError.
[[nodiscard]] bool isGood(Database &db, const SnapshotHead &head);

/// Whether a newer one should be made. Throws DbError.
[[nodiscard]] bool isDue(Database &db, const SnapshotHead &head, const SnapshotPolicy &policy, Timestamp now);

/// Every feed of the board. Throws DbError.
[[nodiscard]] std::vector<QString> allScopes(Database &db);

} // namespace lianxin::board
