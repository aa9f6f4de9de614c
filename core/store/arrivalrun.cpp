// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arrivalrun.h"

#include "core/store/arrival.h"
#include "core/store/drafttable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t lettersPerTransaction = 500;

} // namespace

ArrivalRun::ArrivalRun(std::shared_ptr<StoreCore> core, Actor actor, std::vector<Arrival> arrivals, DraftId draft)
    : m_core(std::move(core)),
      m_actor(std::move(actor)),
      m_arrivals(std::move(arrivals)),
      m_draft(draft)
{
    m_promise.start();
}

QFuture<Result<ArrivalRun::Outcomes>> ArrivalRun::start(const std::shared_ptr<StoreCore> &core, const Actor &actor,
                                                        std::vector<Arrival> arrivals, DraftId draft)
{
    const std::shared_ptr<ArrivalRun> run(new ArrivalRun(core, actor, std::move(arrivals), draft));
    auto future = run->m_promise.future();
    if (core->isReadOnly())
        run->finish(failure(Error::Code::NotAllowed, u"read-only"_s));
    else
        run->postNext();
    return future;
}

void ArrivalRun::postNext()
{
    (void)m_core->onWriter([run = shared_from_this()](Database &db) { run->takeNext(db); });
}

void ArrivalRun::takeNext(Database &db)
{
    const auto chunk = [this](Work &work) { return takeChunk(work); };
    auto taken = attempt([&] { return m_core->transact(db, chunk); });
    if (!taken)
        return finish(std::move(taken));
    m_outcomes.insert(m_outcomes.end(), taken->begin(), taken->end());
    if (m_outcomes.size() < m_arrivals.size())
        postNext();
    else
        finish(std::move(m_outcomes));
}

Result<ArrivalRun::Outcomes> ArrivalRun::takeChunk(Work &work)
{
    Outcomes outcomes;
    const size_t end = std::min(m_arrivals.size(), m_outcomes.size() + lettersPerTransaction);
    for (size_t i = m_outcomes.size(); i < end; ++i)
        outcomes.push_back(i == 0 && !m_draft.isNull() ? takeFromDraft(work) : arrive(work, m_actor, m_arrivals[i]));
    return outcomes;
}

/// The intake goes out under the draft's operation id, so that registering twice registers once.
ArrivalOutcome ArrivalRun::takeFromDraft(Work &work)
{
    const auto id = operationOf(work.db, m_draft);
    if (!id)
        return {.kind = ArrivalOutcome::Kind::Refused, .refusal = {Error::Code::NotFound, u"no-such-draft"_s, {}, {}}};
    const ArrivalOutcome outcome = arrive(work, m_actor, m_arrivals.front(), *id);
    const auto draft = findDraft(work.db, m_draft);
    if (draft && outcome.kind == ArrivalOutcome::Kind::Added)
        endDraft(work.db, *draft, m_arrivals.front().intake.track == Track::Report);
    return outcome;
}

void ArrivalRun::finish(Result<Outcomes> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace lianxin
