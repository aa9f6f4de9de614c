// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// The table behind folding.h, written by makefoldtable at build time. Private to core/text.
//
//   code point ── top bits ──► foldPages ──► foldEntries[page][low byte]   (page 0: folds to itself)
//   entry: a code point, or foldsToSequence | length << 16 | offset into foldSequences; length 0 is "nothing"

namespace lianxin {

inline constexpr std::uint32_t foldsToSequence = 0x8000'0000;

extern const std::uint16_t foldPages[0x1100];
extern const std::uint32_t foldEntries[][0x100];
extern const char32_t foldSequences[];

} // namespace lianxin
