// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import.h"

namespace lianxin {

/// The words of the two columns that stand in front of the list's own.
struct SetAsideWords {
    QString row;
    QString reason;
    std::function<QString(const Error &)> sentence; ///< called on the job's thread
};

/// Writes the rows that an import set aside, as they stand in the list with the reason in front, so that a person can
/// mend them and import that file. Reads the list again, on a job's own thread. Rows that cannot be read at all come
/// last with their reason alone. Errors of reading the list and of the table writer; .csv or .xlsx by @p path.
[[nodiscard]] Result<void> writeSetAside(const ImportOrder &order, const std::vector<RowProblem> &problems,
                                         const SetAsideWords &words, const QString &path);

} // namespace lianxin
