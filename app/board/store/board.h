// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/acceptance.h"
#include "app/board/store/couriervisit.h"
#include "app/board/store/digest.h"
#include "app/board/store/identity.h"
#include "app/board/store/people.h"
#include "app/board/store/publictable.h"
#include "app/board/store/roll.h"
#include "app/board/store/snapshots.h"
#include "app/board/store/uploads.h"
#include "core/sqlite/dbthread.h"

#include <map>
#include <memory>

namespace lianxin::board {

/// What an operator may set.
struct BoardPolicy {
    SnapshotPolicy snapshots;
    QString markFile;                 ///< see HighMark; empty: beside the board's file
    int oldestSchema = 0;             ///< of a desk's store; a desk with an older one must be updated
    std::chrono::days feedKept {400}; ///< a desk that was away longer begins with a snapshot
};

struct BoardParts {
    Executor &writer;
    Executor &reader;
    const Clock &clock;
    Random &random;
    const Rules &rules;          ///< all of them outlive the board and the jobs on its executors
    Executor *builder = nullptr; ///< of long reading work; null: the reader
    const BoardPolicy policy = {};
};

/// A token as it is shown to its desk, the only time, and as it is kept.
struct NewToken {
    QByteArray token;
    TokenHolder holder;
};

/// A snapshot that may be sent, if there is one, and whether a newer one should be made.
struct SnapshotFound {
    std::optional<Snapshot> snapshot;
    bool isDue = true;
    bool isShort = false; ///< the feed is not worth a snapshot
};

/// A feed and the snapshots that lie ready for it.
struct ScopeReport {
    FeedSummary feed;
    std::vector<Snapshot> snapshots;
};

/// The only door to a board's data while it serves: one file, one writer, three readers, and the file's lock.
///
/// Calls return at once, from any thread; futures finish on the executors. Commands may change people and desks beside
/// it, see Session.
class Board
{
public:
    /// Opens or makes the file, brings it to this version's schema, and gives the board its @p name unless that is
    /// empty. Busy "board-is-running" if another process writes the file.
    [[nodiscard]] static Result<std::unique_ptr<Board>> open(const QString &file, const QString &name,
                                                             const BoardParts &parts);

    ~Board(); ///< what is being built is given up
    Q_DISABLE_COPY_MOVE(Board)

    [[nodiscard]] const BoardIdentity &identity() const;
    /// The file was older than what desks may know, so a new epoch has begun.
    [[nodiscard]] bool wasRestored() const;
    [[nodiscard]] const Clock &clock() const;
    /// The feeds @p person may follow.
    using Scopes = std::vector<QString>;
    [[nodiscard]] Scopes scopesOf(const Actor &person) const;

    // Who comes, and from which desk. On the server's thread. What a command has changed counts from the next visit on:
    // one number is read each time, the only look into the file that is waited for.
    /// Unauthorized if @p token opens nothing, see Roll. The first use of a new token ends the one it replaces.
    [[nodiscard]] Result<Visitor> visitor(const QByteArray &token, const ClientSign &sign);
    [[nodiscard]] DeviceState stateOf(const Actor &person, const QString &device, int schema) const;
    /// A new token for that desk alone; it counts once it is admitted. Unauthorized "token-not-accepted" if the one in
    /// hand has ended meanwhile.
    [[nodiscard]] QFuture<Result<NewToken>> renewToken(const Visitor &visitor, const QString &device);
    void admitNewTokens();
    /// The desk has deleted what it held: its tokens are gone.
    [[nodiscard]] QFuture<Result<void>> acknowledgeWipe(const Visitor &visitor);
    /// Keeps what a desk sends that may not send any more, and refuses it.
    [[nodiscard]] QFuture<Result<std::vector<OperationResult>>> refuse(Actor person, QString reason,
                                                                       std::vector<RecordedOperation> operations);

    /// Checks the places first: if the board does not stand behind one of them, nothing is accepted.
    [[nodiscard]] QFuture<Result<std::vector<OperationResult>>> submit(Correspondent from,
                                                                       std::vector<ScopeCursor> places,
                                                                       std::vector<RecordedOperation> operations,
                                                                       std::vector<UnreadableOperation> unreadable);
    [[nodiscard]] QFuture<Result<std::vector<OperationResult>>> known(std::vector<OperationId> ids);
    [[nodiscard]] QFuture<Result<std::vector<ChangePage>>> changes(std::vector<ScopeCursor> places, qint64 maxBytes);

