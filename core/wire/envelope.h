// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/actor.h"
#include "core/domain/feed.h"

#include <QByteArray>

// Board Sync 1, the part both sides share.
//
//   POST /v1/sync        SyncRequest   → SyncResponse   operations and cursors in, results and changes out
//   POST /v1/ops/status  StatusRequest → StatusResponse which of these operations do you know?
//   GET  /v1/me          → Me                           who a token speaks for
//   GET  /.well-known/message-board → BoardInfo
//
// Every JSON body ends with the member "end": true; a body without it is cut short and counts for nothing. Unknown
// members are ignored here and kept inside documents. Errors are application/problem+json.

namespace lianxin::wire {

inline constexpr int protocolVersion = 1;

struct SyncRequest {
    QString device;
    QString batchId;
    std::vector<ScopeCursor> cursors; ///< seq is not sent
    std::vector<RecordedOperation> operations;
    qint64 maxBytes = 1 << 20; ///< of changes the desk is willing to take in one answer
};

struct SyncResponse {
    QString boardId, epoch;
    Timestamp serverTime;
    std::vector<OperationResult> results;
    std::vector<ChangePage> changes;
};

struct StatusRequest {
    std::vector<OperationId> ids;
};

struct StatusResponse {
    std::vector<OperationResult> results; ///< Unknown for those the board never saw
};

struct BoardInfo {
    QString boardId, epoch, name;
    int protocol = protocolVersion;
};

struct Me {
    Actor actor;
    std::vector<QString> scopes; ///< feeds this token may follow
};

struct Problem {
    QString type; ///< stable, "about:blank#rate-limit" style last part is the reason
    QString title;
    int status = 0;
    bool retryable = false;
};

[[nodiscard]] QByteArray written(const SyncRequest &request);
[[nodiscard]] QByteArray written(const SyncResponse &response);
[[nodiscard]] QByteArray written(const StatusRequest &request);
[[nodiscard]] QByteArray written(const StatusResponse &response);
[[nodiscard]] QByteArray written(const BoardInfo &info);
[[nodiscard]] QByteArray written(const Me &me);
[[nodiscard]] QByteArray written(const Problem &problem);

/// Invalid with the path of the first bad member in @c where; "no-end" if the body was cut short. A malformed change
/// row is not an error of the whole: it is in the page's malformed list. A malformed operation in a request is refused
/// alone: its result must be Rejected "malformed" (see SyncRequestParts).
[[nodiscard]] Result<SyncResponse> readSyncResponse(const QByteArray &body);
[[nodiscard]] Result<StatusRequest> readStatusRequest(const QByteArray &body);
[[nodiscard]] Result<StatusResponse> readStatusResponse(const QByteArray &body);
[[nodiscard]] Result<BoardInfo> readBoardInfo(const QByteArray &body);
[[nodiscard]] Result<Me> readMe(const QByteArray &body);
[[nodiscard]] std::optional<Problem> readProblem(const QByteArray &body);

struct SyncRequestParts {
    SyncRequest request;                     ///< with the well-formed operations only
    std::vector<OperationResult> refused;    ///< the malformed ones that had an id
    std::vector<QByteArray> refusedPayloads; ///< in the same order, for the dead-letter table
};
[[nodiscard]] Result<SyncRequestParts> readSyncRequest(const QByteArray &body);

} // namespace lianxin::wire
