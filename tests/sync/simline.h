// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "tests/sync/wireboard.h"

#include <functional>

namespace lianxin::test {

/// What can happen to a request between a desk and its board.
enum class Fault {
    None,
    NotSent,      ///< the connection is refused
    LostBefore,   ///< the line breaks on the way there
    LostAfter,    ///< on the way back
    Twice,        ///< something between sends it twice
    Truncated,    ///< the answer is cut, digest and all headers whole
    Failed,       ///< 500, nothing done
    Busy,         ///< 503 with Retry-After, from a proxy
    Portal,       ///< 200 and a login page
    Redirected,   ///< 302 to a login page
    OtherBoard,   ///< a whole answer with another id
    Unauthorized, ///< 401 of the board, nothing done
    Slow,         ///< a minute for the answer
    Forbidden,    ///< 403 of the board
    NoSuchPath,   ///< 404 of the board
};
inline constexpr std::array everyFault {Fault::None,   Fault::NotSent,    Fault::LostBefore, Fault::LostAfter,
                                        Fault::Twice,  Fault::Truncated,  Fault::Failed,     Fault::Busy,
                                        Fault::Portal, Fault::Redirected, Fault::OtherBoard, Fault::Unauthorized,
                                        Fault::Slow};

/// A line in one process: requests go to the board as jobs of the queue, with whatever fault the test wants.
class SimLine final : public Transport
{
public:
    using Trouble = std::function<Fault(const HttpRequest &)>;

    SimLine(Executor &executor, WireBoard &board) : m_executor(executor), m_board(board) { }

    Trouble trouble = [](const HttpRequest &) { return Fault::None; };
    std::chrono::milliseconds delay {50};

    void send(HttpRequest request, Done done) override
    {
        const auto waiting = std::make_shared<Done>(std::move(done));
        m_waiting.push_back(waiting);
        const Fault fault = trouble(request);
        m_executor.postAfter(delay, [this, waiting, request, fault] {
            const Exchange outcome = pass(request, fault);
            const auto back = fault == Fault::Slow ? std::chrono::minutes(1) : std::chrono::minutes(0);
            m_executor.postAfter(back, [waiting, outcome] { tell(waiting, outcome); });
        });
    }

    void abort() override
    {
        for (const auto &done : m_waiting)
            if (const auto waiting = done.lock())
                m_executor.post([waiting] {
                    tell(waiting, Exchange::inDoubt({Error::Code::Cancelled, QStringLiteral("stopped"), {}, {}}));
                });
    }

private:
    /// Once only: what comes after an abort comes too late.
    static void tell(const std::shared_ptr<Done> &waiting, const Exchange &outcome)
    {
        if (const Done done = std::exchange(*waiting, nullptr))
            done(outcome);
    }

    Exchange pass(const HttpRequest &request, Fault fault)
    {
        const Error broken {Error::Code::Offline, QStringLiteral("line-broke"), {}, {}};
        HttpReply reply;
        switch (fault) {
        case Fault::NotSent:
            return Exchange::notSent({Error::Code::Offline, QStringLiteral("unreachable"), {}, {}});
        case Fault::LostBefore:
            return Exchange::inDoubt(broken);
        case Fault::LostAfter:
            m_board.answer(request);
            return Exchange::inDoubt(broken);
        case Fault::Twice:
            m_board.answer(request);
            reply = m_board.answer(request);
            break;
        case Fault::Truncated:
            reply = m_board.answer(request);
            reply.body.chop(reply.body.size() / 2);
            break;
        case Fault::Failed:
            reply = m_board.refusal(500, "oops");
            break;
        case Fault::Busy:
            reply = {503, {{"Retry-After", "5"}}, "<html>Bad gateway</html>"};
            break;
        case Fault::Portal:
            reply = {200, {{"Content-Type", "text/html"}}, "<html>Login</html>"};
            break;
        case Fault::Redirected:
            reply = {302, {{"Location", "http://portal/"}}, {}};
            break;
        case Fault::OtherBoard:
            reply = m_board.answer(request);
            reply.headers.front().second = "another";
            break;
        case Fault::Unauthorized:
            reply = m_board.refusal(401, "unauthorized");
            break;
        case Fault::Forbidden:
            reply = m_board.refusal(403, "scope-not-yours");
            break;
        case Fault::NoSuchPath:
            reply = m_board.refusal(404, "no-such-path");
            break;
        case Fault::None:
        case Fault::Slow:
            reply = m_board.answer(request);
            break;
        }
        return {Exchange::Outcome::Replied, reply, {}, request.body.size(), reply.body.size()};
    }

    Executor &m_executor;
    WireBoard &m_board;
    std::vector<std::weak_ptr<Done>> m_waiting;
};

} // namespace lianxin::test
