// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/postings.h"

namespace lianxin {

void addPosting(QByteArray &list, quint64 former, quint64 document, std::span<const quint32> places)
{
    if (places.size() == 1) { // nearly always
        char bytes[2 * longestVarint];
        const char *end = putVarint(putVarint(bytes, document - former), quint64(places.front()) << 1);
        list.append(bytes, end - bytes);
        return;
    }
    putVarint(list, document - former);
    quint64 length = 0;
    quint32 before = 0;
    for (const quint32 place : places)
        length += varintLength(place - std::exchange(before, place));
    putVarint(list, length << 1 | 1);
    before = 0;
    for (const quint32 place : places)
        putVarint(list, place - std::exchange(before, place));
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
