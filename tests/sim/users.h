// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/world.h"

// What people do on their desks, through the store's own door. Each deed waits for the desk's word, tells the model of
// it, and does nothing on a desk that is down.

namespace lianxin::sim {

/// How a deed ended, as its person saw it.
enum class Said { Done, Refused, Nothing /* the desk stopped before */ };

class Users
{
public:
    explicit Users(World &world) : m_world(world) { }

    Said writeDown(SimDesk &desk, const Actor &actor, const QString &words, Track track, Timestamp at);
    Said writeDown(SimDesk &desk, const Actor &actor, const QString &words)
    {
        return writeDown(desk, actor, words, Track::Complaint, desk.machine.clock.now() - 30min);
    }
    Said act(SimDesk &desk, const Actor &actor, CaseId id, const Operation &operation, const Draft *draft = nullptr);
    Said type(SimDesk &desk, const DraftKey &key, const QString &body);
    /// What was typed becomes the operation that @p from makes of it.
    Said send(SimDesk &desk, const Actor &actor, const DraftKey &key, Operation (*from)(const QString &));
    Said takeBack(SimDesk &desk, const OutboxItem &item);
    /// What waits to be published there must never leave from then on.
    Said withdrawAnswer(SimDesk &desk, const Actor &actor, CaseId id, const QString &reason);
    Said tryAgain(SimDesk &desk, const OutboxItem &item);

    [[nodiscard]] std::vector<CaseId> cases(SimDesk &desk, const Actor &actor);
    [[nodiscard]] std::optional<Case> caseAt(SimDesk &desk, const Actor &actor, CaseId id);
    [[nodiscard]] std::vector<OutboxItem> outbox(SimDesk &desk, const Actor &actor);

private:
    Said told(SimDesk &desk, const QString &words, const std::optional<bool> &done);

    World &m_world;
};

} // namespace lianxin::sim
