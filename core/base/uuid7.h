// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <mutex>
#include <QByteArray>
#include <QUuid>
#include <random>

namespace lianxin {

/// Where chance comes from: the machine's generator, or a seed in simulations. Any thread.
class Random
{
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual quint64 next() = 0;
    [[nodiscard]] double unit(); ///< in [0, 1)
};

class SystemRandom final : public Random
{
public:
    [[nodiscard]] quint64 next() override;
};

class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed) : m_engine(seed) { }
    [[nodiscard]] quint64 next() override;

private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

/// Mints UUIDv7 (RFC 9562, 6.2, method 2). The time part never goes back, even when the PC's clock does; those of one
/// millisecond count on from a beginning by chance, so a case, its letters and its first operation have names of which
/// all but the last digits are the same, and pack well. Any thread.
class Uuid7
{
public:
    Uuid7(const Clock &clock, Random &random) : m_clock(clock), m_random(random) { }
    [[nodiscard]] QUuid next();

private:
    const Clock &m_clock;
    Random &m_random;
    std::mutex m_mutex;
    qint64 m_last = 0;
    quint64 m_high = 0, m_low = 0;
};

} // namespace lianxin
