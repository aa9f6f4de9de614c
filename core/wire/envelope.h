// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/actor.h"
#include "core/domain/feed.h"
#include "core/domain/feeddigest.h"

#include <QByteArray>

// Board Sync 1, the part both sides share.
//
//   POST /v1/sync        SyncRequest   → SyncResponse   operations and cursors in, results and changes out
//   POST /v1/ops/status  StatusRequest → StatusResponse which of these operations do you know?
//   GET  /v1/me          → Me                           who a token speaks for
//   GET  /v1/devices/self → DeskWord                    how a desk stands
//   GET  /v1/scopes/{scope}/digest → FeedDigest         what stands in a feed
//   POST /v1/token       TokenRequest  → TokenWord      a new token for one desk
//   GET  /.well-known/message-board → BoardInfo
//
// Every JSON body ends with the member "end": true; a body without it is cut short and counts for nothing. A sync
// answer also counts its results and rows. Unknown members are ignored here and kept inside documents. Errors are
// application/problem+json.

namespace lianxin::wire {

inline constexpr int protocolVersion = 1;
inline constexpr int maxOperations = 200;           ///< in one sync request
inline constexpr qint64 maxBatchBytes = 256 * 1024; ///< of operations in one sync request
inline constexpr int maxStatusIds = 1000;           ///< in one status request
inline constexpr qint64 maxBodyBytes = 64ll << 20;  ///< of any body once unpacked

struct SyncRequest {
    QString device;
    QString batchId;                  ///< empty if there are no operations
    std::vector<ScopeCursor> cursors; ///< seq is not sent
    std::vector<RecordedOperation> operations;
    qint64 maxBytes = 1 << 20; ///< of changes the desk is willing to take in one answer
};

struct SyncResponse {
    QString boardId, epoch;
    Timestamp serverTime;
    std::vector<OperationResult> results;
    std::vector<ChangePage> changes;
    QString desk = {}; ///< how the desk stands: "active", "must_update", "revoked", "wipe"; empty: not said
};

struct StatusRequest {
    std::vector<OperationId> ids;
    QString device = {};
    qint64 calledBack = 0; ///< files of this desk up to this number still travel, and shall not be taken any more
    static constexpr auto fields(auto with)
    {
        return with(field("op_ids", &StatusRequest::ids), field("device", &StatusRequest::device),
                    field("called_back", &StatusRequest::calledBack));
    }
};

struct StatusResponse {
    std::vector<OperationResult> results; ///< Unknown for those the board never saw
    static constexpr auto fields(auto with) { return with(field("results", &StatusResponse::results)); }
};

struct BoardInfo {
    QString boardId, epoch, name;
    int protocol = protocolVersion;
    QString courierKey = {}; ///< public, see courierfile.h; empty: it takes no files
    static constexpr auto fields(auto with)
    {
        return with(field("board_id", &BoardInfo::boardId), field("epoch", &BoardInfo::epoch),
                    field("name", &BoardInfo::name), field("protocol", &BoardInfo::protocol),
                    field("courier_key", &BoardInfo::courierKey));
    }
};

struct Me {
    Actor actor;
    std::vector<QString> scopes; ///< feeds this token may follow
    static constexpr auto fields(auto with) { return with(field("actor", &Me::actor), field("scopes", &Me::scopes)); }
};

struct DeskWord {
    QString state; ///< as in SyncResponse
    static constexpr auto fields(auto with) { return with(field("state", &DeskWord::state)); }
};

struct TokenRequest {
    QString device;
    static constexpr auto fields(auto with) { return with(field("device", &TokenRequest::device)); }
};

struct TokenWord {
    QString token, device;
    static constexpr auto fields(auto with)
    {
        return with(field("token", &TokenWord::token), field("device", &TokenWord::device));
    }
};

struct Problem {
    QString type; ///< stable, "about:blank#rate-limit" style; the part after # is the reason
    QString title;
    int status = 0;
    bool retryable = false;
    static constexpr auto fields(auto with)
    {
        return with(field("type", &Problem::type), field("title", &Problem::title), field("status", &Problem::status),
                    field("retryable", &Problem::retryable));
    }

    [[nodiscard]] QString reason() const { return type.section(u'#', -1); }
};

[[nodiscard]] QByteArray written(const SyncRequest &request);
[[nodiscard]] QByteArray written(const SyncResponse &response); ///< malformed rows do not go out
[[nodiscard]] QByteArray written(const StatusRequest &request);
[[nodiscard]] QByteArray written(const StatusResponse &response);
[[nodiscard]] QByteArray written(const BoardInfo &info);
[[nodiscard]] QByteArray written(const Me &me);
[[nodiscard]] QByteArray written(const DeskWord &word);
[[nodiscard]] QByteArray written(const TokenRequest &request);
[[nodiscard]] QByteArray written(const TokenWord &word);
[[nodiscard]] QByteArray written(const Problem &problem);

// Invalid with the path of the first bad member in `where`; "no-end" if the body was cut short, "duplicate-member",
// "not-json", "too-deep", "missing-member", "bad-member", "too-many", "bad-count". A malformed change row is not an
// error of the whole: it is in the page's malformed list.
[[nodiscard]] Result<SyncResponse> readSyncResponse(const QByteArray &body);
[[nodiscard]] Result<StatusRequest> readStatusRequest(const QByteArray &body);
[[nodiscard]] Result<StatusResponse> readStatusResponse(const QByteArray &body);
[[nodiscard]] Result<BoardInfo> readBoardInfo(const QByteArray &body);
[[nodiscard]] Result<Me> readMe(const QByteArray &body);
[[nodiscard]] Result<DeskWord> readDeskWord(const QByteArray &body);
[[nodiscard]] Result<FeedDigest> readFeedDigest(const QByteArray &body);
[[nodiscard]] Result<TokenWord> readTokenWord(const QByteArray &body);
[[nodiscard]] std::optional<Problem> readProblem(const QByteArray &body); ///< lenient: it only explains

/// A malformed operation is refused alone and does not stop the others.
struct SyncRequestParts {
    SyncRequest request;                     ///< with the well-formed operations only
    std::vector<OperationResult> refused;    ///< Rejected "malformed", for those that had an id
    std::vector<QByteArray> refusedPayloads; ///< in the same order, for the dead-letter table
};
[[nodiscard]] Result<SyncRequestParts> readSyncRequest(const QByteArray &body);

} // namespace lianxin::wire
