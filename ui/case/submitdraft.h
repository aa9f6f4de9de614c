// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/draftkeeper.h"
#include "ui/case/opencase.h"

namespace lianxin::ui {

/// Saves what @p keeper holds and takes it as @p operation, on the case and in the name it was written for, whatever is
/// opened or whoever signs in meanwhile. @p then hears the answer if the keeper has not gone on to another draft.
void submitDraft(const OpenCase &open, DraftKeeper &keeper, const Operation &operation,
                 std::function<void(const Result<Case> &)> then);

} // namespace lianxin::ui
