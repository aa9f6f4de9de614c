// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/termnumbers.h"

#include <algorithm>
#include <cstring>
#include <QtEndian>
#include <utility>

namespace lianxin {

namespace {

constexpr size_t shortTerm = sizeof(quint64);

quint64 beginningOf(std::string_view term)
{
    char bytes[shortTerm] = {};
    std::memcpy(bytes, term.data(), std::min(term.size(), shortTerm));
    return qFromBigEndian<quint64>(bytes);
}

std::string textOf(quint64 beginning)
{
    char bytes[shortTerm];
    qToBigEndian(beginning, bytes);
    return std::string(bytes, strnlen(bytes, shortTerm));
}

} // namespace

quint32 TermNumbers::numberOf(std::string_view term)
{
    const quint64 beginning = beginningOf(term);
    if (term.size() > shortTerm)
        return numberOfLong(term, beginning);
    if (Slot &slot = slotOf(beginning); slot.beginning != 0)
        return slot.number;
    if (2 * count() > m_slots.size())
        grow();
    slotOf(beginning) = {beginning, quint32(count())};
    m_beginnings.push_back(beginning);
    return quint32(count() - 1);
}

quint32 TermNumbers::numberOfLong(std::string_view term, quint64 beginning)
{
    const auto [known, isNew] = m_long.try_emplace(std::string(term), quint32(count()));
    if (isNew) {
        m_longTexts.emplace(known->second, &known->first);
        m_beginnings.push_back(beginning);
    }
    return known->second;
}

/// Where it stands, or would.
TermNumbers::Slot &TermNumbers::slotOf(quint64 beginning)
{
    const size_t mask = m_slots.size() - 1;
    const quint64 mixed = beginning * 0x9e3779b97f4a7c15; // 2^64 by the golden ratio: neighbours fall far apart
    for (size_t i = size_t(mixed >> 32);; ++i)
        if (Slot &slot = m_slots[i & mask]; slot.beginning == beginning || slot.beginning == 0)
            return slot;
}

void TermNumbers::grow()
{
    const auto former = std::exchange(m_slots, std::vector<Slot>(4 * m_slots.size()));
    for (const Slot &slot : former)
        if (slot.beginning != 0)
            slotOf(slot.beginning) = slot;
}

/// Empty for one of up to eight bytes.
std::string_view TermNumbers::longText(quint32 number) const
{
    const auto text = m_longTexts.find(number);
    return text == m_longTexts.end() ? std::string_view() : *text->second;
}

std::vector<TermNumbers::Term> TermNumbers::sorted() const
{
    std::vector<std::pair<quint64, quint32>> order;
    for (const quint64 beginning : m_beginnings)
        order.emplace_back(beginning, quint32(order.size()));
    std::ranges::sort(order, [this](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : longText(a.second) < longText(b.second);
    });
    std::vector<Term> terms;
    terms.reserve(order.size());
    for (const auto &[beginning, number] : order) {
        const std::string_view text = longText(number);
        terms.push_back({text.empty() ? textOf(beginning) : std::string(text), number});
    }
    return terms;
}

} // namespace lianxin
