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

bool anyApplied(const std::vector<OperationResult> &results)
{
    return std::ranges::any_of(
        results, [](const OperationResult &result) { return result.status == OperationResult::Status::Applied; });
}

QJsonArray features()
{
    return {u"snapshot"_s, u"digest"_s, u"devices"_s, u"blobs"_s, u"uploads"_s, u"events"_s, u"courier"_s};
}

QJsonObject limits()
{
    const Limits kept;
    return {{u"ops"_s, wire::maxOperations},   {u"op_ids"_s, wire::maxStatusIds},
            {u"body_bytes"_s, kept.bodyBytes}, {u"unpacked_bytes"_s, kept.decodedBytes},
            {u"file_bytes"_s, kept.fileBytes}, {u"smallest_page"_s, smallestPage},
            {u"largest_page"_s, largestPage}};
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

/// Without those that would only say: you are where the board is.
std::vector<ChangePage> withNews(std::vector<ChangePage> pages, const std::vector<ScopeCursor> &asked)
{
    std::erase_if(pages, [&asked](const ChangePage &page) {
        const auto isWhere = [&page](const ScopeCursor &place) { return place.cursor == page.to; };
        return page.rows.empty() && std::ranges::any_of(asked, isWhere);
    });
    return pages;
}

} // namespace

std::vector<Route> Api::routes()
{
    using For = Route::For;
    using Desks = Route::Desks;
    const auto route
        = [this](const char *method, const QString &pattern, For who, Handler handler, Desks desks = Desks::Current) {
              return Route {method, pattern, who,
                            [this, handler](const Call &call, const Answer &answer) { (this->*handler)(call, answer); },
                            desks};
          };
    return {
        route("GET", u"/.well-known/message-board"_s, For::Everybody, &Api::info),
        route("GET", u"/v1/me"_s, For::Person, &Api::me, Desks::Old),
        route("POST", u"/v1/sync"_s, For::Person, &Api::sync, Desks::All),
        route("POST", u"/v1/ops"_s, For::Person, &Api::operations, Desks::All),
        route("POST", u"/v1/ops/status"_s, For::Person, &Api::status, Desks::Old),
        route("GET", u"/v1/scopes/{scope}/changes"_s, For::Person, &Api::changes),
    };
}

void Api::info(const Call &call, const Answer &answer)
{
    const BoardIdentity &board = m_board.identity();
    Response response = json(wire::written(
        wire::BoardInfo {board.id, board.epoch, board.name, wire::protocolVersion, m_board.courierKey()}));
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
    exchange(call, std::move(*parts), answer);
}

void Api::operations(const Call &call, const Answer &answer)
{
    auto parts = wire::readSyncRequest(call.request.body);
    if (!parts)
        return answer(tl::unexpected(parts.error()));
    parts->request.cursors.clear();
    exchange(call, std::move(*parts), answer);
}

void Api::status(const Call &call, const Answer &answer)
{
    auto request = wire::readStatusRequest(call.request.body);
    if (!request)
        return answer(tl::unexpected(request.error()));
    if (request->calledBack <= 0)
        return sendKnown(std::move(request->ids), answer);
    // First, so that "unknown" is the last word on what a courier still carries.
    const QString device = call.visitor.device.isEmpty() ? request->device : call.visitor.device;
    ask(m_board.callBackCourier(call.person.org, device, request->calledBack), this,
        [this, answer, ids = std::move(request->ids)](const Result<void> &done) {
            done ? sendKnown(ids, answer) : answer(tl::unexpected(done.error()));
        });
}

void Api::sendKnown(std::vector<OperationId> ids, const Answer &answer)
{
    ask(m_board.known(std::move(ids)), this, [answer](Result<Results> results) {
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

DeviceState Api::stateOf(const Call &call, const wire::SyncRequest &request) const
{
    // A desk that does not say its name in every head says it here.
    if (call.visitor.device.isEmpty())
        return m_board.stateOf(call.person, request.device, call.sign.schema);
    return call.visitor.state;
}

/// Meant for the board before it was put back from a copy: what rests on what it has lost must not come before that.
bool Api::isOfFormerLife(const Request &request) const
{
    const QByteArray meant = request.header("Board-Epoch").trimmed();
    return !meant.isEmpty() && meant != m_board.identity().epoch.toUtf8();
}

void Api::exchange(const Call &call, wire::SyncRequestParts parts, const Answer &answer)
{
    const DeviceState state = stateOf(call, parts.request);
    if (state == DeviceState::Revoked || state == DeviceState::Wipe)
        return refuse(call.person, state, std::move(parts), answer);
    if (isOfFormerLife(call.request))
        return answer(failure(Error::Code::Refused, u"epoch-changed"_s));
    auto refused = unreadable(parts);
    wire::SyncRequest &request = parts.request;
    if (state == DeviceState::MustUpdate)
        request.cursors.clear(); // it might not understand what it would get
    // The idle round, by far the most frequent one, does not wait for the writer.
    if (request.operations.empty() && refused.empty())
        return request.cursors.empty() ? send({}, {}, state, answer)
                                       : sendChanges({}, std::move(request.cursors), request.maxBytes, answer);
    const auto submitted = m_board.submit({call.person, request.device}, request.cursors, std::move(request.operations),
                                          std::move(refused));
    ask(submitted, this,
        [this, answer, state, places = std::move(request.cursors), bytes = request.maxBytes](Result<Results> results) {
            if (!results)
                return answer(tl::unexpected(results.error()));
            if (anyApplied(*results))
                Q_EMIT accepted();
            if (places.empty())
                return send(std::move(*results), {}, state, answer);
            sendChanges(std::move(*results), places, bytes, answer);
        });
}

void Api::refuse(const Actor &person, DeviceState state, wire::SyncRequestParts parts, const Answer &answer)
{
    ask(m_board.refuse(person, u"device-revoked"_s, std::move(parts.request.operations)), this,
        [this, state, answer, malformed = std::move(parts.refused)](Result<Results> results) {
            if (!results)
                return answer(tl::unexpected(results.error()));
            results->insert(results->end(), malformed.begin(), malformed.end());
            send(std::move(*results), {}, state, answer);
        });
}

void Api::sendChanges(Results results, std::vector<ScopeCursor> places, qint64 maxBytes, const Answer &answer)
{
    const qint64 bytes = std::clamp(maxBytes, smallestPage, largestPage);
    ask(m_board.changes(places, bytes), this,
        [this, answer, places, results = std::move(results)](Result<std::vector<ChangePage>> pages) {
            if (!pages)
                return answer(tl::unexpected(pages.error()));
            send(results, withNews(std::move(*pages), places), DeviceState::Active, answer);
        });
}

void Api::send(Results results, std::vector<ChangePage> pages, DeviceState state, const Answer &answer) const
{
    const BoardIdentity &board = m_board.identity();
    const QByteArray body = wire::written(
        wire::SyncResponse {board.id, board.epoch, m_board.clock().now(), std::move(results), std::move(pages)});
    answer(json(withMember(body, u"device"_s, toCode(state))));
}

} // namespace lianxin::board
