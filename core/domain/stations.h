// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

#include <array>

namespace lianxin {

/// The stations by which everybody follows a case: 登记→受理→交办→现场→答复→回访.
enum class Station { Registered, Accepted, Assigned, OnSite, Answered, CalledBack };

struct StationStep {
    Station station = Station::Registered;
    std::optional<Timestamp> at; ///< nothing: not there yet, or passed by
    friend bool operator==(const StationStep &, const StationStep &) = default;
};

/// All stations, in their order.
using StationSteps = std::array<StationStep, 6>;

/// What has happened, whatever the status says: a case may be answered without anybody having gone there.
[[nodiscard]] StationSteps stepsOf(const Case &c);

/// The first station behind all that were reached; nothing if the case has come to its end, wherever that was.
[[nodiscard]] std::optional<Station> nextStation(const Case &c);

/// How many were reached.
[[nodiscard]] int reached(const StationSteps &steps);

} // namespace lianxin
