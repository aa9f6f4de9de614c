// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/asked.h"
#include "core/base/executor.h"
#include "core/base/uuid7.h"
#include "core/domain/rules.h"
#include "core/store/diary.h"
#include "core/store/files.h"

#include <memory>
#include <QFuture>
#include <QMap>
#include <QObject>

namespace lianxin {

class StoreCore;

/// The version of the file this program writes; a board may find it too old.
[[nodiscard]] int storeSchema();

/// What the store is made of besides its file. All must outlive it.
struct StoreParts {
    Executor &writer;
    Executor &reader; ///< may be the same as writer: then everything runs in one order
    const Clock &clock;
    Random &random;
    const Rules &rules;
    bool keepsSecondCopy = true; ///< of unsent work, beside the file; not where a file system of SQLite's own holds it
};

/// One letter to be taken in: by a clerk, from a list, or with an answer given elsewhere.
struct Arrival {
    Intake intake;        ///< key and number may be empty: the store gives them
    QString importSource; ///< remembered with source number and row hash, so that a second import adds only what is new
    QByteArray rowHash;
    std::optional<AnsweredElsewhere> answered;
};

/// What became of one arrival.
struct ArrivalOutcome {
    enum class Kind { Added, AlreadyHere, Refused };
    Kind kind = Kind::Added;
    CaseId caseId = {};   ///< null if refused, or for a letter already here whose case the asking person may not see
    bool repeats = false; ///< an earlier letter like it was found
    Error refusal = {};   ///< if Refused
};

/// The only door to the desk's data: one file, one writer, one reader.
///
/// Every call may be made from any thread and returns at once; the future is finished on a store thread (use ask() to
/// come back to yours). An operation, its timeline entry and its outbox row commit together or not at all. Everything
/// shown is filtered for the person who asks: sealed reports are absent for everybody without the right.
///
/// Any write may fail with DiskFull, Io or Busy; then nothing was written.
class Store : public QObject
{
    Q_OBJECT

public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens or creates the file and brings it to this version's schema. A newer file can only be opened ReadOnly:
    /// otherwise TooNew. ReadWrite while another process has the profile open for writing: Busy.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &file, Mode mode, const StoreParts &parts);
    ~Store() override;

    [[nodiscard]] bool isReadOnly() const;
    /// What the office should know about the safety of its data: that unsent work has no second copy at the moment
    /// (what was answered as done is done: the file has it), that the second copy knows more than the file, that the
    /// profile is a copy, that the file is damaged, that no backup can be made. Empty if all is well. Changes are
    /// announced by changed() with @c safety. Any thread.
    [[nodiscard]] std::vector<Error> warnings() const;
    /// Adds one, or with its reason alone takes it away again; for those who look after the file.
    void warn(const Error &warning);
    void unwarn(const QString &reason);

    /// Whether the last program that wrote here ended in an orderly way, or somebody has checked the file since.
    [[nodiscard]] bool endedCleanly() const;
    void noteChecked(); ///< the file was found whole
    /// A good backup has everything up to this entry: a desk without a board needs no second copy of that.
    [[nodiscard]] QFuture<Result<void>> recordBackup(qint64 lastEntry);

    // --- reading -----------------------------------------------------------------------------------------------
    /// All matching ids in order. Who no longer wants the answer cancels the future: that ends this question alone,
    /// and the future finishes without a result.
    [[nodiscard]] QFuture<Result<std::vector<CaseId>>> list(const Actor &asking, const CaseQuery &query);
    /// Rows in the order of @p ids; those gone or sealed meanwhile are left out.
    [[nodiscard]] QFuture<Result<std::vector<CaseRow>>> rows(const Actor &asking, std::vector<CaseId> ids);
    [[nodiscard]] QFuture<Result<WorkListCounts>> counts(const Actor &asking);
    /// NotFound also for a sealed case without the right: its existence is not told.
    [[nodiscard]] QFuture<Result<CaseFile>> caseFile(const Actor &asking, CaseId id);
    /// By number, source number or key; NotFound if none, Conflict if several.
    [[nodiscard]] QFuture<Result<CaseId>> find(const Actor &asking, const QString &reference);
    [[nodiscard]] QFuture<Result<std::vector<OutboxItem>>> outbox(const Actor &asking);
    /// What was in hand for cases that have left this desk; newest first.
    [[nodiscard]] QFuture<Result<std::vector<HandoverItem>>> handover(const Actor &asking);
    [[nodiscard]] QFuture<Result<Diary>> diary(const Actor &asking);
    [[nodiscard]] QFuture<Result<QByteArray>> original(const Actor &asking, AppealKey appeal); ///< the imported row

    // --- writing -----------------------------------------------------------------------------------------------
    /// Applies @p operation, writes timeline and outbox, and ends @p draft if one is given (its operation id is used).
    [[nodiscard]] QFuture<Result<Case>> submit(const Actor &actor, CaseId id, const Operation &operation,
                                               DraftId draft = {});
    /// Takes letters in, each in full or not at all; one outcome for each, in order.
    [[nodiscard]] QFuture<Result<std::vector<ArrivalOutcome>>> arrive(const Actor &actor, std::vector<Arrival> arrivals,
                                                                      DraftId draft = {});
    /// Says that @p earlier is not the same matter after all.
    [[nodiscard]] QFuture<Result<void>> dismissSimilar(const Actor &actor, CaseId id, CaseId earlier);

