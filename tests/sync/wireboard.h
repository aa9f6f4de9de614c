// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"
#include "core/wire/encoding.h"
#include "core/wire/envelope.h"
#include "tests/store/fakeboard.h"

namespace lianxin::test {

/// A board that speaks Board Sync 1: bytes in, bytes out. What it does with operations is FakeBoard's.
class WireBoard
{
public:
    explicit WireBoard(const Rules &rules) : core(rules) { }

    FakeBoard core;
    QString id = QStringLiteral("board");
    QString epoch = QStringLiteral("e1");
    size_t pageRows = 4;
    std::map<QByteArray, Actor> people;     ///< by token
    std::vector<QByteArray> asked;          ///< "POST /v1/sync", …
    std::map<OperationId, PersonId> sentAs; ///< by whose token

    HttpReply answer(const HttpRequest &request)
    {
        const QString path = request.url.path();
        asked.push_back(request.method + ' ' + path.toUtf8());
        if (path == u"/.well-known/message-board")
            return ok(wire::written(wire::BoardInfo {id, epoch, QStringLiteral("东河留言板")}));
        const auto person = people.find(header(request, "Authorization").mid(7));
        if (person == people.end())
            return refusal(401, "unauthorized");
        const Actor &actor = person->second;
        if (path == u"/v1/me")
            return ok(wire::written(wire::Me {actor, {core.scope}}));
        const QByteArray body
            = *wire::decompressed(request.body, *wire::encodingNamed(header(request, "Content-Encoding")), 1 << 24);
        return path == u"/v1/ops/status" ? status(*wire::readStatusRequest(body))
                                         : sync(actor, *wire::readSyncRequest(body));
    }

    /// What a reply needs to count.
    HttpReply ok(const QByteArray &plain) const
    {
        const QByteArray packed = wire::compressed(plain, wire::Encoding::Zstd);
        return {200,
                {{"Board-Id", id.toUtf8()},
                 {"Content-Type", "application/json"},
                 {"Content-Encoding", "zstd"},
                 {"Content-Digest", wire::contentDigest(packed)}},
                packed};
    }
    HttpReply refusal(int code, const QByteArray &reason) const
    {
        const QString type = QStringLiteral("about:blank#") + QString::fromUtf8(reason);
        return {code, {{"Board-Id", id.toUtf8()}}, wire::written(wire::Problem {type, {}, code, false})};
    }

private:
    static QByteArray header(const HttpRequest &request, const char *name)
    {
        return HttpReply {0, request.headers, {}}.header(name);
    }

    HttpReply status(const wire::StatusRequest &request) const
    {
        wire::StatusResponse response;
        for (const OperationId &op : request.ids)
            response.results.push_back(core.known(op));
        return ok(wire::written(response));
    }

    HttpReply sync(const Actor &actor, const wire::SyncRequestParts &parts)
    {
        wire::SyncResponse response {id, epoch, {}, parts.refused, {}};
        for (const RecordedOperation &recorded : parts.request.operations) {
            sentAs[recorded.id] = actor.id;
            response.results.push_back(core.accept(actor, recorded));
        }
        for (const ScopeCursor &place : parts.request.cursors)
            if (place.scope == core.scope)
                response.changes.push_back(core.pageAfter(place.cursor.mid(1).toLongLong(), pageRows));
        return ok(wire::written(response));
    }
};

} // namespace lianxin::test
