// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/oncebody.h"

#include <cstring>

namespace lianxin {

OnceBody::OnceBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    // Unbuffered: what QIODevice read ahead would look as if the line had taken it.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    if (atEnd())
        return -1;
    const qint64 size = qMin(maxSize, bytesAvailable());
    std::memcpy(data, m_bytes.constData() + m_taken, size_t(size));
    m_taken += size;
    return size;
}

} // namespace lianxin
