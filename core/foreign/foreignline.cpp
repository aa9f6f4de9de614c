// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/foreignline.h"

#include <future>

using namespace std::chrono_literals;

namespace lianxin::foreign {

Exchange ForeignLine::exchanged(HttpRequest request, const CancelFlag *cancelled)
{
    const auto promise = std::make_shared<std::promise<Exchange>>();
    auto answer = promise->get_future();
    m_executor.post([this, promise, request = std::move(request)]() mutable {
        m_transport.send(std::move(request), [promise](Exchange exchange) { promise->set_value(std::move(exchange)); });
    });
    bool isAborted = false;
    while (answer.wait_for(100ms) != std::future_status::ready)
        if (cancelled && *cancelled && !std::exchange(isAborted, true))
            m_executor.post([this] { m_transport.abort(); });
    return answer.get();
}

Exchange ForeignLine::send(HttpRequest request)
{
    return exchanged(std::move(request), nullptr);
}

Result<HttpReply> ForeignLine::ask(HttpRequest request, const CancelFlag &cancelled)
{
    if (cancelled)
        return failure(Error::Code::Cancelled, QStringLiteral("stopped"));
    Exchange exchange = exchanged(std::move(request), &cancelled);
    if (exchange.outcome != Exchange::Outcome::Replied)
        return tl::unexpected(exchange.problem);
    return std::move(exchange.reply);
}

} // namespace lianxin::foreign
