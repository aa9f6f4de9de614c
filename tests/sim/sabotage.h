// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/world.h"

namespace lianxin::sim {

/// A mistake that others have made, put into a world from outside: by a trigger in a store, a hand in the net, a disk
/// that lies. If the rig does not notice, the rig is wrong.
struct Sabotage {
    QString mistake;
    std::function<void(World &)> make; ///< before anything starts
};

[[nodiscard]] const std::vector<Sabotage> &everySabotage();
[[nodiscard]] const std::vector<Sabotage> &everySabotageOfSnapshots(); ///< shows only where there are some

/// The same hand in snapshots, but it makes no mistake.
void writeSnapshotsAnew(World &world);

} // namespace lianxin::sim
