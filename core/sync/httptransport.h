// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/sync/transport.h"

#include <memory>

namespace lianxin {

/// How long a line may take. An inactivity timer alone never ends a line that drips a byte a second.
struct Patience {
    std::chrono::milliseconds window = std::chrono::minutes(1); ///< in each such stretch …
    qint64 leastBytes = 2000;                                   ///< … at least so many bytes must move
    std::chrono::milliseconds deadline = std::chrono::minutes(15);
    qint64 largestReply = 64 << 20;
};

/// Board over HTTP/1.1, https or loopback. Its connections live on @p executor's thread, which needs an event loop and
/// must be the one that calls send() and abort(); the transport itself may be made and destroyed anywhere.
class HttpTransport final : public Transport
{
public:
    explicit HttpTransport(Executor &executor, Patience patience = {});
    ~HttpTransport() override; ///< requests under way end unreported

    void send(HttpRequest request, Done done) override;
    void abort() override;

private:
    class Line;
    Executor &m_executor;
    Patience m_patience;
    std::shared_ptr<Line> m_line;
};

} // namespace lianxin
