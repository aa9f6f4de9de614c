// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/photopairs.h"

#include <algorithm>

namespace lianxin::ui {

std::vector<std::pair<int, int>> photoPairs(const std::vector<PhotoSide> &photos)
{
    std::vector<int> before, after;
    for (size_t i = 0; i < photos.size(); ++i) {
        if (photos[i] == PhotoSide::Before)
            before.push_back(int(i));
        else if (photos[i] == PhotoSide::After)
            after.push_back(int(i));
    }
    std::vector<std::pair<int, int>> pairs;
    if (before.empty() || after.empty())
        return pairs;
    for (size_t i = 0; i < std::max(before.size(), after.size()); ++i)
        pairs.emplace_back(before[std::min(i, before.size() - 1)], after[std::min(i, after.size() - 1)]);
    return pairs;
}

} // namespace lianxin::ui
