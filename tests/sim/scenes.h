// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/users.h"

namespace lianxin::sim {

/// One thing that happens in the office: what must be so before, and what somebody does then on desk 0.
struct Scene {
    QString name;
    std::function<void(World &)> before;
    std::function<void(World &)> act;
};

/// One for every kind of transaction of a desk and of the board.
[[nodiscard]] const std::vector<Scene> &everyScene();

/// The whole job of an office from joining the board to a published answer, on two desks. Whoever cannot go on yet
/// waits and tries again.
void wholeJob(World &world);
/// People join on desk 1 while work is under way elsewhere, and begin at once.
void beginLate(World &world);

/// Two cases under way on all desks: one is being worked on, the answer of the other is signed.
[[nodiscard]] const Saved &busyOffice();

/// The same, but that desk begins with nothing: what was done on it so far was done on another one.
[[nodiscard]] Saved withNewDesk(Saved office, int desk);

} // namespace lianxin::sim
