// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/jobs/progress.h"
#include "core/sync/transport.h"

namespace lianxin::foreign {

/// Asks over a transport of its own and waits for the answer: for jobs, on a thread of theirs. The transport works on
/// @p executor's thread. Both must outlive it.
class ForeignLine
{
public:
    ForeignLine(Transport &transport, Executor &executor) : m_transport(transport), m_executor(executor) { }

    /// One request, once, waited for to the end: for what must not be broken off.
    [[nodiscard]] Exchange send(HttpRequest request);
    /// A question that changes nothing there. Whoever answered; otherwise why nobody did, or Cancelled "stopped".
    [[nodiscard]] Result<HttpReply> ask(HttpRequest request, const CancelFlag &cancelled);

private:
    [[nodiscard]] Exchange exchanged(HttpRequest request, const CancelFlag *cancelled);

    Transport &m_transport;
    Executor &m_executor;
};

} // namespace lianxin::foreign
