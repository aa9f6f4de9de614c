// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/world.h"

namespace lianxin::sim {

/// What came of one run of the world.
struct Outcome {
    std::optional<Broken> broken;
    QStringList diary;
    QString gist;                   ///< what the board has at the end, times and ids aside
    QString end;                    ///< what everybody had at last, times and ids aside
    std::map<QString, int> reached; ///< how far people got, in numbers
};

/// Runs @p story and tells what was broken, if anything was.
[[nodiscard]] Outcome outcomeOf(World &world, const std::function<void()> &story);

/// A report of a failure, with the way to see it again.
[[nodiscard]] QString reportOf(const Outcome &outcome, const QString &again);

/// What the board of a world at rest has: cases and operations in their order, times and ids aside.
[[nodiscard]] QString gistOf(World &world);

} // namespace lianxin::sim
