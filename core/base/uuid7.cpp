// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid7.h"

#include <QtEndian>
#include <sodium.h>

#include <algorithm>

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

QUuid Uuid7::next()
{
    const std::lock_guard lock(m_mutex);
    m_last = std::max(m_last + 1, m_clock.now().ms);
    const quint64 high = (quint64(m_last) << 16) | 0x7000 | (m_random.next() & 0x0fff);
    const quint64 low = (quint64(2) << 62) | (m_random.next() >> 2);
    char bytes[16];
    qToBigEndian(high, bytes);
    qToBigEndian(low, bytes + 8);
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

} // namespace lianxin
