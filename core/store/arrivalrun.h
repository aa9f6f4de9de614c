// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storecore.h"

namespace lianxin {

/// Takes many letters in, some hundred to a transaction, and lets other writers in between: a draft that is saved
/// meanwhile does not wait for the whole list.
class ArrivalRun : public std::enable_shared_from_this<ArrivalRun>
{
public:
    using Outcomes = std::vector<ArrivalOutcome>;

    /// @p draft is the registration form that became the first letter. After a failure what was committed stays; the
    /// same letters can be given again.
    [[nodiscard]] static QFuture<Result<Outcomes>> start(const std::shared_ptr<StoreCore> &core, const Actor &actor,
                                                         std::vector<Arrival> arrivals, DraftId draft);

private:
    ArrivalRun(std::shared_ptr<StoreCore> core, Actor actor, std::vector<Arrival> arrivals, DraftId draft);

    void postNext();
    void takeNext(Database &db);
    [[nodiscard]] Result<Outcomes> takeChunk(Work &work);
    [[nodiscard]] ArrivalOutcome takeFromDraft(Work &work);
    void finish(Result<Outcomes> result);

    std::shared_ptr<StoreCore> m_core;
    Actor m_actor;
    std::vector<Arrival> m_arrivals;
    DraftId m_draft;
    Outcomes m_outcomes;
    QPromise<Result<Outcomes>> m_promise;
};

} // namespace lianxin
