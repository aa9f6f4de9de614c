// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/syncstanding.h"
#include "core/sync/answer.h"
#include "core/sync/filesteps.h"
#include "core/sync/speaker.h"
#include "core/wire/envelope.h"

#include <variant>

// What happens to a sync, and what it wants done: values only. See syncstate.h.

namespace lianxin::sync {

/// One sync request, its operations aside.
struct Question {
    Speaker speaker;
    std::vector<ScopeCursor> cursors;
};

/// What a round moved.
struct Counts {
    int sent = 0;        ///< operations the board has taken, now or before
    qint64 received = 0; ///< rows
    int requests = 0;
    qint64 bytesIn = 0, bytesOut = 0;
    qint64 receivedSealed = 0;           ///< of these, by feeds of reports of wrongdoing
    int filesSent = 0, filesFetched = 0; ///< thumbnails too; only for those who waited for them
    friend bool operator==(const Counts &, const Counts &) = default;
};

// --- what happens ----------------------------------------------------------------------------------------------------

struct Started {
}; ///< go on by itself from now on
struct Stopped {
};                          ///< end the round under way and rest
struct Poked {              ///< a person asks, or the network is back
    bool withFiles = false; ///< and wants to know when the files have moved, too
};
struct Expired {
}; ///< whoever asked will not wait any longer
struct OutboxChanged {
}; ///< something may wait to leave
struct FilesAsked {
}; ///< a person wants one to come, or to leave now
struct TimeCame {
};
struct StandingKnown {
    Result<SyncStanding> standing;
};

struct StatusAnswered {
    PersonId asker;
    std::vector<OperationId> asked;
    Answer<wire::StatusResponse> answer;
    qint64 calledBack = 0; ///< as it was asked
};
struct BatchTaken {
    Question question;
    Result<std::vector<RecordedOperation>> operations;
};
struct SyncAnswered {
    Question question;
    std::vector<OperationId> sent;
    Answer<wire::SyncResponse> answer;
    Timestamp askedAt = {};
};
struct DeskAnswered {
    PersonId asker;
    Answer<wire::DeskWord> answer;
};
struct TokenAnswered {
    Sender sender;
    Answer<wire::TokenWord> answer;
};
struct TokenKept {
    PersonId person;
    QString fresh; ///< empty: the old one stays
    Result<void> kept;
};
struct ResultsKept {
    Result<void> kept;
};
struct PageKept {
    QString scope, to;
    qint64 rows = 0;
    bool hasMore = false;
    Result<void> kept;
};
struct SnapshotAnswered {
    Speaker speaker;
    QString scope;
    Answer<QString> answer; ///< the file it is in
};
struct SnapshotMoved {
    QString scope;
    qint64 rows = 0; ///< more of it are in; the end is still to come
};
struct SnapshotKept {
    QString scope, cursor;
    Result<void> kept;
    qint64 unclaimed = 0; ///< here, not in it, and kept for being so many
};
struct PlaceForgotten {
    QString scope;
    Result<void> kept;
};
struct LossBegun {
    Result<SyncStanding> standing; ///< as it is from then on
};
struct DigestAnswered {
    PersonId asker;
    QString scope;
    Answer<FeedDigest> answer;
};
struct FeedCompared {
    QString scope;
    Result<Comparison> outcome;
};
struct DeskWiped {
    Result<void> done;
};
using RoundEvent = std::variant<StatusAnswered, BatchTaken, SyncAnswered, ResultsKept, PageKept, SnapshotAnswered,
                                SnapshotMoved, SnapshotKept, PlaceForgotten, LossBegun, DeskAnswered, TokenAnswered,
                                TokenKept, DigestAnswered, FeedCompared, DeskWiped>;

using Event = std::variant<Started, Stopped, Poked, Expired, OutboxChanged, FilesAsked, TimeCame, StandingKnown,
                           RoundEvent, FileEvent>;

// --- what to do ------------------------------------------------------------------------------------------------------
// In the order given. Most are answered by one event; the last six by none.

struct LoadStanding {
};                 ///< → StandingKnown
struct AskStatus { ///< → StatusAnswered
    Speaker speaker;
    std::vector<OperationId> ids;
    qint64 calledBack = 0; ///< courier's files up to this one shall not be taken any more; 0: none is under way
};
struct AskDesk { ///< → DeskAnswered
    Speaker speaker;
};
struct AskToken { ///< → TokenAnswered
    Speaker speaker;
};
struct KeepToken { ///< → TokenKept
    Sender former;
    QString fresh; ///< empty: the board gave none
};
struct TakeBatch { ///< → BatchTaken
    Question question;
    int most = wire::maxOperations;
};
struct SendSync { ///< → SyncAnswered
    Question question;
    std::vector<RecordedOperation> operations;
};
struct KeepResults { ///< → ResultsKept
    std::vector<OperationResult> results;
    qint64 calledBack = 0; ///< the board knows that courier's files up to this one count no longer
};
struct KeepBeyondFeeds {          ///< → ResultsKept
    std::vector<OperationId> ids; ///< the board still has them, and no feed of this desk shows them
};
struct KeepPage { ///< → PageKept
    ChangePage page;
};
struct FetchSnapshot { ///< → SnapshotAnswered
    Speaker speaker;
    QString scope;
};
struct KeepSnapshot { ///< → SnapshotMoved, any number, then SnapshotKept
    Speaker speaker;
    QString scope, file;
};
struct ForgetPlace { ///< → PlaceForgotten
    QString scope;
};
struct BeginAfterLoss { ///< → LossBegun
    QString epoch;
};
struct AskDigest { ///< → DigestAnswered
    Speaker speaker;
    QString scope;
};
struct CompareFeed { ///< → FeedCompared
    FeedDigest digest;
};
struct WipeDesk { ///< → DeskWiped
    Speaker speaker;
};
struct ReleaseBatch { ///< these surely had no effect: they may leave again
    std::vector<OperationId> ids;
};
struct NoteFailedAlone { ///< the board was well, and gave no word on this one
    OperationId id;
};
struct AbortLine {
};                 ///< the request under way is answered at once, in doubt
struct WaitUntil { ///< then TimeCame; replaces an earlier wait
    Timestamp at;
};
struct KeepEnd {
    SyncEnd end;
};
struct TellEnd { ///< to everybody who asked
    Result<Counts> outcome;
};
using Effect
    = std::variant<LoadStanding, AskStatus, TakeBatch, SendSync, KeepResults, KeepBeyondFeeds, KeepPage, FetchSnapshot,
                   KeepSnapshot, ForgetPlace, BeginAfterLoss, AskDesk, AskToken, KeepToken, NoteFailedAlone, AskDigest,
                   CompareFeed, WipeDesk, ReleaseBatch, AbortLine, WaitUntil, KeepEnd, TellEnd, FileEffect>;

} // namespace lianxin::sync
