// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/transaction.h"
#include "core/store/casetable.h"
#include "core/store/copynotes.h"
#include "core/store/savepoint.h"
#include "core/store/searchtable.h"
#include "tests/store/letters.h"

namespace lianxin::fuzz {

/// The inside of a desk's store, without threads and second copy: a file with five people and a board, to which nothing
/// else has happened. All that is done to it is undone when this goes, so the next input finds it as it was.
class FreshDesk
{
public:
    FreshDesk();

    /// Runs @p job(Work &), which answers a Result, as the store does: all of it, or nothing.
    template <class Job>
    auto does(Job job)
    {
        Work work {m_db, m_clock, m_rules, m_ids};
        Savepoint all(work);
        auto answer = job(work);
        if (!answer)
            return answer;
        writeSearch(work);
        countListed(work);
        finishNotes(work);
        all.keep();
        return answer;
    }

    /// Everything it holds, as text: of two desks that say the same no person could tell them apart. Reads it by all
    /// the ways a window has.
    [[nodiscard]] QByteArray told();

    [[nodiscard]] Database &db() { return m_db; }
    [[nodiscard]] const Rules &rules() const { return m_rules; }
    [[nodiscard]] Timestamp now() const { return m_clock.now(); }

    const Office office;

private:
    Database &m_db;
    Transaction m_transaction;
    const ManualClock m_clock {*Timestamp::fromIso(u"2026-03-02T09:00:00+08:00"_s)};
    const Rules &m_rules;
    SeededRandom m_random {7};
    Uuid7 m_ids {m_clock, m_random};
};

} // namespace lianxin::fuzz
