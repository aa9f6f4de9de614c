// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/gate.h"

#include "app/board/http/problem.h"
#include "app/board/http/tus.h"
#include "core/base/log.h"
#include "core/wire/encoding.h"
#include "core/wire/envelope.h"

#include <algorithm>
#include <cctype>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

// Below this a compressed body is hardly smaller than the headers that announce it.
constexpr qsizetype worthCompressing = 512;

QByteArray bearerToken(const Request &request)
{
    const QByteArray value = request.header("Authorization");
    return value.first(qMin(value.size(), 7)).toLower() == "bearer " ? value.sliced(7).trimmed() : QByteArray();
}

/// A proxy on this machine says for whom it asks, at the end of the list; anybody else speaks for himself.
QByteArray senderOf(const Request &request)
{
    const QByteArray forwarded = request.header("X-Forwarded-For");
    const bool isProxied = request.remote == "127.0.0.1" && !forwarded.isEmpty();
    return isProxied ? forwarded.sliced(forwarded.lastIndexOf(',') + 1).trimmed() : request.remote;
}

/// A name for a request, and nothing that could be more in a header.
bool isRepeatable(QByteArrayView id)
{
    const auto isPlain = [](char c) { return std::isalnum(uchar(c)) || c == '-' || c == '_'; };
    return !id.isEmpty() && id.size() <= 64 && std::ranges::all_of(id, isPlain);
}

Response unauthorized(const Error &why)
{
    Response response = problem(401, why.reason);
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

std::optional<Response> refuseDesk(Route::Desks admitted, DeviceState state)
{
    if (state == DeviceState::MustUpdate && admitted == Route::Desks::Current)
        return problem(426, u"must-update"_s);
    if ((state == DeviceState::Revoked || state == DeviceState::Wipe) && admitted != Route::Desks::All)
        return problem(403, u"device-revoked"_s);
    return std::nullopt;
}

Response noRoute(const QByteArray &allowed)
{
    if (allowed.isEmpty())
        return problem(404, u"no-such-path"_s);
    Response response = problem(405, u"wrong-method"_s);
    response.headers.emplace_back("Allow", allowed);
    return response;
}

/// The body as the handler wants it: JSON, unpacked.
Result<QByteArray> plainBody(const Request &request, qsizetype limit)
{
    const auto encoding = wire::encodingNamed(request.header("Content-Encoding"));
    if (!encoding)
        return failure(Error::Code::Invalid, u"unknown-encoding"_s, {}, u"Content-Encoding"_s);
    const QByteArray digest = request.header("Content-Digest");
    if (!digest.isEmpty() && !wire::digestMatches(digest, request.body))
        return failure(Error::Code::Invalid, u"digest-mismatch"_s, {}, u"Content-Digest"_s);
    return wire::decompressed(request.body, *encoding, limit);
}

void log(const Request &request, const Route *route, int status)
{
    // The pattern, not the path: paths hold numbers of cases.
    qCInfo(logBoard) << request.method << (route ? route->pattern : u"-"_s) << status;
}

} // namespace

Gate::Gate(Router router, Letterhead letterhead, Whose whose, const Limits &limits, const Clock &clock)
    : m_router(std::move(router)),
      m_letterhead(std::move(letterhead)),
      m_whose(std::move(whose)),
      m_limits(limits),
      m_clock(clock),
      m_perAddress(limits.perAddress),
      m_perPerson(limits.perPerson)
{ }

HttpServer::Service Gate::service()
{
    return {[this](const Request &head) { return refuse(head); },
            [this](const Request &head) { return bodyLimit(head); }, [this](const Request &head) { return sink(head); },
            [this](const Request &request, const Reply &reply) { answer(request, reply); },
            [this](const Request &head, int status, const QString &reason) {
                return finished(problem(status, reason), head);
            }};
}

std::optional<Response> Gate::overRate(RateLimit &limit, const QByteArray &sender)
{
    const auto wait = limit.take(sender, m_clock.now());
    if (!wait)
        return std::nullopt;
    Response response = problem(429, u"rate-limit"_s);
    response.headers.emplace_back("Retry-After", QByteArray::number(qint64(wait->count())));
    return response;
}

