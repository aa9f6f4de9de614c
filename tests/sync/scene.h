// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/builtinrules.h"
#include "core/sync/syncstate.h"
#include "tests/catchqt.h"

// What the tests of sync's decisions build with: an office's standing, a board's answers, and the state fed by hand.

namespace lianxin::sync::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Phase = SyncStatus::Phase;
using Status = OperationResult::Status;

inline const auto noon = Timestamp::atLocal(QDate(2026, 11, 23), QTime(12, 0));
inline const Rules rules = *builtInRules();

template <class K>
K key(int n)
{
    return K::fromString(u"01930000-0000-7000-8000-%1"_s.arg(n, 12, 10, QChar(u'0')));
}

inline Sender sender(int n, std::vector<Role> roles)
{
    return {{key<PersonId>(n), u"甲"_s, u"柳溪镇"_s, std::move(roles), false}, u"token-%1"_s.arg(n)};
}

inline const Sender clerk = sender(1, {Role::Intake});
inline const Sender leader = sender(2, {Role::Signer});
inline const Sender vault = sender(3, {Role::Vault, Role::Reviewer});
inline const QString openFeed = u"org:柳溪镇"_s;
inline const QString sealedFeed = u"sealed:柳溪镇"_s;

inline SyncStanding standing(std::vector<Sender> senders)
{
    SyncStanding s;
    s.board = BoardIdentity {u"https://board.example"_s, u"b-1"_s, u"e-1"_s};
    s.deviceId = u"dev"_s;
    s.senders = std::move(senders);
    s.cursors = {{openFeed, u"c0"_s, 0}};
    s.operationsAtOnce = wire::maxOperations;
    return s;
}

inline RecordedOperation operation(OperationId id)
{
    RecordedOperation op;
    op.id = id;
    return op;
}

inline RecordedOperation operation(int n)
{
    return operation(key<OperationId>(n));
}

inline OperationResult result(int n, Status status)
{
    OperationResult r;
    r.id = key<OperationId>(n);
    r.status = status;
    return r;
}

template <class T>
Answer<T> good(T value)
{
    return {std::move(value), false, {}, 100, 200};
}

template <class T>
Answer<T> bad(Error::Code code, const QString &reason, bool noEffect = false)
{
    return {failure(code, reason), noEffect, {}, 100, 0};
}

/// The first row shows what the board says it has, as a rule.
inline wire::SyncResponse response(std::vector<OperationResult> results, std::vector<ChangePage> pages = {})
{
    for (const OperationResult &result : results)
        if (!pages.empty() && !pages.front().rows.empty())
            pages.front().rows.front().events.push_back(operation(result.id));
    return {u"b-1"_s, u"e-1"_s, noon, std::move(results), std::move(pages)};
}

inline ChangePage page(const QString &scope, const QString &to, bool hasMore, size_t rows = 1)
{
    return {scope, {}, to, hasMore, std::vector<ChangeRow>(rows), {}};
}

/// A state that is fed by hand; what it wants done waits in a list until the test answers for the world.
class Scene
{
public:
    State state;
    std::vector<Effect> wanted;
    Timestamp now = noon;
    double random = 0.5;

    void happen(Event event)
    {
        Step step = next(std::move(state), std::move(event), {now, random, rules});
        state = std::move(step.state);
        std::ranges::move(step.effects, std::back_inserter(wanted));
    }

    /// The next wanted effect, which must be an E.
    template <class E>
    E take()
    {
        REQUIRE_FALSE(wanted.empty());
        Effect first = std::move(wanted.front());
        wanted.erase(wanted.begin());
        REQUIRE(std::holds_alternative<E>(first));
        return std::get<E>(first);
    }

    void begin(const SyncStanding &s, Event event = Started {})
    {
        happen(std::move(event));
        stand(s);
    }
    void stand(const SyncStanding &s)
    {
        take<LoadStanding>();
        happen(StandingKnown {s});
    }
    SendSync send(std::vector<RecordedOperation> batch)
    {
        const auto batchWanted = take<TakeBatch>();
        happen(RoundEvent(BatchTaken {batchWanted.question, std::move(batch)}));
        return take<SendSync>();
    }
    void answer(const SendSync &sent, Answer<wire::SyncResponse> answer)
    {
        std::vector<OperationId> ids;
        std::ranges::transform(sent.operations, std::back_inserter(ids), &RecordedOperation::id);
        happen(RoundEvent(SyncAnswered {sent.question, ids, std::move(answer)}));
    }
    void keepResults(Result<void> kept = {})
    {
        take<KeepResults>();
        happen(RoundEvent(ResultsKept {std::move(kept)}));
    }
    void keepPage(Result<void> kept = {})
    {
        const auto p = take<KeepPage>().page;
        happen(RoundEvent(PageKept {p.scope, p.to, qint64(p.rows.size()), p.hasMore, std::move(kept)}));
    }
    void nothingMoreFrom(const Sender &person)
    {
        const auto batch = take<TakeBatch>();
        CHECK(batch.question.speaker.sender.token == person.token);
        happen(RoundEvent(BatchTaken {batch.question, std::vector<RecordedOperation> {}}));
    }
    /// The round's end, as told.
    Result<Counts> ended()
    {
        m_end = take<KeepEnd>().end;
        return take<TellEnd>().outcome;
    }
    SyncEnd end() const { return m_end; }

private:
    SyncEnd m_end;
};

} // namespace lianxin::sync::test
