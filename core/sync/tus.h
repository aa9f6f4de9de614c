// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/files.h"
#include "core/sync/answer.h"
#include "core/sync/boardcalls.h"

namespace lianxin {

// A file on its way up, by tus 1.0.0 (https://tus.io/protocols/resumable-upload) with the extensions creation and
// checksum, as values: a request out, and what came of it.
//
//   POST  /v1/uploads   Upload-Length, Upload-Metadata    → 201, Location, perhaps Upload-Offset
//   HEAD  LOCATION                                        → 200, Upload-Offset
//   PATCH LOCATION      Upload-Offset, Upload-Checksum    → 204, Upload-Offset

/// Where the server takes it, and how much it has.
struct UploadPlace {
    QString upload; ///< path of the server's own; never another server's
    qint64 offset = 0;
    friend bool operator==(const UploadPlace &, const UploadPlace &) = default;
};

[[nodiscard]] HttpRequest beginUploadCall(const Caller &caller, const FileToSend &file);
[[nodiscard]] HttpRequest lookAtUploadCall(const Caller &caller, const QString &upload);
[[nodiscard]] HttpRequest partCall(const Caller &caller, const QString &upload, qint64 offset, const QByteArray &part,
                                   bool isSummed = true);

/// What a server says to any of them. Besides what Answer says: Refused "other-offset" (409), "no-such-upload" (404,
/// 410), "checksum-mismatch" (460: nothing of the part was taken); Offline "answer-damaged" for a place that is none.
[[nodiscard]] Answer<UploadPlace> uploadAnswer(const Exchange &exchange, const QString &boardId,
                                               const HttpRequest &request);

} // namespace lianxin
