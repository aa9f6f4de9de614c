// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"
#include "core/store/work.h"

namespace lianxin {

// A token that was given out on paper is changed for one of this desk's own after a day, and that one every month. The
// board takes the old one until the new one has been used, so whatever gets lost between, one of them is good.

[[nodiscard]] bool isTokenOld(Database &db, PersonId person, Timestamp now);
void noteNewToken(Work &work, PersonId person); ///< somebody typed it in

/// Puts @p fresh in the place of @p former, unless another has been typed in meanwhile. An empty one: the board gave
/// none; it is asked again tomorrow.
void renewToken(Work &work, PersonId person, const QString &former, const QString &fresh);

} // namespace lianxin
