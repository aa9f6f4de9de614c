// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/blobfolder.h"
#include "app/board/store/board.h"
#include "app/board/store/filelock.h"
#include "app/board/store/highmark.h"
#include "app/board/store/writeturn.h"

#include <atomic>
#include <map>
#include <mutex>

namespace lianxin::board {

/// What the jobs of a board share. For board*.cpp only.
struct Board::Core {
    Core(FileLock held, WriteTurn ours, const QString &file, const BoardParts &parts)
        : lock(std::move(held)),
          turn(std::make_shared<const WriteTurn>(std::move(ours))),
          writer(parts.writer, turn),
          ids(parts.clock, parts.random),
          means {parts.clock, parts.random, ids, parts.rules},
          policy(parts.policy),
          snapshots(file, policy.snapshots.casesPerSum),
          highMark(file, parts.policy.markFile),
          blobs(file)
    { }

    FileLock lock;
    std::shared_ptr<const WriteTurn> turn;
    TurnExecutor writer; ///< that of the parts, one job at a time among all processes
    Uuid7 ids;
    Means means;
    BoardPolicy policy;
    SnapshotFolder snapshots;
    HighMark highMark;
    BlobFolder blobs;
    std::vector<Upload> uploads; ///< as they were when the board was opened
    BoardIdentity identity;
    QByteArray courierSeed; ///< secret
    bool wasRestored = false;
    // On the server's thread, where the rest is on any:
    Roll roll;
    qint64 rollChanges = -1;            ///< as they were when it was read
    std::unique_ptr<Database> watching; ///< looks whether a command has changed it
    void readRollIfChanged();           ///< throws DbError

    [[nodiscard]] SnapshotFound found(Database &db, const QString &scope, Tier tier) const
    {
        SnapshotFound lying {snapshots.newest(scope, tier)};
        if (lying.snapshot && !isGood(db, lying.snapshot->head))
            lying.snapshot.reset();
        const SnapshotPolicy &when = policy.snapshots;
        const FeedSummary feed = summaryOf(db, scope);
        const bool isWhole = feed.floor == 0; // else nobody can read it from its beginning
        lying.isShort = isWhole && feed.head <= (lying.snapshot ? when.shortFeed : when.mediumFeed);
        if (lying.snapshot)
            lying.isDue = isDue(db, lying.snapshot->head, policy.snapshots, means.clock.now());
        return lying;
    }

    [[nodiscard]] Result<Snapshot> build(Database &db, const QString &scope, Tier tier)
    {
        if (isClosing)
            return failure(Error::Code::Cancelled, QStringLiteral("shutting-down"));
        return snapshots.build(db, scope, tier, ids.next().toString(QUuid::WithoutBraces), means.clock.now());
    }

    std::atomic<bool> isClosing = false;
    std::mutex buildingLock;
    std::map<std::pair<QString, Tier>, QFuture<Result<Snapshot>>> building;
};

} // namespace lianxin::board
