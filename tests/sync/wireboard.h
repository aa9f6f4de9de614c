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
    std::map<QByteArray, Actor> people;       ///< by token
    std::vector<QByteArray> asked;            ///< "POST /v1/sync", …
    std::map<OperationId, PersonId> sentAs;   ///< by whose token
    QString desk = QStringLiteral("active");  ///< how every desk stands
    std::map<QByteArray, QByteArray> renewed; ///< old token, new one; the old is good until the new one is used

    HttpReply answer(const HttpRequest &request)
    {
        const QString path = request.url.path();
        asked.push_back(request.method + ' ' + path.toUtf8());
        if (path == u"/.well-known/message-board")
            return ok(wire::written(wire::BoardInfo {id, epoch, QStringLiteral("东河留言板")}));
        const QByteArray token = header(request, "Authorization").mid(7);
        std::erase_if(renewed, [&](const auto &pair) { return pair.second == token && people.erase(pair.first) > 0; });
        const auto person = people.find(token);
        if (person == people.end())
            return refusal(401, "unauthorized");
        const Actor &actor = person->second;
        if (path == u"/v1/me")
            return ok(wire::written(wire::Me {actor, {core.scope}}));
        if (path == u"/v1/devices/self")
            return ok(wire::written(wire::DeskWord {desk}));
        if (path == u"/v1/devices/self/wipe-ack")
            return ok(wire::written(wire::DeskWord {desk}));
        if (path == u"/v1/token")
            return renew(token);
        if (path != u"/v1/ops/status" && path != u"/v1/sync")
            return refusal(404, "no-such-path");
        if (desk == u"wipe" || desk == u"revoked")
            if (path != u"/v1/sync")
                return refusal(403, "device-revoked");
        const QByteArray body
            = *wire::decompressed(request.body, *wire::encodingNamed(header(request, "Content-Encoding")), 1 << 24);
        return path == u"/v1/ops/status" ? status(*wire::readStatusRequest(body))
                                         : sync(actor, *wire::readSyncRequest(body));
    }

    std::set<OperationId> deadLetters; ///< of desks that are shut out

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

    HttpReply renew(const QByteArray &token)
    {
        if (const auto former = renewed.find(token); former != renewed.end())
            people.erase(former->second); // never used
        const QByteArray fresh = "fresh-" + QByteArray::number(++m_tokens);
        people[fresh] = people[token];
        renewed[token] = fresh;
        return ok(wire::written(wire::TokenWord {QString::fromUtf8(fresh), {}}));
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
        wire::SyncResponse response {id, epoch, {}, parts.refused, {}, desk};
        if (desk == u"wipe" || desk == u"revoked")
            return refuseAll(parts, std::move(response));
        for (const RecordedOperation &recorded : parts.request.operations) {
            sentAs[recorded.id] = actor.id;
            response.results.push_back(core.accept(actor, recorded));
        }
        for (const ScopeCursor &place : parts.request.cursors)
            if (place.scope == core.scope && desk == u"active")
                response.changes.push_back(core.pageAfter(place.cursor.mid(1).toLongLong(), pageRows));
        return ok(wire::written(response));
    }

    HttpReply refuseAll(const wire::SyncRequestParts &parts, wire::SyncResponse response)
    {
        for (const RecordedOperation &recorded : parts.request.operations) {
            deadLetters.insert(recorded.id);
            response.results.push_back({.id = recorded.id,
                                        .status = OperationResult::Status::Rejected,
                                        .reason = QStringLiteral("device-revoked")});
        }
        return ok(wire::written(response));
    }

    int m_tokens = 0;
};

} // namespace lianxin::test
