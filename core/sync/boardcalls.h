// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/syncstanding.h"
#include "core/sync/answer.h"
#include "core/sync/downloadfile.h"
#include "core/wire/envelope.h"
#include "core/wire/hint.h"

// The calls of Board Sync 1 as values: a request out, and what came of it. Nothing here sends.

namespace lianxin {

/// Who speaks to which board, from which desk.
struct Caller {
    QUrl board;
    QString token;
    QString device;
    QString epoch = {}; ///< the board's as it is pinned here; for operations
};

/// With what every call of that person says, and no body; for calls of other files.
[[nodiscard]] HttpRequest callOf(const Caller &caller, const QByteArray &method, const QString &path);

[[nodiscard]] HttpRequest boardInfoCall(const QUrl &board);
[[nodiscard]] HttpRequest meCall(const Caller &caller);
[[nodiscard]] HttpRequest statusCall(const Caller &caller, const wire::StatusRequest &request);
[[nodiscard]] HttpRequest syncCall(const Caller &caller, const wire::SyncRequest &request);

[[nodiscard]] HttpRequest deskCall(const Caller &caller); ///< how does this desk stand?
[[nodiscard]] HttpRequest tokenCall(const Caller &caller);
[[nodiscard]] HttpRequest digestCall(const Caller &caller, const QString &scope);
[[nodiscard]] HttpRequest wipeAckCall(const Caller &caller);
[[nodiscard]] HttpRequest snapshotCall(const Caller &caller, const QString &scope, const HttpHeaders &more);

[[nodiscard]] HttpRequest blobCall(const Caller &caller, const QString &sha256, const HttpHeaders &more);
[[nodiscard]] HttpRequest courierCall(const Caller &caller, const QByteArray &file);
/// Answered when something happens that @p heard, the id of the last hint, did not tell; at once if that is empty.
[[nodiscard]] HttpRequest hintCall(const Caller &caller, const QByteArray &heard);

/// "not-the-board" also if the body names another board than the header.
[[nodiscard]] Answer<wire::BoardInfo> boardInfoAnswer(const Exchange &exchange);
[[nodiscard]] Answer<wire::Me> meAnswer(const Exchange &exchange, const QString &boardId);
[[nodiscard]] Answer<wire::StatusResponse> statusAnswer(const Exchange &exchange, const BoardIdentity &board);
[[nodiscard]] Answer<wire::DeskWord> deskAnswer(const Exchange &exchange, const BoardIdentity &board);
[[nodiscard]] Answer<FeedDigest> digestAnswer(const Exchange &exchange, const BoardIdentity &board);
[[nodiscard]] Answer<wire::TokenWord> tokenAnswer(const Exchange &exchange, const BoardIdentity &board);
/// Refused "epoch-changed" if the board was restored since it was pinned: its feed may have another history now.
[[nodiscard]] Answer<wire::SyncResponse> syncAnswer(const Exchange &exchange, const BoardIdentity &board);

[[nodiscard]] Answer<wire::Hint> hintAnswer(const Exchange &exchange, const BoardIdentity &board);

/// The path of @p file, if all of it is there now; what is in it is read later.
[[nodiscard]] Answer<QString> fileAnswer(const Exchange &exchange, const BoardIdentity &board,
                                         const DownloadFile &file);

/// The file in it, as it came: who it is for will know whether it is whole.
[[nodiscard]] Answer<QByteArray> courierAnswer(const Exchange &exchange, const BoardIdentity &board);

} // namespace lianxin
