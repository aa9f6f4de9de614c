// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/store/store.h"

namespace lianxin {

/// What leaves as a table. Only cases the actor may read; the right "export" is needed.
struct ExportOrder {
    QString path; ///< .csv or .xlsx
    CaseQuery query;
    Actor actor;
};

/// What each line of an export tells, in order: Chinese headings over Chinese words, never codes. It holds names and
/// telephone numbers.
[[nodiscard]] QStringList exportHeadings();

/// Writes one line a case, letters in full, and says how many. Runs on a job's own thread. NotAllowed "no-right"; else
/// errors of the table writer. On Cancel nothing is written (Cancelled).
[[nodiscard]] Result<qint64> runExport(const ExportOrder &order, Store &store, const Rules &rules,
                                       const ShowProgress &show, const CancelFlag &cancelled);

} // namespace lianxin
