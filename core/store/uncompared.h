// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

// Cases that came in bulk are not compared with all others while they come: that is done later, a few at a time, so
// that nobody who saves something meanwhile has to wait.

void compareLater(Database &db, const std::vector<CaseId> &ids); ///< null ids are passed over

/// One step of what waits: puts cases of a former index into this one, merges its runs, compares the next few cases,
/// newest first. False once nothing is left to do.
[[nodiscard]] bool catchUpSome(Work &work);

} // namespace lianxin
