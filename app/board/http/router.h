// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/message.h"
#include "app/board/store/roll.h"
#include "core/base/result.h"

namespace lianxin::board {

/// A request that found its route.
struct Call {
    Request request;
    std::vector<QString> captured; ///< what stood for the {…} of the pattern, in order
    Actor person;                  ///< of the token; nobody on routes for everybody
    Visitor visitor;               ///< the same person, and the desk
    ClientSign sign;               ///< what the desk says of itself
};

/// Gives the answer, or the error that becomes a problem document. Once, on the thread of the call.
using Answer = std::function<void(Result<Response>)>;

struct Route {
    enum class For { Everybody, Person /* a token is needed */ };
    /// Which desks get past the door; the others get 426 "must-update", 403 "device-revoked".
    enum class Desks {
        Current, ///< neither out of date nor revoked
        Old,     ///< out of date, too
        All,     ///< revoked ones, too: the handler tells them
    };

    QByteArray method;
    QString pattern; ///< "/v1/scopes/{scope}/changes": {…} stands for one segment that is not empty
    For who = For::Everybody;
    std::function<void(Call, Answer)> handler;
    Desks desks = Desks::Current;
    /// Takes the body as it comes; the call has no body then. Not null for a call.
    std::function<std::shared_ptr<BodySink>(const Call &)> sink = {};
};

/// Which route a request is for. Immutable.
class Router
{
public:
    struct Found {
        const Route *route = nullptr; ///< null: no such path, or not with that method
        std::vector<QString> captured;
        QByteArray allowed; ///< the path's methods for an Allow header; empty: no such path
    };

    explicit Router(std::vector<Route> routes) : m_routes(std::move(routes)) { }
    [[nodiscard]] Found find(const QByteArray &method, const QString &path) const;
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace lianxin::board
