// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/foreign.h"
#include "core/store/work.h"

namespace lianxin {

// What happens to an answer on its way to a board of others; errors as of ForeignBoards.

[[nodiscard]] Result<void> saveForeignBoard(Work &work, const Actor &actor, const ForeignBoard &board,
                                            const QString &key);
[[nodiscard]] std::vector<ForeignAnswer> foreignAnswers(Database &db, const Actor &asking, const Rules &rules);

[[nodiscard]] Result<ForeignAnswer> beginForeignPost(Work &work, const Actor &actor, CaseId id);
void endForeignPost(Work &work, ForeignAnswerId id, ForeignAnswer::State state, const Error &why);
void countForeignAbsence(Work &work, ForeignAnswerId id); ///< if it is late enough for one
[[nodiscard]] Result<void> recordForeignPost(Work &work, const Actor &actor, ForeignAnswer answer,
                                             const QString &receipt);
[[nodiscard]] Result<void> settleForeignPost(Work &work, const Actor &actor, ForeignAnswer answer,
                                             const ForeignFinding &finding);

} // namespace lianxin
