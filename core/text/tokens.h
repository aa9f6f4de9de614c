// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

namespace lianxin {

// How text becomes the terms of the search index. Chinese has no blanks, so each pair of neighbours is a term, and the
// last character of a run is one by itself; everything else is cut into words.
//
//   路灯坏了，报修12345   →   路灯 灯坏 坏了 了 · 报修 修 · 12345
//
// A query of two or more characters is then a phrase of pairs, one of a single character is a prefix. The lone last
// character also keeps two runs apart: 坏了 了报 never stand beside each other.

struct Token {
    std::string_view text; ///< folded UTF-8; valid during the call only
    int start = 0; ///< first byte in the original
    int end = 0; ///< behind its last byte; pairs overlap
    bool isWhole = true; ///< false for a pair: nothing longer can start with it
};

enum class TokenPurpose {
    Index,
    Query, ///< without the lone last character of the last run, unless it is all of it: the text may go on there
};

/// Calls @p sink for each token of @p utf8, in order, until it answers false. Invalid bytes are gaps.
void tokenize(std::string_view utf8, TokenPurpose purpose, const std::function<bool(const Token &)> &sink);

} // namespace lianxin
