// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid7.h"
#include "core/sync/transport.h"

namespace lianxin {

/// A line on which an answer counts only for the request it was given to. Something between that keeps answers,
/// whatever `Cache-Control` says, may repeat an old word on an operation ("never seen", "refused"); the desk would
/// believe it.
///
/// Each request that speaks for somebody carries a `Request-Id`, which the board repeats. With another id in the answer
/// nobody knows what became of the request: InDoubt, Offline "not-the-board". A board that repeats none is believed.
/// Files that a sink takes may come from a cache: they are known by their hash.
class AskedLine final : public Transport
{
public:
    AskedLine(Transport &below, Random &random) : m_below(below), m_random(random) { }

    void send(HttpRequest request, Done done) override;
    void abort() override { m_below.abort(); }

private:
    Transport &m_below;
    Random &m_random;
};

} // namespace lianxin
