// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncstate.h"

#include "core/sync/backoff.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lianxin::sync {

namespace {

constexpr std::chrono::milliseconds pollInterval = 5min; // give or take a fifth

using Activity = State::Activity;
using Phase = SyncStatus::Phase;

/// Where a round leaves a desk that was in @p before.
Phase phaseAfter(const std::optional<Error> &problem, Phase before)
{
    if (!problem)
        return Phase::Idle;
    if (problem->code == Error::Code::Cancelled)
        return before;
    if (problem->reason == u"not-the-board" || problem->reason == u"other-board")
        return Phase::NotTheBoard;
    if (problem->reason == u"no-board")
        return Phase::NoBoard;
    if (problem->reason == u"device-revoked")
        return Phase::ShutOut;
    if (problem->reason == u"device-wiped")
        return Phase::Wiped;
    if (problem->reason == u"must-update")
        return Phase::Outdated;
    return problem->code == Error::Code::Unauthorized ? Phase::AuthNeeded : Phase::Waiting;
}

/// One call of next(): the state under change and what it wants done.
class StateStep
{
public:
    StateStep(State state, const Circumstances &around) : s(std::move(state)), m_around(around) { }
    [[nodiscard]] Step done() && { return {std::move(s), std::move(m_effects)}; }

    void on(const Started &);
    void on(const Stopped &);
    void on(const Poked &);
    void on(const Expired &);
    void on(const OutboxChanged &);
    void on(const FilesAsked &);
    void on(const TimeCame &);
    void on(StandingKnown &event);
    void on(RoundEvent &event);
    void on(FileEvent &event);

private:
    void begin();
    void beginOrAgain();
    void breakOff(const Error &why);
    void afterLook(Result<SyncStanding> &standing);
    void work(Result<SyncStanding> &standing);
    void waitMeanwhile();
    void compareClocks(const RoundEvent &event);
    void endIfOver();
    void tell(const std::optional<Error> &problem);
    void wait();
    [[nodiscard]] bool mayMove(const std::optional<Error> &problem) const;
    void moveFiles();
    void putFilesOff();
    void endMoving();
    void tellWaiting();
    void lookIfMoved();

    [[nodiscard]] bool lineIsGood() const
    {
        return s.phase == Phase::Idle || s.phase == Phase::AuthNeeded || s.phase == Phase::ShutOut
               || s.phase == Phase::Outdated;
    }
    [[nodiscard]] bool somethingMayLeave(const SyncStanding &standing) const;
    void want(Effect effect) { m_effects.push_back(std::move(effect)); }
    void want(std::vector<Effect> effects) { std::ranges::move(effects, std::back_inserter(m_effects)); }