    /// Saves what has been typed so far. Older revisions stay until the draft is ended, and 20 of them after that.
    [[nodiscard]] QFuture<Result<Draft>> saveDraft(const DraftKey &key, const QString &body);
    [[nodiscard]] QFuture<Result<std::optional<Draft>>> draft(const DraftKey &key);
    [[nodiscard]] QFuture<Result<std::vector<Draft>>> draftHistory(const DraftKey &key); ///< newest first

    /// Takes an unsent, or refused, operation back with a reason; its text returns to a draft. Conflict if it may have
    /// reached the board already.
    [[nodiscard]] QFuture<Result<void>> withdrawOutboxItem(const Actor &actor, OperationId id, const QString &reason);
    [[nodiscard]] QFuture<Result<void>> retryOutboxItem(const Actor &actor, OperationId id); ///< same id, never a copy

    /// Settles a conflict by putting a new operation in the place of the one set aside, which stays in the history with
    /// the reason; to keep theirs is to take it back. Conflict "moved-on": the board's document is not the one the
    /// person has seen; NotAllowed with the rule that the new operation fails. Then nothing is changed.
    [[nodiscard]] QFuture<Result<void>> settleConflict(const Actor &actor, OperationId id,
                                                       const Settlement &settlement);

    // --- files of cases ------------------------------------------------------------------------------------------
    /// Copies a file into the profile, hashing while copying, and announces it at the case with AttachFile; its bytes
    /// leave with sync. A copy that breaks off leaves nothing. The same bytes twice are one file. NotFound
    /// "no-such-file", Io "cannot-read"; NotAllowed "file-within-limit" and the other reasons of applied().
    [[nodiscard]] QFuture<Result<Attachment>> attachFile(const Actor &actor, CaseId id, const FileToAttach &file);
    /// In the order in which they were attached.
    [[nodiscard]] QFuture<Result<std::vector<FileOfCase>>> files(const Actor &asking, CaseId id);
    /// The original shall come with the next sync, whatever its size. NotFound "no-such-attachment".
    [[nodiscard]] QFuture<Result<void>> wantFile(const Actor &asking, CaseId id, OperationId attachment);
    /// It shall leave with the next sync, whatever the line and the day's budget.
    [[nodiscard]] QFuture<Result<void>> sendFileNow(const Actor &asking, CaseId id, OperationId attachment);
    /// Reads all of it and compares it with its hash; what is no good is marked as lost and can be asked for.
    [[nodiscard]] QFuture<Result<FileOfCase>> checkFile(const Actor &asking, CaseId id, OperationId attachment);

    // --- people and settings -------------------------------------------------------------------------------------
    [[nodiscard]] QFuture<Result<std::vector<Person>>> people();
    /// Adds the person or changes roles, name, token, passphrase. An empty token or passphrase keeps the stored one. A
    /// person with a token is the only local one of that name, if there is one without: its unsent work, drafts and
    /// passphrase go on under this id, and so does whatever is still written under the other.
    [[nodiscard]] Asked<Result<void>> savePerson(const Person &person, const QString &token = {},
                                                 const QString &passphrase = {});
    [[nodiscard]] QFuture<Result<void>> setPassphrase(PersonId id, const QString &passphrase);
    /// NotAllowed "wrong-passphrase" or "inactive".
    [[nodiscard]] QFuture<Result<Actor>> signIn(PersonId id, const QString &passphrase);
    [[nodiscard]] QFuture<Result<QString>> setting(const QString &key); ///< empty if never set
    [[nodiscard]] QFuture<Result<void>> setSetting(const QString &key, const QString &value);
    [[nodiscard]] QFuture<Result<void>> setSettings(const QMap<QString, QString> &values); ///< all of them or none

