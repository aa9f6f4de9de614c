// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seentable.h"

#include "core/domain/applied.h"
#include "core/store/outboxtable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

namespace lianxin {

namespace {

constexpr std::string_view insertSeen = "INSERT INTO seen (op_id, doc) VALUES (?, ?) ON CONFLICT DO NOTHING";

} // namespace

void keepSeen(Work &work, const StoredCase &stored, const Case &server)
{
    Case seen = server;
    for (const Waiting &item : laneOf(work.db, stored.id)) {
        const auto made = intactMadeHere(work.db, item.id);
        if (!made)
            return;
        work.db.execute(insertSeen, item.id, seen);
        const RecordedOperation &recorded = made->recorded;
        if (auto next = applied(seen, recorded.operation, {made->actor, recorded.id, recorded.at, work.rules}))
            seen = *std::move(next);
    }
}

} // namespace lianxin
