// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/similarity.h"

#include "core/text/folding.h"

#include <algorithm>

namespace lianxin {

namespace {

/// FNV-1a over code points, then mixed so that the low half may be used alone.
quint64 stableHash(std::u32string_view text)
{
    quint64 hash = 0xcbf2'9ce4'8422'2325;
    for (const char32_t c : text)
        hash = (hash ^ c) * 0x100'0000'01b3;
    hash ^= hash >> 32;
    hash *= 0xd6e8'feb8'6659'fd93;
    return hash ^ hash >> 32;
}

} // namespace

quint64 fingerprint(QStringView text)
{
    const std::u32string bare = bareText(text);
    return bare.empty() ? 0 : stableHash(bare);
}

Shingles shingles(QStringView text, int length)
{
    const std::u32string bare = bareText(text);
    const std::u32string_view view(bare);
    const auto window = std::min(std::size_t(length), view.size());
    Shingles result;
    for (std::size_t at = 0; window > 0 && at + window <= view.size(); ++at)
        result.push_back(quint32(stableHash(view.substr(at, window))));
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

double jaccard(const Shingles &a, const Shingles &b)
{
    qsizetype common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j)
            ++common;
        const bool advanceFirst = *i <= *j;
        const bool advanceSecond = *j <= *i;
        i += advanceFirst;
        j += advanceSecond;
    }
    const qsizetype all = qsizetype(a.size() + b.size()) - common;
    return all == 0 ? 0 : double(common) / double(all);
}

} // namespace lianxin
