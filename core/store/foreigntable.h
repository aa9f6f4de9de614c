// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"
#include "core/store/foreign.h"

namespace lianxin {

[[nodiscard]] std::vector<ForeignBoard> foreignBoards(Database &db); ///< by name
[[nodiscard]] std::optional<ForeignAccess> foreignAccess(Database &db, const QString &name);
void saveForeignBoard(Database &db, const ForeignBoard &board,
                      const QString &key); ///< an empty key keeps the stored one
void setForeignFetched(Database &db, const QString &name, Timestamp to);

/// How the case's newest signed answer stands with the board its letter came from; nothing if it came from none that
/// takes answers, if nothing is signed, or if the case is sealed.
[[nodiscard]] std::optional<ForeignAnswer> foreignAnswerOf(Database &db, const StoredCase &stored);
[[nodiscard]] std::vector<CaseId> signedCases(Database &db); ///< not sealed, in order

[[nodiscard]] std::optional<ForeignAnswer> findForeignAnswer(Database &db, ForeignAnswerId id);
[[nodiscard]] std::vector<ForeignAnswerId>
unsettledForeignAnswers(Database &db); ///< in doubt or refused, in a fixed order
/// Any version of any answer of the case that may be there.
[[nodiscard]] bool mayBeOnForeignBoard(Database &db, const CaseKey &key);
[[nodiscard]] std::vector<ForeignAnswer> foreignAnswersTo(Database &db, const QString &board, const QString &number);

/// Adds the row of one that was never tried.
void addForeignAnswer(Database &db, const ForeignAnswer &answer, const CaseKey &key, const QString &sha256);
void setForeignState(Database &db, ForeignAnswerId id, ForeignAnswer::State state, const Error &problem = {});
void setForeignReceipt(Database &db, ForeignAnswerId id, const QString &receipt);
void noteForeignAbsence(Database &db, ForeignAnswerId id, Timestamp at);

/// The row must be on the disk before the first byte leaves; begins the counting of listings anew.
void beginForeignAttempt(Database &db, ForeignAnswerId id, Timestamp at);
void endForeignAttempt(Database &db, ForeignAnswerId id, Timestamp at, const QString &outcome);

} // namespace lianxin
