// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"
#include "core/store/work.h"

namespace lianxin {

// Who worked here before the desk had a board, or before having a token, is known here by an id the board never heard
// of. When that person joins, the person the board knows takes over what the local one did and has not sent:
//
//     local person ── same name, no token, the only one ──► board's person
//       operations that never left, drafts, passphrase         the local one is gone, its id leads on
//
// Nobody's work ever goes out with another's token: without a namesake nothing is taken over, and waits.

/// To be called in the transaction that keeps @p actor's token. Does nothing on a desk without a board, or where it is
/// not certain who the local person is.
void takeOver(Work &work, const Actor &actor);

/// Under which id a person goes on here; the same one for almost everybody.
[[nodiscard]] PersonId presentId(Database &db, PersonId id);

} // namespace lianxin
