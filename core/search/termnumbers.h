// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lianxin {

/// Numbers terms as they come, 0 first: looked up for each of the millions of places of a first sync.
///
/// Nearly all terms are two Chinese characters, six bytes. Up to eight bytes are one number that sorts as they do (no
/// term holds a zero byte), and that is all that is kept of them.
class TermNumbers
{
public:
    quint32 numberOf(std::string_view term);
    [[nodiscard]] size_t count() const { return m_beginnings.size(); }

    struct Term {
        std::string text;
        quint32 number;
    };
    /// All, by their bytes.
    [[nodiscard]] std::vector<Term> sorted() const;

private:
    struct Slot {
        quint64 beginning = 0; ///< 0: free
        quint32 number = 0;
    };
    [[nodiscard]] Slot &slotOf(quint64 beginning);
    void grow();
    quint32 numberOfLong(std::string_view term, quint64 beginning);
    [[nodiscard]] std::string_view longText(quint32 number) const;

    std::vector<Slot> m_slots = std::vector<Slot>(1024);
    std::vector<quint64> m_beginnings; ///< by number: the first eight bytes
    std::unordered_map<std::string, quint32> m_long;
    std::unordered_map<quint32, const std::string *> m_longTexts;
};

} // namespace lianxin
