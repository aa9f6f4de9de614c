// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadlines.h"
#include "core/domain/stations.h"

namespace lianxin {

/// The work lists of the window's left side, in the order a day runs.
enum class WorkList {
    Today,    ///< what is due by today's close or overdue, and what came in new; earliest due first
    New,      ///< nobody has registered it
    Open,     ///< registered, being handled
    Review,   ///< waits for review or signature
    ToSend,   ///< signed, waits to be sent or for its receipt
    Answered, ///< answered, callback and tracking included
    Closed,   ///< done, declined, transferred, archived, void
    Sealed,   ///< reports of wrongdoing; empty for everybody without the right
    All,
};
[[nodiscard]] std::span<const CodeName<WorkList>> codeNames(WorkList);

/// The list, New to Closed, in which a case of this status stands. Today, Sealed and All are views over these.
[[nodiscard]] WorkList workListOf(CaseStatus status);

enum class CaseSort { Due, Newest };

/// A question to the store. Empty members do not restrict.
struct CaseQuery {
    WorkList list = WorkList::All;
    QString text = {}; ///< words to find in letters, subject, place, number, name; blanks mean "and"
    std::optional<CaseStatus> status = {};
    QString category = {}; ///< that category and those below it
    QString place = {};    ///< begins with
    QString channel = {};
    PersonId owner = {};
    CaseSort sort = CaseSort::Due;
    friend bool operator==(const CaseQuery &, const CaseQuery &) = default;
};

/// What one row of the list shows.
struct CaseRow {
    CaseId id;
    CaseKey key;
    QString number, subject, place, category, unit, ownerName, channel;
    CaseStatus status = CaseStatus::New;
    Track track = Track::Unknown;
    Urgency urgency = Urgency::Ordinary;
    Timestamp receivedAt;
    std::optional<Due> due; ///< the clock that ends first; nothing if none runs
    StationSteps steps;
    int pending = 0; ///< operations of this case still in the outbox
    bool inConflict = false;
    bool repeats = false; ///< an earlier letter like it was found and nobody has decided yet
    friend bool operator==(const CaseRow &, const CaseRow &) = default;
};

struct WorkListCounts {
    std::vector<std::pair<WorkList, qint64>> lists;
    qint64 waiting = 0; ///< outbox items not yet received by the board
    qint64 stuck = 0;   ///< of these, refused, blocked or in conflict
    [[nodiscard]] qint64 of(WorkList list) const;
};

} // namespace lianxin