    // Files of desks without a line, see CourierVisit.
    [[nodiscard]] QString courierKey() const; ///< public
    [[nodiscard]] QFuture<Result<CourierDone>> takeCourier(QByteArray file);
    /// What that desk's files up to @p number hold has no effect from now on.
    [[nodiscard]] QFuture<Result<void>> callBackCourier(QString org, QString device, qint64 number);

    /// What lies ready, and what shall: NotFound "no-such-scope". Building takes seconds to minutes for large feeds and
    /// is done once for all who ask meanwhile; Cancelled if the board goes.
    [[nodiscard]] QFuture<Result<SnapshotFound>> findSnapshot(QString scope, Tier tier);
    [[nodiscard]] QFuture<Result<Snapshot>> buildSnapshot(QString scope, Tier tier);

    // Files of cases. Who asks sees those of the cases the person may follow; others do not exist.
    [[nodiscard]] const std::vector<Upload> &uploads() const; ///< as they were when the board was opened
    [[nodiscard]] QString partFile(const QString &uploadId) const;
    [[nodiscard]] QString newId();
    /// NotFound "no-such-case". Done at once if the same bytes are at another case that this person may read.
    [[nodiscard]] QFuture<Result<Upload>> beginUpload(Actor person, Upload upload);
    /// What has come is on disk; a whole one is a blob of its case. Invalid "hash-mismatch": it was none, and is gone.
    [[nodiscard]] QFuture<Result<Upload>> settleUpload(Upload upload);
    [[nodiscard]] QFuture<Result<void>> endUpload(QString id);
    [[nodiscard]] QFuture<Result<QString>> blobFile(Actor person, QString sha256); ///< NotFound "no-such-blob"
    [[nodiscard]] QFuture<Result<std::vector<Attachment>>> attachments(Actor person, CaseKey key); ///< "no-such-case"

    [[nodiscard]] QFuture<Result<std::vector<ScopeReport>>> describe(std::vector<QString> scopes);
    [[nodiscard]] QFuture<Result<FeedDigest>> digest(QString scope);
    /// The seq of the last row of every feed.
    [[nodiscard]] QFuture<Result<std::map<QString, qint64>>> heads();

    /// What is to be done now and then: rows that need not be kept any longer are forgotten, and what is due is built.
    void tend();
    /// Writes down how far the feeds are. Often, and at the end.
    void mark();
    /// At the very end: waits for what was begun and brings all of it into the one file, so that a copy of that misses
    /// nothing. Busy "still-read" if somebody holds on to an older state of it: the rest stays in "<file>-wal".
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] QFuture<Result<PublicList>> publicCases(PublicPlace after);
    [[nodiscard]] QFuture<Result<PublicCase>> publicCase(QString number); ///< NotFound

private:
    struct Core;
    void forgetOldRows();
    void buildWhatIsDue();
    void dropOldUploads();
    struct Connections {
        std::unique_ptr<Database> writing, reading, building, watching;
    };
    [[nodiscard]] static Result<Connections> connected(const QString &file);
    Board(std::shared_ptr<Core> core, Connections connections, const BoardParts &parts);

    std::shared_ptr<Core> m_core; ///< jobs hold it too: they may still run when the board has gone
    DbThread m_writer;
    DbThread m_reader;
    DbThread m_builder;
};

/// Opens the file for one command that writes, or for one that reads. The schema is brought up to date when writing:
/// with the turn, and the lock so that nobody serves with the older one.
/// NotFound "no-such-board" when reading one that is not there.
[[nodiscard]] Result<std::unique_ptr<Database>> openForWriting(const QString &file);
[[nodiscard]] Result<std::unique_ptr<Database>> openForReading(const QString &file);
/// Whether there is a board, or anything else, at @p file: only `init` makes a new one. NotFound "no-such-board".
[[nodiscard]] Result<void> isThere(const QString &file);
/// Whether the file is there with the schema of this program.
[[nodiscard]] bool isOfThisVersion(const QString &file);

} // namespace lianxin::board
