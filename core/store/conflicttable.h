// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/outboxtable.h"

namespace lianxin {

/// Keeps both sides of an operation that was set aside, byte for byte: what its author saw, the operation, and
/// @p server, if what others did stands in it already. To be called in the transaction that sets the operation aside;
/// it counts once until it is settled.
void openConflict(Work &work, const Waiting &item, const Error &why, const Case &server, bool isTheirsKnown);

/// What the others did has come after the board's word on it.
void completeConflicts(Work &work, CaseId id, const Case &theirs);

/// How an open one ended.
struct ConflictEnd {
    Conflict::State state = Conflict::State::KeptTheirs;
    PersonId by;       ///< null: nobody had to decide
    QString reason;    ///< as given by that person
    OperationId again; ///< put in its place
};
void endConflict(Work &work, OperationId id, const ConflictEnd &end);

[[nodiscard]] bool hasOpenConflict(Database &db, CaseId id);
[[nodiscard]] std::vector<Conflict> conflictsOf(Database &db, CaseId id); ///< oldest first

} // namespace lianxin
