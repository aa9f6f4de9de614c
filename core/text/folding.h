// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/foldtable.h"

#include <QString>

namespace lianxin {

// Folding makes texts equal that a reader takes for the same: width (１ → 1), case, compatibility forms (㎡ → m2, ⽔ →
// 水), traditional characters (電 → 电), and what cannot be seen (zero-width characters) goes.
//
// It works on each character alone, so positions can be carried over and both sides of a comparison fold alike. It
// knows no phrases: 乾隆 folds to 干隆, which finds both and is never shown to anybody.

/// Calls @p sink(char32_t) for each character that @p c folds to: none, mostly one, at most eighteen.
template <class Sink>
void foldCharacter(char32_t c, Sink &&sink)
{
    const auto page = c < 0x110000 ? foldPages[c >> 8] : 0;
    if (page == 0)
        return sink(c);
    const std::uint32_t entry = foldEntries[page][c & 0xff];
    if (!(entry & foldsToSequence))
        return sink(char32_t(entry));
    const char32_t *first = foldSequences + (entry & 0xffff);
    const char32_t *end = first + (entry >> 16 & 0xff);
    for (; first != end; ++first)
        sink(*first);
}

[[nodiscard]] QString folded(QStringView text);

/// Folded where one UTF-16 unit becomes one, unchanged elsewhere: index i is the same place in both texts.
[[nodiscard]] QString foldedInPlace(QStringView text);

/// Surrogates without a partner become U+FFFD. QRegularExpression finds nothing at all in a text that has one.
[[nodiscard]] QString wellFormed(QString text);

enum class CharacterKind {
    Cjk, ///< Han, kana, hangul: written without blanks, so searched by pairs
    Word, ///< other letters, marks and digits, which form words
    Gap, ///< blanks, punctuation, symbols, emoji, controls
};
[[nodiscard]] CharacterKind kindOf(char32_t c);

/// The folded letters and digits alone, as characters.
[[nodiscard]] std::u32string bareText(QStringView text);

} // namespace lianxin
