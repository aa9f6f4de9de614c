// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/api.h"

#include "app/board/http/limits.h"
#include "app/board/routes/bodies.h"
#include "core/base/ask.h"

#include <algorithm>
#include <QJsonArray>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

// An answer is held in memory while it is sent, and a desk on a weak line wants to keep what it has got so far.
constexpr qint64 smallestPage = 4 * 1024;
constexpr qint64 largestPage = 4 * 1024 * 1024;

Response json(const QByteArray &body)
{
    return {200, "application/json", body, {}};
}

std::vector<UnreadableOperation> unreadable(const wire::SyncRequestParts &parts)
{
    std::vector<UnreadableOperation> operations;
    for (size_t i = 0; i < parts.refused.size(); ++i)
        operations.push_back({parts.refused[i], parts.refusedPayloads[i]});
    return operations;
}

QJsonArray features()
{
    return {u"snapshot"_s, u"digest"_s};
}

QJsonObject limits()
{
    const Limits kept;
    return {{u"ops"_s, wire::maxOperations},    {u"op_ids"_s, wire::maxStatusIds},
            {u"body_bytes"_s, kept.bodyBytes},  {u"unpacked_bytes"_s, kept.decodedBytes},
            {u"smallest_page"_s, smallestPage}, {u"largest_page"_s, largestPage}};
}

Result<qint64> pageSize(const std::map<QString, QString> &query)
{
    const auto given = query.find(u"max_bytes"_s);
    if (given == query.end())
        return wire::SyncRequest {}.maxBytes;
    bool isNumber = false;
    const qint64 bytes = given->second.toLongLong(&isNumber);
    if (!isNumber)
        return failure(Error::Code::Invalid, u"bad-member"_s, {}, u"max_bytes"_s);
    return bytes;
}

} // namespace

std::vector<Route> Api::routes()
{
    const auto route = [this](const char *method, const QString &pattern, Route::For who, Handler handler) {
        return Route {method, pattern, who,
                      [this, handler](const Call &call, const Answer &answer) { (this->*handler)(call, answer); }};
    };
    using For = Route::For;
    return {
        route("GET", u"/.well-known/message-board"_s, For::Everybody, &Api::info),
        route("GET", u"/v1/me"_s, For::Person, &Api::me),
        route("POST", u"/v1/sync"_s, For::Person, &Api::sync),
        route("POST", u"/v1/ops"_s, For::Person, &Api::operations),
        route("POST", u"/v1/ops/status"_s, For::Person, &Api::status),
        route("GET", u"/v1/scopes/{scope}/changes"_s, For::Person, &Api::changes),
    };
}

void Api::info(const Call &call, const Answer &answer)
{
    const BoardIdentity &board = m_board.identity();
    Response response = json(wire::written(wire::BoardInfo {board.id, board.epoch, board.name}));
    response.body = withMember(response.body, u"min_protocol"_s, wire::protocolVersion);
    response.body = withMember(response.body, u"features"_s, features());
    response.body = withMember(response.body, u"limits"_s, limits());
    answer(cacheable(call.request, std::move(response), std::chrono::hours(1)));
}

void Api::me(const Call &call, const Answer &answer)
{
    answer(json(wire::written(wire::Me {call.person, m_board.scopesOf(call.person)})));
}

void Api::sync(const Call &call, const Answer &answer)
{
    auto parts = wire::readSyncRequest(call.request.body);
    if (!parts)
        return answer(tl::unexpected(parts.error()));
    if (const auto allowed = mayFollowAll(call.person, parts->request.cursors); !allowed)
        return answer(tl::unexpected(allowed.error()));
    exchange(call.person, std::move(*parts), answer);
}

void Api::operations(const Call &call, const Answer &answer)
{
    auto parts = wire::readSyncRequest(call.request.body);
    if (!parts)
        return answer(tl::unexpected(parts.error()));
    parts->request.cursors.clear();
    exchange(call.person, std::move(*parts), answer);
}

void Api::status(const Call &call, const Answer &answer)
{
    auto request = wire::readStatusRequest(call.request.body);
    if (!request)
        return answer(tl::unexpected(request.error()));
    ask(m_board.known(std::move(request->ids)), this, [answer](Result<Results> results) {
        if (!results)
            return answer(tl::unexpected(results.error()));
        answer(json(wire::written(wire::StatusResponse {std::move(*results)})));
    });
}

void Api::changes(const Call &call, const Answer &answer)
{
    const auto maxBytes = pageSize(call.request.query);
    if (!maxBytes)
        return answer(tl::unexpected(maxBytes.error()));
    const auto after = call.request.query.find(u"after"_s);
    const QString cursor = after == call.request.query.end() ? QString() : after->second;
    const std::vector<ScopeCursor> places {{call.captured.front(), cursor}};
    if (const auto allowed = mayFollowAll(call.person, places); !allowed)
        return answer(tl::unexpected(allowed.error()));
    sendChanges({}, places, *maxBytes, answer);
}

Result<void> Api::mayFollowAll(const Actor &person, const std::vector<ScopeCursor> &places) const
{
    for (const ScopeCursor &place : places)
        if (const auto allowed = mayFollow(m_board, person, place.scope); !allowed)
            return allowed;
    return {};
}

void Api::exchange(const Actor &person, wire::SyncRequestParts parts, const Answer &answer)
{
    auto refused = unreadable(parts);
    wire::SyncRequest &request = parts.request;
    // The idle round, by far the most frequent one, does not wait for the writer.
    if (request.operations.empty() && refused.empty())
        return sendChanges({}, std::move(request.cursors), request.maxBytes, answer);
    const auto submitted
        = m_board.submit({person, request.device}, request.cursors, std::move(request.operations), std::move(refused));
    ask(submitted, this,
        [this, answer, places = std::move(request.cursors), bytes = request.maxBytes](Result<Results> results) {
            if (!results)
                return answer(tl::unexpected(results.error()));
            sendChanges(std::move(*results), places, bytes, answer);
        });
}

void Api::sendChanges(Results results, std::vector<ScopeCursor> places, qint64 maxBytes, const Answer &answer)
{
    if (places.empty())
        return send(std::move(results), {}, answer);
    const qint64 bytes = std::clamp(maxBytes, smallestPage, largestPage);
    ask(m_board.changes(std::move(places), bytes), this,
        [this, answer, results = std::move(results)](Result<std::vector<ChangePage>> pages) {
            if (!pages)
                return answer(tl::unexpected(pages.error()));
            send(results, std::move(*pages), answer);
        });
}

void Api::send(Results results, std::vector<ChangePage> pages, const Answer &answer) const
{
    const BoardIdentity &board = m_board.identity();
    answer(json(wire::written(
        wire::SyncResponse {board.id, board.epoch, m_board.clock().now(), std::move(results), std::move(pages)})));
}

} // namespace lianxin::board
