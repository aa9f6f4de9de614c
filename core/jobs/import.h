// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/importwords.h"
#include "core/jobs/progress.h"
#include "core/store/store.h"

namespace lianxin {

struct RowProblem {
    int row = 0; ///< as the person's program shows it
    Error error;
};

/// One row of the list as it stands there.
struct PreviewRow {
    int number = 0;    ///< as the person's program shows it; 0 if the row cannot be read at all
    QStringList cells; ///< under the columns of the mapping
    std::optional<Error> problem;
};

/// A list as it would be taken in: what its columns seem to be, its first letters, and what is wrong with which row.
struct ImportPreview {
    Mapping mapping;
    std::vector<Error> mappingProblems;  ///< required columns nobody maps; then letters are empty
    std::vector<ImportedAppeal> letters; ///< the first ones
    std::vector<RowProblem> problems;    ///< among the rows looked at
    std::vector<PreviewRow> rows;        ///< the rows looked at, also when the mapping has problems
    bool more = false;                   ///< there are rows beyond those looked at
};

struct ImportOrder {
    QString path;
    FieldChoices choices; ///< what the person has decided about columns
    QString source;       ///< the system the list comes from, e.g. "12345"
    Actor actor;
    QString org;
    int sheet = 0; ///< of a workbook, see openXlsx()
};

struct ImportReport {
    qint64 added = 0, alreadyHere = 0;
    qint64 repeats = 0;               ///< of those added: an earlier letter like it was found
    qint64 answered = 0;              ///< of those added: closed, as the other system has answered
    std::vector<RowProblem> problems; ///< rows set aside, with the reason; nothing else stopped
    std::vector<CaseId> addedCases;
    bool cancelled = false; ///< what was added until then stays
    /// The first row that did not come in any more, and why. What lies before it stays; importing the same list again
    /// adds only the rest.
    std::optional<RowProblem> stopped;
};

/// Looks at the first @p rows of the list. Reads only.
[[nodiscard]] Result<ImportPreview> previewImport(const ImportOrder &order, Timestamp now, int rows = 50);

/// Takes the whole list in, chunk by chunk; a second run adds only what is new. An error: nothing came in. Runs on a
/// job's own thread and waits for the store there: never call it on a store thread or in the window. Remembers the
/// column choices for the source.
[[nodiscard]] Result<ImportReport> runImport(const ImportOrder &order, Store &store, Timestamp now,
                                             const ShowProgress &show, const CancelFlag &cancelled);

/// The choices of the last import from @p source; empty if there was none. Waits for the store.
[[nodiscard]] FieldChoices rememberedChoices(Store &store, const QString &source);

} // namespace lianxin
