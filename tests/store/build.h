// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/builtinrules.h"
#include "core/store/settingkeys.h"
#include "tests/catchqt.h"
#include "tests/store/letters.h"

#include <algorithm>
#include <QTemporaryDir>

// What tests of and over the store build with: a desk on a temporary file, its people, its letters.

namespace lianxin {

using namespace Qt::StringLiterals;

/// One desk: a store on a temporary file that runs on one queue, so that nothing happens behind the test's back. It is
/// 2026-03-02 09:00, a Monday.
class TestDesk
{
public:
    /// @p runs: where the store works, instead of the queue.
    explicit TestDesk(quint64 seed = 7, Executor *runs = nullptr) : random(seed), m_runs(runs) { reopen(); }

    const Office office;
    ManualClock clock {*Timestamp::fromIso(u"2026-03-02T09:00:00+08:00"_s)};
    SeededRandom random;
    QueueExecutor queue;
    Rules rules = *builtInRules();
    QTemporaryDir dir;
    QString file = dir.filePath(u"desk.db"_s);
    std::vector<ChangeSet> changes; ///< everything announced since it was last cleared

    Store &store() { return *m_store; }
    StoreParts parts()
    {
        Executor &runs = m_runs ? *m_runs : queue;
        return {runs, runs, clock, random, rules};
    }

    void reopen(Store::Mode mode = Store::Mode::ReadWrite)
    {
        queue.runAll();
        m_store.reset();
        m_store = *REQUIRE_OK(Store::open(file, mode, parts()));
        QObject::connect(m_store.get(), &Store::changed, m_store.get(),
                         [this](const ChangeSet &set) { changes.push_back(set); });
        queue.runAll();
    }

    /// Nothing has the file open any more.
    void close()
    {
        queue.runAll();
        m_store.reset();
        queue.runAll();
    }

    /// What the store answers, once everything asked so far has run.
    template <class T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        queue.runAll();
        return future.result();
    }

    /// The same, where failing would be a mistake of the test.
    template <class T>
    T ok(QFuture<Result<T>> future)
    {
        if constexpr (std::is_void_v<T>)
            (void)REQUIRE_OK(answer(future));
        else
            return *REQUIRE_OK(answer(future));
    }

    void hire()
    {
        for (const Actor &actor : {office.clerk, office.handler, office.leader, office.vault, office.admin})
            ok(store().savePerson({actor}));
    }

    ArrivalOutcome arrive(const Arrival &arrival) { return arrive(office.clerk, arrival); }
    ArrivalOutcome arrive(const Actor &actor, const Arrival &arrival)
    {
        return ok(store().arrive(actor, {arrival})).front();
    }
    CaseId take(const Appeal &appeal, Track track = Track::Complaint)
    {
        return arrive(arrivalOf(appeal, track)).caseId;
    }

    Case submit(const Actor &actor, CaseId id, const Operation &operation)
    {
        return ok(store().submit(actor, id, operation));
    }
    CaseFile caseFile(CaseId id) { return ok(store().caseFile(office.clerk, id)); }
    Case current(CaseId id) { return caseFile(id).current; }
    std::vector<CaseId> list(const CaseQuery &query = {}) { return list(office.clerk, query); }
    std::vector<CaseId> list(const Actor &asking, const CaseQuery &query) { return ok(store().list(asking, query)); }
    CaseRow row(CaseId id) { return ok(store().rows(office.clerk, {id})).front(); }
    WorkListCounts counts() { return ok(store().counts(office.clerk)); }
    std::vector<OutboxItem> outbox() { return ok(store().outbox(office.clerk)); }

    /// Registered, accepted, assigned and being handled.
    void bringToWork(CaseId id)
    {
        submit(office.clerk, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
        submit(office.clerk, id, Register {});
        submit(office.clerk, id, Accept {});
        submit(office.clerk, id, Assign {u"村建办"_s, office.handler.id, office.handler.name});
        submit(office.handler, id, StartWork {});
    }

private:
    Executor *m_runs;
    std::unique_ptr<Store> m_store;
};

} // namespace lianxin