Result<Visitor> Gate::visitorOf(const Request &request) const
{
    const QByteArray token = bearerToken(request);
    if (token.isEmpty())
        return failure(Error::Code::Unauthorized, u"token-not-accepted"_s);
    return m_whose(token, clientSignFrom(request.header("Client")));
}

std::optional<Response> Gate::refuseVisitor(const Route &route, const Request &head)
{
    const auto visitor = visitorOf(head);
    if (!visitor)
        return unauthorized(visitor.error());
    if (auto refusal = overRate(m_perPerson, visitor->person.id.value.toRfc4122()))
        return refusal;
    return refuseDesk(route.desks, visitor->state);
}

std::optional<Response> Gate::refuse(const Request &head)
{
    std::optional<Response> refusal = overRate(m_perAddress, senderOf(head));
    const auto found = m_router.find(head.method, head.path);
    if (!refusal && !found.route)
        refusal = noRoute(found.allowed);
    if (!refusal && found.route->who == Route::For::Person)
        refusal = refuseVisitor(*found.route, head);
    if (!refusal)
        return std::nullopt;
    log(head, found.route, refusal->status);
    return finished(std::move(*refusal), head);
}

void Gate::answer(const Request &request, const Reply &reply)
{
    const auto found = m_router.find(request.method, request.path);
    const auto give = [this, request, reply, route = found.route](Result<Response> result) {
        if (!result)
            qCInfo(logBoard) << "refused:" << result.error().reason << result.error().detail;
        Response response = result ? std::move(*result) : problem(result.error());
        log(request, route, response.status);
        reply(finished(std::move(response), request));
    };
    auto call = callFor(found, request);
    if (!call)
        return give(unauthorized(call.error())); // it ended while the body came
    if (!request.sink) {
        auto body = plainBody(request, m_limits.decodedBytes);
        if (!body)
            return give(tl::unexpected(body.error()));
        call->request.body = *std::move(body);
    }
    found.route->handler(*std::move(call), give);
}

qint64 Gate::bodyLimit(const Request &head) const
{
    const auto found = m_router.find(head.method, head.path);
    return found.route && found.route->sink ? m_limits.fileBytes : m_limits.bodyBytes;
}

std::shared_ptr<BodySink> Gate::sink(const Request &head)
{
    const auto found = m_router.find(head.method, head.path);
    if (!found.route || !found.route->sink)
        return nullptr;
    const auto call = callFor(found, head);
    return call ? found.route->sink(*call) : nullptr;
}

Result<Call> Gate::callFor(const Router::Found &found, const Request &request)
{
    Call call {request, found.captured, {}, {}, clientSignFrom(request.header("Client"))};
    if (found.route->who == Route::For::Everybody)
        return call;
    const auto visitor = visitorOf(request);
    if (!visitor)
        return tl::unexpected(visitor.error());
    call.visitor = *visitor;
    call.person = visitor->person;
    return call;
}

Response Gate::finished(Response response, const Request &request) const
{
    const auto put
        = [&response](const char *name, const QByteArray &value) { response.headers.emplace_back(name, value); };
    const auto encoding = wire::bestAccepted(request.header("Accept-Encoding"));
    if (response.body.size() >= worthCompressing && encoding != wire::Encoding::Identity) {
        response.body = wire::compressed(response.body, encoding);
        put("Content-Encoding", wire::headerWord(encoding));
    }
    // A cache takes over what a 304 says into the answer it keeps, and that one has another body.
    if (!response.file && response.status != 304)
        put("Content-Digest", wire::contentDigest(response.body));
    // tus wants it in every answer, so in refusals that know nothing of tus, too.
    if (request.count("Tus-Resumable") > 0 && !response.has("Tus-Resumable"))
        put("Tus-Resumable", tusVersion);
    if (!response.has("Cache-Control"))
        put("Cache-Control", "no-store");
    else
        put("Vary", "Accept-Encoding");
    if (request.header("Authorization").isEmpty()) // else no browser reads it
        put("X-Content-Type-Options", "nosniff");
    if (const QByteArray id = request.header("Request-Id"); isRepeatable(id))
        put("Request-Id", id);
    put("Board-Id", m_letterhead.boardId);
    put("Board-Epoch", m_letterhead.epoch);
    put("Board-Protocol", QByteArray::number(wire::protocolVersion));
    return response;
}

} // namespace lianxin::board