    // --- sync: used by core/sync only ----------------------------------------------------------------------------
    [[nodiscard]] Asked<Result<SyncStanding>> syncStanding();
    /// Pins the board on first contact. A different board later: Refused "other-board".
    [[nodiscard]] Asked<Result<void>> pinBoard(const BoardIdentity &board);
    /// The board was put back from a backup: pins @p epoch, forgets the place in every feed, and puts in doubt what it
    /// has acknowledged in the last 90 days, in one transaction. Where sync stands then.
    [[nodiscard]] Asked<Result<SyncStanding>> beginAfterLoss(const QString &epoch);
    /// The feed is to be taken from its beginning again; nothing it brought is touched. Whether the board still has
    /// what it acknowledged in the last 90 days has to be asked.
    [[nodiscard]] Asked<Result<void>> forgetCursor(const QString &scope);
    /// The same, if the feed does not hold here what @p digest says; see comparison.h.
    [[nodiscard]] Asked<Result<Comparison>> compare(const FeedDigest &digest);
    /// The next operations of one actor that may leave, at most @p maxOps and @p maxBytes; commits an attempt row for
    /// each and marks it in doubt before it returns. Empty if nothing of that actor may leave.
    [[nodiscard]] Asked<Result<std::vector<RecordedOperation>>> takeBatch(PersonId actor, int maxOps, qint64 maxBytes);
    /// What the board said to operations: acknowledged, refused, conflicting, blocked, deferred. Those not named stay
    /// in doubt.
    /// The board has also been told to take no courier's file up to @p calledBack any more.
    [[nodiscard]] Asked<Result<void>> recordResults(std::vector<OperationResult> results, qint64 calledBack = 0);
    /// The board still has these, and every feed was read to behind where they might stand: no feed of this desk shows
    /// them. They are asked about again when feeds are compared.
    [[nodiscard]] Asked<Result<void>> recordBeyondFeeds(std::vector<OperationId> ids);
    /// Ends the attempt of operations that surely never left (refused connection, unknown host): ready again.
    [[nodiscard]] Asked<Result<void>> recordNotSent(std::vector<OperationId> ids);
    /// The board was well and gave no word on this one, which was alone: it leaves last and alone from then on, and
    /// after eight times it is parked and tried once a day.
    [[nodiscard]] Asked<Result<void>> recordFailedAlone(OperationId id);
    /// Puts @p fresh in the place of @p former; empty: the board gave none, and is asked again tomorrow.
    [[nodiscard]] Asked<Result<void>> renewToken(PersonId person, const QString &former, const QString &fresh);
    /// Rows, rebase of waiting operations, quarantine of bad rows and the cursor, in one transaction. Conflict
    /// "feed-gap" if the page does not continue exactly where the cursor stands.
    [[nodiscard]] Asked<Result<void>> applyRemote(ChangePage page);
    /// A snapshot is taken in part by part, in any number of parts, and counts for nothing before endSnapshot(): a
    /// break between leaves cases that are all right by themselves, and the next try brings them again. Much of the
    /// work is done before this returns: not for the UI thread.
    [[nodiscard]] Asked<Result<void>> takeSnapshotPart(SnapshotPart part);
    /// After its last part, and only if the snapshot was found whole: cases the feed had brought and the snapshot has
    /// not leave this desk, those somebody works on excepted, and the feed goes on from the snapshot's cursor, in one
    /// transaction. Those it says have @p left the feed leave this desk in any case, as by a page. If that would be
    /// more than 20 and more than 5 %, none leaves: a board that tells nothing of so many may be wrong. Gives how many
    /// were kept so; "what the board has of them" is unknown then, as after a board was put back. Conflict
    /// "snapshot-gap" if not all its cases were taken.
    [[nodiscard]] Asked<Result<qint64>> endSnapshot(const SnapshotHead &snapshot, std::vector<Departure> left = {});
    /// Deletes everything there is of this desk, see wiping.h; from then on nothing can be read or written here.
    [[nodiscard]] Asked<Result<void>> wipe();
    [[nodiscard]] Asked<Result<void>> recordSyncEnd(const SyncEnd &end);

    [[nodiscard]] Asked<Result<FileStanding>> fileStanding();
    [[nodiscard]] Asked<Result<void>> recordFileSent(const FileSent &sent);
    /// Takes bytes that were fetched into the profile, if they have their hash: Invalid "hash-mismatch" otherwise, and
    /// they are gone.
    [[nodiscard]] Asked<Result<void>> keepFetchedFile(const QString &sha256, const QString &path);
    [[nodiscard]] Asked<Result<void>> recordFileFailed(const FileFailed &failed);

    /// For a courier: everything that may leave or may have left, of everybody who can send, in the order it was made;
    /// of each case up to the first operation that is stuck. Commits an attempt row for each and marks it in doubt
    /// before it returns. A part holds at most @p maxOps and about @p maxBytes. NotFound "no-board", Invalid
    /// "courier-no-key", Unauthorized "no-token".
    [[nodiscard]] Asked<Result<CourierLoad>> loadCourier(int maxOps, qint64 maxBytes);
    /// False, and nothing changed, if the board's words on this file or a later one are known already. Refused
    /// "courier-other-epoch" if they may be of a history the board has lost.
    [[nodiscard]] Asked<Result<bool>> recordCourierWords(CourierWords words);
    /// As applyRemote(), for a page that may lie behind the cursor in part or as a whole; gives how much was new.
    /// Refused as recordCourierWords().
    [[nodiscard]] Asked<Result<qint64>> applyCourierPage(CourierOrigin of, ChangePage page);
    /// As beginAfterLoss(). False, and nothing changed, if that or something later is known already.
    [[nodiscard]] Asked<Result<bool>> beginAfterCourier(CourierLoss loss);

Q_SIGNALS:
    /// After COMMIT, on the thread the store lives on.
    void changed(const lianxin::ChangeSet &changes);

private:
    friend class ForeignBoards; ///< see foreign.h
    explicit Store(std::shared_ptr<StoreCore> core);
    std::shared_ptr<StoreCore> m_core;
};

} // namespace lianxin
