// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// core/search joins core/text (how Chinese is cut) to core/sqlite. It is a room of its own because text may not know
// SQL and sqlite may not know Chinese; it includes base, text and sqlite, and store includes it. Why it is no FTS5:
// ADR 16.

#include "core/search/termpage.h"
#include "core/sqlite/database.h"

namespace lianxin {

// An index of words in three tables of a database (word_run, word_page, word_gone), kept within the transactions of
// whoever writes there.
//
// Each writing adds a run: its documents' terms with the places where they stand. Runs are merged later, a few pages
// at a time, so that neither a writer nor a reader ever meets many. Documents are numbered by the index and never
// change: one that is to say something else gets another number, and its user forgets the former. What has been
// forgotten may still be found until it has been merged away; the user, who keeps the list of documents, passes over
// it.

/// The number of the first document of the next run.
[[nodiscard]] qint64 nextDocument(Database &db);

/// Puts @p count documents into the index, numbered from nextDocument().
void addRun(Database &db, qint64 count, const std::vector<TermPage> &pages);

void forgetDocument(Database &db, qint64 document);

/// The documents in which everything typed stands, see phrasesOf(); forgotten ones, perhaps, too. Within one
/// transaction.
[[nodiscard]] std::vector<qint64> documentsWith(Database &db, const QString &typed);

/// Merges some runs, about @p pages of them. True if there was nothing to merge.
[[nodiscard]] bool mergeRuns(Database &db, size_t pages);

} // namespace lianxin
