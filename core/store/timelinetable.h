// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "core/store/casefile.h"

namespace lianxin {

/// Adds an operation made here by an actor with @p roles: Waiting for the board, or Accepted where there is none.
/// Letters inside an intake are not copied; they stand in their own table.
void addMadeHere(Database &db, CaseId id, const RecordedOperation &recorded, const std::vector<Role> &roles,
                 TimelineEntry::State state);

/// An operation the board has accepted, as the board tells it; one of ours is found again by its id.
void addAccepted(Database &db, CaseId id, const RecordedOperation &recorded);

[[nodiscard]] bool isInTimeline(Database &db, OperationId id);
[[nodiscard]] std::optional<CaseId> caseOf(Database &db, OperationId id);

/// Everything that happened to the case, oldest first; letters come from @p appeals.
[[nodiscard]] std::vector<TimelineEntry> timelineOf(Database &db, CaseId id, const std::vector<Appeal> &appeals);

/// An operation made here, whole, with its actor as that person was then.
struct MadeHere {
    RecordedOperation recorded;
    Actor actor;
};
[[nodiscard]] MadeHere madeHere(Database &db, OperationId id);
/// The same if it, with its letters, is as it was written; nothing if the disk has changed it. What is to leave is
/// asked for in this way.
[[nodiscard]] std::optional<MadeHere> intactMadeHere(Database &db, OperationId id);

/// Notes when, and in which life of the board, an operation made here was acknowledged; the first word in each counts.
void setAcknowledged(Database &db, OperationId id, Timestamp at, const QString &epoch);
/// An operation made here that a board has acknowledged.
struct Acknowledged {
    qint64 n = 0; ///< order in which they were made
    OperationId id;
    CaseId caseId;
    QString epoch; ///< the life of the board
};
/// Since then, in that order: what a board that was restored from a backup may have lost.
[[nodiscard]] std::vector<Acknowledged> acknowledgedSince(Database &db, Timestamp since);
[[nodiscard]] bool wasAcknowledged(Database &db, OperationId id);
/// Acknowledged once, and the board has said since that it has not got it.
[[nodiscard]] bool isLost(Database &db, OperationId id);
void setLost(Database &db, OperationId id); ///< until it is acknowledged again

/// Puts another wording of an operation in place, before it leaves.
void rewrite(Database &db, const RecordedOperation &recorded);

void setAccepted(Database &db, OperationId id); ///< the board says it has it; no feed has shown it yet
void setShown(Database &db, OperationId id);    ///< by a feed, whose place lies behind it from now on
/// The board has it, and no feed of this desk will show it; what was acknowledged before @p since counts as shown.
void setBeyondFeeds(Database &db, OperationId id, Timestamp since);
void doubtAllShown(Database &db, Timestamp since); ///< the place behind those acknowledged since then is no longer good
void forgetUnshown(Database &db);                  ///< it is known already what the board may have lost
[[nodiscard]] bool hasUnshown(Database &db);
/// Of what was acknowledged.
[[nodiscard]] std::vector<OperationId> unshown(Database &db, bool withThoseBeyond);
void setWaiting(Database &db, OperationId id);
void setDoubted(Database &db, OperationId id); ///< acknowledged once, but whether the board still has it is not known
void setRefused(Database &db, OperationId id, const Error &refusal);

} // namespace lianxin
