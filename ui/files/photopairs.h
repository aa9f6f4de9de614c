// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

namespace lianxin::ui {

enum class PhotoSide { Other, Before, After };

/// Which photos belong side by side, as places in @p photos: the first before with the first after, and so on; where
/// one side has more, its last stays. Empty if there is no pair.
[[nodiscard]] std::vector<std::pair<int, int>> photoPairs(const std::vector<PhotoSide> &photos);

} // namespace lianxin::ui
