// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <vector>

namespace lianxin {

/// Ids that follow one another without a gap. What is written for each of them is written by one statement.
struct IdStretch {
    size_t at; ///< its place in the list
    CaseId first;
    qint64 count;
};

/// In the order of the list; null ids are passed over.
[[nodiscard]] std::vector<IdStretch> stretchesOf(const std::vector<CaseId> &ids);

} // namespace lianxin
