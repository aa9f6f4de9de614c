// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace lianxin {

/// How long to wait after one more failure: decorrelated jitter between 2 s and 15 min. @p previous is the wait before
/// this one, zero after a success; @p random in [0, 1). Many desks that failed together come back apart.
[[nodiscard]] std::chrono::milliseconds backoff(std::chrono::milliseconds previous, double random);

} // namespace lianxin
