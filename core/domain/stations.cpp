// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stations.h"

#include <algorithm>

namespace lianxin {

namespace {

bool hasEnded(CaseStatus status)
{
    static constexpr std::array ends {CaseStatus::Declined, CaseStatus::Transferred, CaseStatus::Done,
                                      CaseStatus::Archived, CaseStatus::Void};
    return std::ranges::find(ends, status) != ends.end();
}

bool isReached(const StationStep &step)
{
    return step.at.has_value();
}

} // namespace

StationSteps stepsOf(const Case &c)
{
    return {{{Station::Registered, c.registeredAt},
             {Station::Accepted, c.acceptedAt},
             {Station::Assigned, c.assignedAt},
             {Station::OnSite, c.firstVisitAt},
             {Station::Answered, c.answeredAt},
             {Station::CalledBack, c.callbackAt}}};
}

std::optional<Station> nextStation(const Case &c)
{
    const StationSteps steps = stepsOf(c);
    const auto next = std::find_if(steps.rbegin(), steps.rend(), isReached).base();
    return hasEnded(c.status) || next == steps.end() ? std::nullopt : std::optional(next->station);
}

int reached(const StationSteps &steps)
{
    return int(std::ranges::count_if(steps, isReached));
}

} // namespace lianxin
