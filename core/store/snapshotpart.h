// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/search/termpage.h"
#include "core/store/work.h"

#include <map>
#include <set>
#include <unordered_set>

namespace lianxin {

/// A row of a snapshot with everything worked out that needs no database.
struct PreparedRow {
    SnapshotRow row;
    std::optional<Due> due;
    std::vector<QByteArray> sums; ///< of its letters
};
struct PreparedPart {
    SnapshotHead of;
    std::vector<PreparedRow> rows;
    std::vector<TermPage> words; ///< of each row a document, an empty one for a sealed case
    std::vector<MalformedRow> malformed;
    std::optional<std::pair<QString, QString>> keys; ///< the first and the last in their order, if none stands twice
};
[[nodiscard]] PreparedPart prepared(SnapshotPart part, const Rules &rules);

/// What has been taken so far of the newest snapshot of each scope. Lives with the program: after a restart a snapshot
/// is taken again from its beginning.
struct SnapshotInHand {
    QString id;
    std::unordered_set<qint64> cases;
    std::set<qint64> malformed; ///< by their seq, so that a second try counts none twice
    [[nodiscard]] qint64 count() const { return qint64(cases.size() + malformed.size()); }
};
using SnapshotsInHand = std::map<QString, SnapshotInHand>; ///< by scope

/// Takes the cases in, those known already as by the feed, and tells what it took: that is to be added to what is in
/// hand after the commit. What is in @p inHand of the same snapshot is passed over: a line that breaks often brings the
/// beginning again and again. Conflict "feed-moved" if the feed has got further than the snapshot meanwhile.
[[nodiscard]] Result<SnapshotInHand> takeSnapshotPart(Work &work, const PreparedPart &part,
                                                      const SnapshotsInHand &inHand);

/// Another snapshot of the scope takes the place of the former one.
void add(SnapshotsInHand &snapshots, const QString &scope, SnapshotInHand taken);

} // namespace lianxin
