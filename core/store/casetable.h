// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// A case with what the desk knows about where it comes from.
struct StoredCase {
    CaseId id;                ///< null: not in the table yet
    QString scope;            ///< the feed it came by; empty: no feed has brought it yet
    qint64 serverVersion = 0; ///< the board's version as far as we know; 0: the board has not got it; see below
    Case current;             ///< with the waiting operations of this desk applied

    /// The board was put back from a backup and has not told yet what it has: we hold what it had before, and what it
    /// has acknowledged since. @c serverVersion is then minus the version in which a feed must tell it at least.
    [[nodiscard]] bool isBoardUnknown() const { return serverVersion < 0; }
    [[nodiscard]] qint64 leastVersion() const { return std::abs(serverVersion); }
    /// The board has acknowledged @p version.
    void know(qint64 version)
    {
        serverVersion = isBoardUnknown() ? std::min(serverVersion, -version) : std::max(serverVersion, version);
    }
};

[[nodiscard]] std::optional<StoredCase> findCase(Database &db, CaseId id);
[[nodiscard]] std::optional<StoredCase> findCase(Database &db, const CaseKey &key);

/// Writes the row, computes what lists and rows are made from, and names the case as changed. Gives it its id if it had
/// none.
void saveCase(Work &work, StoredCase &stored);

/// The same for one that is new here and whose document and clock are known.
void insertCase(Work &work, StoredCase &stored, const QByteArray &doc, const std::optional<Due> &due);

/// The clock of an open case that ends first.
[[nodiscard]] std::optional<Due> runningClock(const Case &c, const Rules &rules);

/// Takes the case out with its letters and timeline. Its outbox rows must be gone.
void deleteCase(Work &work, CaseId id);

/// Counts what @p work has put into lists and taken out of them; right before the commit.
void countListed(Work &work);

/// Computes the due columns of every unfinished case anew, for rules that have changed.
void refreshClocks(Work &work);

} // namespace lianxin
