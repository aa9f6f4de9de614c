// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/httpserver.h"
#include "app/board/http/ratelimit.h"
#include "app/board/http/router.h"
#include "core/base/clock.h"

namespace lianxin::board {

/// What every answer of this board says about itself.
struct Letterhead {
    QByteArray boardId;
    QByteArray epoch;
};

/// Lets requests in: rates, route, token, body; and gives every answer its letterhead, its compression and its digest.
/// Lives on the server's thread.
class Gate
{
public:
    /// Who comes with a token; Unauthorized if it opens nothing.
    using Whose = std::function<Result<Visitor>(const QByteArray &token, const ClientSign &sign)>;

    Gate(Router router, Letterhead letterhead, Whose whose, const Limits &limits, const Clock &clock);

    [[nodiscard]] HttpServer::Service service(); ///< the gate must outlive it
    [[nodiscard]] const std::vector<Route> &routes() const { return m_router.routes(); }

private:
    [[nodiscard]] std::optional<Response> refuse(const Request &head);
    [[nodiscard]] qint64 bodyLimit(const Request &head) const;
    [[nodiscard]] std::shared_ptr<BodySink> sink(const Request &head);
    void answer(const Request &request, const Reply &reply);
    [[nodiscard]] Result<Call> callFor(const Router::Found &found, const Request &request);

    [[nodiscard]] std::optional<Response> overRate(RateLimit &limit, const QByteArray &sender);
    [[nodiscard]] Result<Visitor> visitorOf(const Request &request) const;
    [[nodiscard]] std::optional<Response> refuseVisitor(const Route &route, const Request &head);
    [[nodiscard]] Response finished(Response response, const Request &request) const;

    Router m_router;
    Letterhead m_letterhead;
    Whose m_whose;
    Limits m_limits;
    const Clock &m_clock;
    RateLimit m_perAddress;
    RateLimit m_perPerson;
};

} // namespace lianxin::board
