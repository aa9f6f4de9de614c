// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/courierresult.h"

namespace lianxin::ui {

// What came of a courier's file, for people.

/// @p leftHere: steps that could not go into the file.
[[nodiscard]] QString packedWords(const CourierPacked &packed, qint64 leftHere);
[[nodiscard]] QString takenWords(const CourierTaken &taken);
[[nodiscard]] QString carriedWords(const QString &pack, const QString &answer);

} // namespace lianxin::ui
