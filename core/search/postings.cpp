// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/postings.h"

namespace lianxin {

void addPosting(QByteArray &list, quint64 former, quint64 document, std::span<const quint32> places)
{
    putVarint(list, document - former);
    if (places.size() == 1)
        return putVarint(list, quint64(places.front()) << 1);
    QByteArray distances;
    quint32 before = 0;
    for (const quint32 place : places)
        putVarint(distances, place - std::exchange(before, place));
    putVarint(list, quint64(distances.size()) << 1 | 1);
    list += distances;
}

void addPosting(QByteArray &list, quint64 former, quint64 document, std::string_view places)
{
    putVarint(list, document - former);
    list.append(places.data(), qsizetype(places.size()));
}

bool Postings::next()
{
    if (m_rest.empty())
        return false;
    m_document += takeVarint(m_rest);
    const std::string_view from = m_rest;
    const quint64 head = takeVarint(m_rest);
    if (head & 1)
        (void)takeBytes(m_rest, head >> 1);
    m_places = from.substr(0, from.size() - m_rest.size());
    return true;
}

} // namespace lianxin
