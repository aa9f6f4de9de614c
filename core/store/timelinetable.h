// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "core/store/casefile.h"

namespace lianxin {

/// Where an operation stands when it enters the timeline.
enum class Origin {
    Desk,   ///< made here and final: a desk without a board
    Outbox, ///< made here, on its way to the board
    Board,  ///< accepted by the board
};

/// Adds an operation of the case. Letters inside an intake are not copied; they stand in their own table.
/// @p roles are what the actor was when it was made here, empty for others'.
void addToTimeline(Database &db, CaseId id, const RecordedOperation &recorded, Origin origin,
                   const std::vector<Role> &roles = {});

[[nodiscard]] bool isInTimeline(Database &db, OperationId id);
[[nodiscard]] std::optional<CaseId> caseOf(Database &db, OperationId id);

/// Everything that happened to the case, oldest first; letters come from @p appeals.
[[nodiscard]] std::vector<TimelineEntry> timelineOf(Database &db, CaseId id, const std::vector<Appeal> &appeals);

/// An operation made here, whole, with its actor as that person was then.
struct MadeHere {
    RecordedOperation recorded;
    Actor actor;
};
[[nodiscard]] MadeHere madeHere(Database &db, OperationId id);

void setAccepted(Database &db, OperationId id); ///< the board has it
void setWaiting(Database &db, OperationId id);
void setRefused(Database &db, OperationId id, const Error &refusal);

} // namespace lianxin
