// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/boardcalls.h"

#include "core/store/store.h"
#include "core/wire/encoding.h"
#include "core/wire/snapshottext.h"

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr qsizetype worthCompressing = 1024;
constexpr QByteArrayView hintType = "text/event-stream";
constexpr QByteArrayView courierType = "application/vnd.lianxin.courier";

HttpRequest call(const QByteArray &method, const QUrl &board, const QString &path)
{
    QUrl url = board;
    url.setPath(board.path() + path);
    return {method,
            url,
            {{"Accept-Encoding", "zstd, gzip"}, // set by us: then nobody unpacks for us
             {"Board-Protocol", QByteArray::number(wire::protocolVersion)},
             {"User-Agent", "lianxin"}}, // or Qt names a browser; which version stands in Client
            {}};
}

HttpRequest callBy(const Caller &caller, const QByteArray &method, const QString &path)
{
    HttpRequest request = call(method, caller.board, path);
    request.headers.emplace_back("Authorization", "Bearer " + caller.token.toUtf8());
    if (!caller.device.isEmpty())
        request.headers.emplace_back("Client", "lianxin/" LIANXIN_VERSION " (device=" + caller.device.toUtf8()
                                                   + "; schema=" + QByteArray::number(storeSchema()) + ')');
    return request;
}

HttpRequest feedCall(const Caller &caller, const QString &scope, const QString &what)
{
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(scope));
    HttpRequest http = callBy(caller, "GET", {});
    http.url.setPath(caller.board.path() + u"/v1/scopes/"_s + name + what, QUrl::TolerantMode);
    return http;
}

HttpRequest withBody(HttpRequest request, const QByteArray &plain)
{
    const auto encoding = plain.size() > worthCompressing ? wire::Encoding::Zstd : wire::Encoding::Identity;
    request.headers.emplace_back("Content-Type", "application/json");
    if (encoding != wire::Encoding::Identity)
        request.headers.emplace_back("Content-Encoding", wire::headerWord(encoding));
    request.body = wire::compressed(plain, encoding);
    return request;
}

} // namespace

HttpRequest callOf(const Caller &caller, const QByteArray &method, const QString &path)
{
    return callBy(caller, method, path);
}

HttpRequest boardInfoCall(const QUrl &board)
{
    return call("GET", board, u"/.well-known/message-board"_s);
}

HttpRequest meCall(const Caller &caller)
{
    return callBy(caller, "GET", u"/v1/me"_s);
}

HttpRequest statusCall(const Caller &caller, const wire::StatusRequest &request)
{
    return withBody(callBy(caller, "POST", u"/v1/ops/status"_s), wire::written(request));
}

HttpRequest syncCall(const Caller &caller, const wire::SyncRequest &request)
{
    HttpRequest http = withBody(callBy(caller, "POST", u"/v1/sync"_s), wire::written(request));
    if (request.batchId.isEmpty())
        return http;
    http.headers.emplace_back("Idempotency-Key", request.batchId.toUtf8());
    // Without a place in a feed a board that was put back could not know that this is meant for its former life.
    http.headers.emplace_back("Board-Epoch", caller.epoch.toUtf8());
    return http;
}

HttpRequest digestCall(const Caller &caller, const QString &scope)
{
    return feedCall(caller, scope, u"/digest"_s);
}

HttpRequest deskCall(const Caller &caller)
{
    return callBy(caller, "GET", u"/v1/devices/self"_s);
}

HttpRequest tokenCall(const Caller &caller)
{
    return withBody(callBy(caller, "POST", u"/v1/token"_s), wire::written(wire::TokenRequest {caller.device}));
}

HttpRequest wipeAckCall(const Caller &caller)
{
    return withBody(callBy(caller, "POST", u"/v1/devices/self/wipe-ack"_s), wire::written(wire::TokenRequest {}));
}

HttpRequest snapshotCall(const Caller &caller, const QString &scope, const HttpHeaders &more)
{
    HttpRequest http = feedCall(caller, scope, u"/snapshot"_s);
    http.url.setQuery(u"schema=%1"_s.arg(wire::snapshotSchema));
    http.headers.insert(http.headers.end(), more.begin(), more.end());
    return http;
}

HttpRequest blobCall(const Caller &caller, const QString &sha256, const HttpHeaders &more)
{
    HttpRequest http = callBy(caller, "GET", u"/v1/blobs/"_s + sha256);
    http.headers.insert(http.headers.end(), more.begin(), more.end());
    return http;
}

HttpRequest courierCall(const Caller &caller, const QByteArray &file)
{
    HttpRequest http = callBy(caller, "POST", u"/v1/courier"_s);
    http.headers.emplace_back("Content-Type", courierType.toByteArray());
    http.body = file;
    return http;
}

HttpRequest hintCall(const Caller &caller, const QByteArray &heard)
{
    HttpRequest http = callBy(caller, "GET", u"/v1/events"_s);
    if (!heard.isEmpty())
        http.headers.emplace_back("Last-Event-ID", heard);
    return http;
}

Answer<wire::BoardInfo> boardInfoAnswer(const Exchange &exchange)
{
    auto answer = judged(exchange, {}, &wire::readBoardInfo);
    if (answer.value && answer.value->boardId.toUtf8() != exchange.reply.header("Board-Id").trimmed())
        answer.value = failure(Error::Code::Offline, u"not-the-board"_s);
    return answer;
}

Answer<wire::Me> meAnswer(const Exchange &exchange, const QString &boardId)
{
    return judged(exchange, boardId, &wire::readMe);
}

Answer<wire::StatusResponse> statusAnswer(const Exchange &exchange, const BoardIdentity &board)
{
    return judged(exchange, board.boardId, &wire::readStatusResponse);
}

Answer<wire::DeskWord> deskAnswer(const Exchange &exchange, const BoardIdentity &board)
{
    return judged(exchange, board.boardId, &wire::readDeskWord);
}

Answer<FeedDigest> digestAnswer(const Exchange &exchange, const BoardIdentity &board)
{
    return judged(exchange, board.boardId, &wire::readFeedDigest);
}

Answer<wire::TokenWord> tokenAnswer(const Exchange &exchange, const BoardIdentity &board)
{
    return judged(exchange, board.boardId, &wire::readTokenWord);
}

Answer<wire::SyncResponse> syncAnswer(const Exchange &exchange, const BoardIdentity &board)
{
    auto answer = judged(exchange, board.boardId, &wire::readSyncResponse);
    if (answer.value && answer.value->epoch != board.epoch) {
        answer.epoch = answer.value->epoch;
        answer.value = failure(Error::Code::Refused, u"epoch-changed"_s);
    }
    return answer;
}

Answer<wire::Hint> hintAnswer(const Exchange &exchange, const BoardIdentity &board)
{
    return judged(exchange, board.boardId, &wire::readHint, hintType);
}

Answer<QString> fileAnswer(const Exchange &exchange, const BoardIdentity &board, const DownloadFile &file)
{
    Answer<QByteArray> plain = judgedHead(exchange, board.boardId);
    Answer<QString> answer {file.path(), plain.noEffect, plain.retryAfter, plain.bytesOut, plain.bytesIn, plain.epoch};
    if (!plain.value)
        answer.value = tl::unexpected(plain.value.error());
    else if (!file.isWhole(exchange.reply.status))
        answer.value = failure(Error::Code::Offline, u"answer-damaged"_s, u"file"_s);
    return answer;
}

Answer<QByteArray> courierAnswer(const Exchange &exchange, const BoardIdentity &board)
{
    return judged(exchange, board.boardId, courierType);
}

} // namespace lianxin