    State s;
    const Circumstances &m_around;
    std::vector<Effect> m_effects;
};

// --- when ------------------------------------------------------------------------------------------------------------

void StateStep::on(const Started &)
{
    s.automatic = true;
    if (s.activity != Activity::Working)
        beginOrAgain();
}

void StateStep::on(const Poked &poked)
{
    s.asksForFiles = s.asksForFiles || poked.withFiles;
    beginOrAgain();
    want(woken(s.round, m_around.rules));
    putFilesOff();
}

void StateStep::on(const TimeCame &)
{
    if (s.automatic && s.activity != Activity::Working)
        beginOrAgain();
    want(woken(s.round, m_around.rules));
    putFilesOff();
}

void StateStep::on(const OutboxChanged &)
{
    s.outboxMoved = true;
    if (s.activity == Activity::Resting)
        lookIfMoved();
    want(offered(s.round, m_around.rules));
    putFilesOff();
}

/// One more file is no reason to put the others off.
void StateStep::on(const FilesAsked &)
{
    if (s.activity == Activity::Moving)
        s.files.hasMoved = true;
    else
        on(OutboxChanged {});
}

void StateStep::on(const Stopped &)
{
    s.automatic = false;
    s.outboxMoved = false;
    s.nextTryAt.reset();
    breakOff({Error::Code::Cancelled, u"stopped"_s, {}, {}});
}

void StateStep::on(const Expired &)
{
    breakOff({Error::Code::Offline, u"too-slow"_s, u"nobody waits any longer"_s, {}});
}

void StateStep::breakOff(const Error &why)
{
    const bool wasAsked = std::exchange(s.again, false);
    if (s.activity == Activity::Working) {
        if (!s.round.failure)
            s.round.failure = why;
        want(AbortLine {});
    } else if (wasAsked) {
        want(TellEnd {tl::unexpected(why)});
    }
    if (s.activity == Activity::Moving) {
        s.files.isHurried = true;
        want(AbortLine {});
    }
}

void StateStep::beginOrAgain()
{
    // A look under way may have seen the outbox before it was filled.
    if (s.activity == Activity::Resting)
        begin();
    else
        s.again = true;
}

void StateStep::lookIfMoved()
{
    // While the line is away nothing is gained by looking: the next try takes along whatever waits.
    if (!s.outboxMoved || !s.automatic || !lineIsGood())
        return;
    s.activity = Activity::Looking;
    s.outboxMoved = false;
    want(LoadStanding {});
}

// --- a round, from its beginning to its end --------------------------------------------------------------------------

void StateStep::begin()
{
    s.activity = Activity::Working;
    s.again = s.outboxMoved = false;
    s.nextTryAt.reset();
    s.round = after(std::move(s.round));
    want(LoadStanding {});
}

void StateStep::on(StandingKnown &event)
{
    if (event.standing)
        s.loss = event.standing->loss;
    if (s.activity == Activity::Looking)
        afterLook(event.standing);
    else
        work(event.standing);
}

void StateStep::afterLook(Result<SyncStanding> &standing)
{
    s.activity = Activity::Resting;
    if (s.again)
        return begin();
    if (!standing || !somethingMayLeave(*standing)) {
        if (standing && standing->board && standing->movesFiles && standing->hasFiles && !s.round.isShutOut())
            return moveFiles();
        tellWaiting();
        return lookIfMoved();
    }
    s.activity = Activity::Working;
    // Who was refused a moment ago would be refused again; only time or a person changes that.
    auto refused = std::move(s.round.refused);
    s.round = after(std::move(s.round));
    s.round.refused = std::move(refused);
    work(standing);
}

void StateStep::work(Result<SyncStanding> &standing)
{
    if (!standing)
        s.round.failure = standing.error();
    else if (!standing->board)
        s.round.failure = Error {Error::Code::NotFound, u"no-board"_s, {}, {}};
    if (standing) {
        s.lastOkAt = standing->lastOkAt;
        if (standing->board && s.phase == Phase::NoBoard)
            s.phase = Phase::Idle;
        if (!s.round.failure)
            want(begun(s.round, std::move(*standing), m_around.rules));
    }
    endIfOver();
}

/// The board's clock against ours in the middle between question and answer. Told only; never used for any order.
void StateStep::compareClocks(const RoundEvent &event)
{
    const auto *answered = std::get_if<SyncAnswered>(&event);
    if (!answered || !answered->answer.value || answered->askedAt.ms == 0 || answered->answer.value->serverTime.ms == 0)
        return;
    const Timestamp middle {(answered->askedAt.ms + m_around.now.ms) / 2};
    s.ahead = middle - answered->answer.value->serverTime;
}

void StateStep::on(RoundEvent &event)
{
    if (s.activity != Activity::Working && std::holds_alternative<SnapshotMoved>(event))
        return; // written while the line broke; the round is over
    compareClocks(event);
    const bool wasResting = s.round.snapshot.isResting;
    want(advanced(s.round, std::move(event), m_around.rules));
    if (s.round.snapshot.isResting && !wasResting)
        waitMeanwhile();
    endIfOver();
}

/// While a snapshot comes, for what did not get through.
void StateStep::waitMeanwhile()
{
    s.round.snapshot.pause = backoff(s.round.snapshot.pause, m_around.random);
    const std::chrono::milliseconds asked = std::exchange(s.round.retryAfter, std::nullopt).value_or(0s);
    want(WaitUntil {m_around.now + std::max(s.round.snapshot.pause, asked)});
}

void StateStep::endIfOver()
{
    if (!s.round.isOver())
        return;
    const auto problem = s.round.problem();
    s.activity = Activity::Resting;
    s.phase = phaseAfter(problem, s.phase);
    s.problem = problem.value_or(Error {});
    if (!problem)
        s.lastOkAt = m_around.now;
    tell(problem);
    wait();
    if (s.again)
        begin();
    else if (mayMove(problem) && !(s.outboxMoved && s.automatic)) // what moved may be no more than our own answers
        moveFiles();
    else
        lookIfMoved();
}

void StateStep::tell(const std::optional<Error> &problem)
{
    const Counts &counts = s.round.counts;
    if (s.phase != Phase::NoBoard && s.phase != Phase::Wiped)
        want(KeepEnd {{m_around.now, !problem, s.problem, counts.bytesOut, counts.bytesIn, counts.requests,
                       counts.received - counts.receivedSealed, counts.receivedSealed}});
    if (s.again) // who asked meanwhile wants to know of the round still to come
        return;
    const Result<Counts> outcome = problem ? Result<Counts>(tl::unexpected(*problem)) : Result<Counts>(counts);
    const bool areAwaited = std::exchange(s.asksForFiles, false) || s.toTell;
    s.toTell.reset();
    if (areAwaited && mayMove(problem))
        s.toTell = outcome;
    else
        want(TellEnd {outcome});
}

void StateStep::tellWaiting()
{
    if (auto outcome = std::exchange(s.toTell, std::nullopt))
        want(TellEnd {*std::move(outcome)});
}

// --- files: whenever nothing else is to be done ----------------------------------------------------------------------

void StateStep::on(FileEvent &event)
{
    for (FileEffect &effect : advanced(s.files, std::move(event), m_around.rules))
        want(std::move(effect));
    if (s.files.isOver())
        endMoving();
}

/// Something may wait: it did when the round began, or the round has brought or sent what names files.
bool StateStep::mayMove(const std::optional<Error> &problem) const
{
    const SyncStanding &standing = s.round.standing;
    const bool isLineGood = !problem || problem->code == Error::Code::Unauthorized;
    return isLineGood && standing.movesFiles && standing.board && !s.round.isShutOut()
           && (standing.hasFiles || s.round.counts.sent > 0 || s.round.counts.received > 0);
}

void StateStep::moveFiles()
{
    s.activity = Activity::Moving;
    s.outboxMoved = false;
    for (FileEffect &effect : begunFiles(s.files))
        want(std::move(effect));
}

/// An answer never waits for a photo.
void StateStep::putFilesOff()
{
    if (s.activity != Activity::Moving || !(s.again || s.outboxMoved))
        return;
    for (FileEffect &effect : hurried(s.files))
        want(std::move(effect));
}

void StateStep::endMoving()
{
    s.activity = Activity::Resting;
    if (s.toTell && *s.toTell) {
        (*s.toTell)->filesSent += s.files.counts.sent;
        (*s.toTell)->filesFetched += s.files.counts.fetched;
    }
    tellWaiting();
    if (s.again)
        begin();
    else
        lookIfMoved();
}

void StateStep::wait()
{
    s.automatic = s.automatic && s.phase != Phase::Wiped;
    s.lastDelay = lineIsGood() ? 0ms : backoff(s.lastDelay, m_around.random);
    if (!s.automatic || s.phase == Phase::NoBoard)
        return;
    const std::chrono::milliseconds poll(qint64(double(pollInterval.count()) * (0.8 + 0.4 * m_around.random)));
    const std::chrono::milliseconds asked = s.round.retryAfter.value_or(0s);
    s.nextTryAt = m_around.now + std::max(lineIsGood() ? poll : s.lastDelay, asked);
    want(WaitUntil {*s.nextTryAt});
}

bool StateStep::somethingMayLeave(const SyncStanding &standing) const
{
    return standing.board && !s.round.isShutOut() && std::ranges::any_of(standing.senders, [&](const Sender &sender) {
               const PersonId person = sender.actor.id;
               const auto isTheirs = [&](const auto &ready) { return ready.first == person && ready.second > 0; };
               return !s.round.refused.contains(person) && std::ranges::any_of(standing.ready, isTheirs);
           });
}

} // namespace

Step next(State state, Event event, const Circumstances &circumstances)
{
    StateStep step(std::move(state), circumstances);
    std::visit([&step](auto &happened) { step.on(happened); }, event);
    return std::move(step).done();
}

SyncStatus statusOf(const State &state)
{
    SyncStatus status;
    status.phase = state.activity == State::Activity::Working ? Phase::Running : state.phase;
    status.lastOkAt = state.lastOkAt;
    status.nextTryAt = state.nextTryAt;
    status.rowsDone = state.round.counts.received;
    status.problem = state.problem;
    status.loss = state.loss;
    if (std::chrono::abs(state.ahead) > largestSkew)
        status.ahead = std::chrono::duration_cast<std::chrono::minutes>(state.ahead);
    return status;
}

} // namespace lianxin::sync
