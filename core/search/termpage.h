// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/postings.h"

#include <string>
#include <utility>
#include <vector>

namespace lianxin {

// The terms of a run in the order of their bytes, each with its postings, laid down page by page. A page begins with
// the whole of its first term; the following share their beginning with the one before. A list that is longer than a
// page goes on in pages of its own; each piece begins with a whole document number.

struct TermPage {
    QByteArray term; ///< its first
    int part = 0;    ///< the how manieth piece of that term's list it begins with
    QByteArray bytes;
};

class TermPageWriter
{
public:
    static constexpr qsizetype longestPiece = 8'000; ///< bytes; a page holds no more either, but for its last entry

    /// @p term comes behind all before it; its documents follow.
    void begin(std::string_view term);
    template <class Places> // as addPosting takes them
    void add(quint64 document, const Places &places)
    {
        if (m_list.size() > longestPiece)
            endPiece();
        addPosting(m_list, std::exchange(m_former, document), document, places);
    }

    /// What has been filled since the last call; with @p all the page being filled, too. Not amid a term.
    [[nodiscard]] std::vector<TermPage> takePages(bool all);
    [[nodiscard]] size_t fullPages() const { return m_full.size(); }

private:
    void endPiece();
    void endPage();

    std::vector<TermPage> m_full;
    TermPage m_page;
    QByteArray m_lastTerm; ///< of the page being filled
    QByteArray m_term, m_list;
    quint64 m_former = 0;
    int m_part = 0;
    bool m_isInTerm = false;
};

/// Walks the entries of a page. The bytes stay the caller's.
class TermPageReader
{
public:
    explicit TermPageReader(std::string_view page) : m_rest(page) { }

    bool next(); ///< false at the end
    [[nodiscard]] const std::string &term() const { return m_term; }
    [[nodiscard]] std::string_view list() const { return m_list; }

private:
    std::string_view m_rest;
    std::string m_term;
    std::string_view m_list;
};

} // namespace lianxin
