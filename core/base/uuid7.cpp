// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid7.h"

#include <QtEndian>
#include <sodium.h>

namespace lianxin {

double Random::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

quint64 SystemRandom::next()
{
    quint64 value = 0;
    randombytes_buf(&value, sizeof value);
    return value;
}

quint64 SeededRandom::next()
{
    const std::lock_guard lock(m_mutex);
    return m_engine();
}

// 62 bits of chance and counting.
constexpr quint64 maxLow = (quint64(1) << 62) - 1;

QUuid Uuid7::next()
{
    const std::lock_guard lock(m_mutex);
    if (const qint64 now = m_clock.now().ms; now > m_last) {
        m_last = now;
        m_high = m_random.next() & 0x0fff;
        m_low = m_random.next() >> 2;
    } else if ((++m_low & maxLow) == 0) {
        ++m_last;
    }
    const quint64 high = (quint64(m_last) << 16) | 0x7000 | m_high;
    const quint64 low = (quint64(2) << 62) | (m_low & maxLow);
    char bytes[16];
    qToBigEndian(high, bytes);
    qToBigEndian(low, bytes + 8);
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

} // namespace lianxin
