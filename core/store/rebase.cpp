// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rebase.h"

#include "core/domain/applied.h"
#include "core/store/basetable.h"
#include "core/store/conflicttable.h"
#include "core/store/timelinetable.h"

namespace lianxin {

namespace {

using State = OutboxItem::State;

bool isSetAside(State state)
{
    return state == State::Conflict || state == State::Rejected || state == State::Parked;
}

void setAside(Work &work, const Waiting &item, const Error &why, const Case &server)
{
    const Error conflict {Error::Code::Conflict, why.reason, why.detail, why.where};
    openConflict(work, item, conflict, server, true);
    setState(work.db, item.id, State::Conflict, conflict);
    setRefused(work.db, item.id, conflict);
    work.changes.outbox = true;
}

/// Goes along a lane and puts each operation on top of the case.
struct Replay {
    Work &work;
    bool isExact; ///< the document is the board's newest as far as we know
    const Case &server;
    Case overlay = server;
    bool isOld = false; ///< and what was acknowledged is in it, whether the board still has that or not
    bool isStuck = false;

    void operator()(const Waiting &item)
    {
        if (isOld && wasAcknowledged(work.db, item.id))
            return;
        const auto made = intactMadeHere(work.db, item.id);
        if (!made) {
            if (item.state == State::Ready || item.state == State::Blocked)
                parkDamaged(work, item.id, item.caseId);
            isStuck = true;
            return;
        }
        // A case that only this desk knows stays readable, whatever the board says to its first operation.
        const bool isBirth = overlay.key.isNull() && std::holds_alternative<Intake>(made->recorded.operation);
        if (isSetAside(item.state) && !isBirth) {
            isStuck = true;
            return;
        }
        const RecordedOperation &recorded = made->recorded;
        auto next = applied(overlay, recorded.operation, {made->actor, recorded.id, recorded.at, work.rules});
        if (next)
            overlay = *std::move(next);
        else if (isExact && !isStuck && item.state != State::InDoubt)
            setAside(work, item, next.error(), server);
        isStuck = isStuck || !next || isSetAside(item.state);
    }
};

} // namespace

void rebase(Work &work, StoredCase &stored, const Case &server, bool isNewest)
{
    const auto lane = laneOf(work.db, stored.id);
    const bool isOld = stored.isBoardUnknown();
    Replay replay {work, isNewest && !isOld && server.version >= stored.serverVersion, server, server, isOld};
    for (const Waiting &item : lane)
        replay(item);
    refreshLane(work.db, stored.id);

    if (!lane.empty() && stored.serverVersion != 0)
        setBase(work.db, stored.id, server);
    else
        dropBase(work.db, stored.id);
    stored.current = std::move(replay.overlay);
    saveCase(work, stored);
}

void rebase(Work &work, CaseId id)
{
    if (auto stored = findCase(work.db, id))
        rebase(work, *stored, serverDocument(work.db, *stored));
}

} // namespace lianxin
