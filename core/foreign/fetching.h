// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/foreignline.h"
#include "core/jobs/import.h"
#include "core/store/foreign.h"

namespace lianxin::foreign {

struct FetchOrder {
    QString board;
    Actor actor;
    std::optional<Timestamp> since; ///< nothing: a month before where the last complete fetch ended, or 90 days ago
};

/// Takes in what the board has, as an import does: what is here already is not added again, what cannot be taken is
/// told with its number and stops nothing, what was answered there closes its case unless the answer is ours. An error:
/// nothing came in. Runs on a job's own thread and waits for store and line there. Progress counts time asked for, and
/// letters.
[[nodiscard]] Result<ImportReport> runFetch(const FetchOrder &order, Store &store, ForeignLine &line, Timestamp now,
                                            const ShowProgress &show, const CancelFlag &cancelled);

} // namespace lianxin::foreign
