// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace lianxin {

std::chrono::milliseconds backoff(std::chrono::milliseconds previous, double random)
{
    constexpr std::chrono::milliseconds shortest = 2s;
    constexpr std::chrono::milliseconds longest = 15min;
    const auto upTo = std::max(previous * 3, shortest * 2);
    const auto spread = double((upTo - shortest).count()) * random;
    return std::min(shortest + std::chrono::milliseconds(std::llround(spread)), longest);
}

} // namespace lianxin
