// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <atomic>

namespace lianxin {

/// Where "now" comes from. Rules never ask it; they are given the time. now() may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
};

/// A clock turned by hand.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start) : m_ms(start.ms) { }
    [[nodiscard]] Timestamp now() const override { return {m_ms.load()}; }
    void set(Timestamp t) { m_ms = t.ms; }
    void advance(std::chrono::milliseconds by) { m_ms += by.count(); }

private:
    std::atomic<qint64> m_ms;
};

} // namespace lianxin
