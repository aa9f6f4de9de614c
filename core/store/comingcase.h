// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// Whether anything waits for a case to come.
[[nodiscard]] bool isAnyAwaited(Database &db);

/// A feed has brought a case: what waited for it to come goes on.
void noteCaseCame(Work &work, const CaseKey &key);

} // namespace lianxin
