// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/termpage.h"

#include <algorithm>

namespace lianxin {

namespace {

qsizetype sharedLength(const QByteArray &a, const QByteArray &b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

} // namespace

void TermPageWriter::begin(std::string_view term)
{
    if (m_isInTerm)
        endPiece();
    m_term = QByteArray(term.data(), qsizetype(term.size()));
    m_part = 0;
    m_isInTerm = true;
}

void TermPageWriter::endPiece()
{
    if (m_list.isEmpty())
        return;
    if (m_part > 0 || m_page.bytes.size() + m_list.size() > longestPiece)
        endPage();
    const bool isFirst = m_page.bytes.isEmpty();
    if (isFirst)
        m_page = {m_term, m_part, {}};
    const qsizetype shared = isFirst ? 0 : sharedLength(m_lastTerm, m_term);
    putVarint(m_page.bytes, quint64(shared));
    putVarint(m_page.bytes, quint64(m_term.size() - shared));
    m_page.bytes.append(m_term.constData() + shared, m_term.size() - shared);
    putVarint(m_page.bytes, quint64(m_list.size()));
    m_page.bytes += m_list;
    m_lastTerm = m_term;
    m_list.clear();
    m_former = 0;
    ++m_part;
}

void TermPageWriter::endPage()
{
    if (!m_page.bytes.isEmpty())
        m_full.push_back(std::exchange(m_page, {}));
}

std::vector<TermPage> TermPageWriter::takePages(bool all)
{
    if (std::exchange(m_isInTerm, false))
        endPiece();
    if (all)
        endPage();
    return std::exchange(m_full, {});
}

bool TermPageReader::next()
{
    if (m_rest.empty())
        return false;
    const quint64 shared = takeVarint(m_rest);
    const quint64 own = takeVarint(m_rest);
    m_term.resize(size_t(std::min<quint64>(shared, m_term.size())));
    m_term += takeBytes(m_rest, own);
    m_list = takeBytes(m_rest, takeVarint(m_rest));
    return true;
}

} // namespace lianxin
