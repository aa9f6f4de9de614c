// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine.h"

#include "core/base/log.h"
#include "core/sync/boardcalls.h"
#include "core/sync/courier.h"
#include "core/sync/downloadfile.h"
#include "core/sync/enrolment.h"
#include "core/sync/filemover.h"
#include "core/sync/snapshotintake.h"

#include <mutex>
#include <QCryptographicHash>
#include <QDir>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

using namespace sync;

std::vector<OperationId> idsOf(const std::vector<RecordedOperation> &operations)
{
    std::vector<OperationId> ids;
    for (const RecordedOperation &operation : operations)
        ids.push_back(operation.id);
    return ids;
}

/// One file for each feed, under a name any file system takes.
QString snapshotPath(const QString &folder, const QString &scope)
{
    const QByteArray hash = QCryptographicHash::hash(scope.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return QDir(folder).filePath(QString::fromLatin1(hash) + u".zst"_s);
}

/// With what the store cannot know.
Result<SyncStanding> complete(Result<SyncStanding> standing, bool takesFiles)
{
    if (standing)
        standing->takesSnapshots = standing->movesFiles = takesFiles;
    return standing;
}

Caller callerOf(const Speaker &speaker)
{
    return {QUrl(speaker.board.url), speaker.sender.token, speaker.device};
}

} // namespace

/// What lives as long as something may still come back to it. Everything but happen(), post() and status() runs on the
/// executor, one job after another, and only while the gate is open.
class SyncEngine::Core final : public std::enable_shared_from_this<Core>
{
public:
    Core(SyncEngine &engine, const SyncParts &parts)
        : m_engine(engine),
          m_parts(parts),
          m_batchIds(parts.clock, parts.random)
    { }

    void close();
    void happen(Event event);
    void post(std::function<void()> job);
    [[nodiscard]] SyncStatus status() const;
    void askOnce(std::shared_ptr<QPromise<Result<Counts>>> promise, std::chrono::milliseconds deadline, Poked asking);
    [[nodiscard]] const SyncParts &parts() const { return m_parts; }

private:
    void take(Event event);
    void run(const LoadStanding &);
    void run(AskStatus &ask);
    void run(AskDesk &ask);
    void run(AskToken &ask);
    void run(const KeepToken &keep);
    void run(const NoteFailedAlone &note);
    void run(TakeBatch &take);
    void run(SendSync &send);
    void run(KeepResults &keep);
    void run(KeepPage &keep);
    void run(const FetchSnapshot &fetch);
    void run(const KeepSnapshot &keep);
    void run(const ForgetPlace &forget);
    void run(const BeginAfterLoss &begin);
    void run(AskDigest &ask);
    void run(CompareFeed &compare);
    void run(const WipeDesk &wipe);
    void wiped(const WipeDesk &wipe, const Result<void> &done);
    void run(const ReleaseBatch &release);
    void run(const AbortLine &);
    void run(const WaitUntil &wait);
    void run(const KeepEnd &keep);
    void run(const TellEnd &tell);
    void run(const FileEffect &effect);
    void tellStatus();
    template <class T, class ToEvent>
    void after(QFuture<Result<T>> future, ToEvent toEvent);
    void orLog(const QFuture<Result<void>> &future);

    SyncEngine &m_engine;
    SyncParts m_parts;
    Uuid7 m_batchIds;
    State m_state;
    SyncStatus m_told;
    std::shared_ptr<SnapshotIntake> m_intake; // of the snapshot being taken in
    int m_waits = 0;                          // only the newest WaitUntil counts
    std::vector<std::shared_ptr<QPromise<Result<Counts>>>> m_asking;

    // Recursive: whoever is told of a new status may ask for it.
    mutable std::recursive_mutex m_gate;
    bool m_open = true;
};

// --- in and out ------------------------------------------------------------------------------------------------------

void SyncEngine::Core::close()
{
    const std::lock_guard lock(m_gate);
    m_open = false;
    m_asking.clear();
}

void SyncEngine::Core::post(std::function<void()> job)
{
    m_parts.executor.post([weak = weak_from_this(), job = std::move(job)] {
        const auto core = weak.lock();
        if (!core)
            return;
        const std::lock_guard lock(core->m_gate);
        if (core->m_open)
            job();
    });
}

void SyncEngine::Core::happen(Event event)
{
    post([this, shared = std::make_shared<Event>(std::move(event))] { take(std::move(*shared)); });
}

SyncStatus SyncEngine::Core::status() const
{
    const std::lock_guard lock(m_gate);
    return m_told;
}

void SyncEngine::Core::take(Event event)
{
    Step step = next(std::move(m_state), std::move(event), {m_parts.clock.now(), m_parts.random.unit(), m_parts.rules});
    m_state = std::move(step.state);
    for (Effect &effect : step.effects)
        std::visit([this](auto &wanted) { run(wanted); }, effect);
    tellStatus();
}

void SyncEngine::Core::tellStatus()
{
    SyncStatus now = statusOf(m_state);
    if (now == m_told)
        return;
    m_told = std::move(now);
    Q_EMIT m_engine.statusChanged(m_told);
}

void SyncEngine::Core::askOnce(std::shared_ptr<QPromise<Result<Counts>>> promise, std::chrono::milliseconds deadline,
                               Poked asking)
{
    m_asking.push_back(promise);
    take(asking);
    m_parts.executor.postAfter(deadline, [weak = weak_from_this(), asked = std::weak_ptr(promise)] {
        const auto core = weak.lock();
        if (core && !asked.expired())
            core->happen(Expired {});
    });
}

template <class T, class ToEvent>
void SyncEngine::Core::after(QFuture<Result<T>> future, ToEvent toEvent)
{
    future.then([weak = weak_from_this(), toEvent = std::move(toEvent)](Result<T> result) mutable {
        if (const auto core = weak.lock())
            core->happen(toEvent(std::move(result)));
    });
}

void SyncEngine::Core::orLog(const QFuture<Result<void>> &future)
{
    QFuture(future).then([](const Result<void> &kept) {
        if (!kept)
            qCWarning(logSync) << "could not be kept:" << kept.error().reason << kept.error().detail;
    });
}

// --- effects ---------------------------------------------------------------------------------------------------------

void SyncEngine::Core::run(const LoadStanding &)
{
    after(m_parts.store.syncStanding(),
          [takesSnapshots = !m_parts.folder.isEmpty()](Result<SyncStanding> standing) -> Event {
              return StandingKnown {complete(std::move(standing), takesSnapshots)};
          });
}

void SyncEngine::Core::run(AskStatus &ask)
{
    const QString device = ask.calledBack > 0 ? ask.speaker.device : QString();
    const HttpRequest request = statusCall(callerOf(ask.speaker), {ask.ids, device, ask.calledBack});
    m_parts.transport.send(request, [weak = weak_from_this(), ask](const Exchange &exchange) {
        if (const auto core = weak.lock())
            core->happen(RoundEvent(StatusAnswered {ask.speaker.sender.actor.id, ask.ids,
                                                    statusAnswer(exchange, ask.speaker.board), ask.calledBack}));
    });
}

void SyncEngine::Core::run(AskDesk &ask)
{
    m_parts.transport.send(deskCall(callerOf(ask.speaker)), [weak = weak_from_this(), ask](const Exchange &exchange) {
        if (const auto core = weak.lock())
            core->happen(
                RoundEvent(DeskAnswered {ask.speaker.sender.actor.id, deskAnswer(exchange, ask.speaker.board)}));
    });
}

void SyncEngine::Core::run(AskToken &ask)
{
    m_parts.transport.send(tokenCall(callerOf(ask.speaker)), [weak = weak_from_this(), ask](const Exchange &exchange) {
        if (const auto core = weak.lock())
            core->happen(RoundEvent(TokenAnswered {ask.speaker.sender, tokenAnswer(exchange, ask.speaker.board)}));
    });
}

void SyncEngine::Core::run(const KeepToken &keep)
{
    const PersonId person = keep.former.actor.id;
    after(m_parts.store.renewToken(person, keep.former.token, keep.fresh),
          [person, fresh = keep.fresh](Result<void> kept) -> Event {
              return RoundEvent(TokenKept {person, fresh, std::move(kept)});
          });
}

void SyncEngine::Core::run(const NoteFailedAlone &note)
{
    orLog(m_parts.store.recordFailedAlone(note.id));
}

void SyncEngine::Core::run(TakeBatch &batch)
{
    const PersonId person = batch.question.speaker.sender.actor.id;
    after(m_parts.store.takeBatch(person, batch.most, wire::maxBatchBytes),
          [question = std::move(batch.question)](Result<std::vector<RecordedOperation>> operations) -> Event {
              return RoundEvent(BatchTaken {question, std::move(operations)});
          });
}

void SyncEngine::Core::run(SendSync &send)
{
    const Speaker &speaker = send.question.speaker;
    // A batch is something that must not happen twice; a mere question needs no name, and so stays smaller.
    const QString batchId = send.operations.empty() ? QString() : m_batchIds.next().toString(QUuid::WithoutBraces);
    const HttpRequest request = syncCall(callerOf(speaker), {speaker.device, batchId, send.question.cursors,
                                                             send.operations, wire::SyncRequest {}.maxBytes});
    m_parts.transport.send(request, [weak = weak_from_this(), question = send.question, sent = idsOf(send.operations),
                                     askedAt = m_parts.clock.now()](const Exchange &exchange) {
        if (const auto core = weak.lock())
            core->happen(
                RoundEvent(SyncAnswered {question, sent, syncAnswer(exchange, question.speaker.board), askedAt}));
    });
}

void SyncEngine::Core::run(KeepResults &keep)
{
    after(m_parts.store.recordResults(std::move(keep.results), keep.calledBack),
          [](Result<void> kept) -> Event { return RoundEvent(ResultsKept {std::move(kept)}); });
}

void SyncEngine::Core::run(KeepPage &keep)
{
    PageKept kept {keep.page.scope,
                   keep.page.to,
                   qint64(keep.page.rows.size() + keep.page.malformed.size()),
                   keep.page.hasMore,
                   {}};
    after(m_parts.store.applyRemote(std::move(keep.page)), [kept = std::move(kept)](Result<void> result) -> Event {
        PageKept event = kept;
        event.kept = std::move(result);
        return RoundEvent(std::move(event));
    });
}

void SyncEngine::Core::run(const FetchSnapshot &fetch)
{
    QDir().mkpath(m_parts.folder);
    const auto file = std::make_shared<DownloadFile>(snapshotPath(m_parts.folder, fetch.scope));
    HttpRequest request = snapshotCall(callerOf(fetch.speaker), fetch.scope, file->headers());
    request.sink = file;
    m_parts.transport.send(request, [weak = weak_from_this(), fetch, file](const Exchange &exchange) {
        if (const auto core = weak.lock())
            core->happen(RoundEvent(
                SnapshotAnswered {fetch.speaker, fetch.scope, fileAnswer(exchange, fetch.speaker.board, *file)}));
    });
}

void SyncEngine::Core::run(const KeepSnapshot &keep)
{
    const auto tell = [weak = weak_from_this()](RoundEvent event) {
        if (const auto core = weak.lock())
            core->happen(std::move(event));
    };
    const auto post = [weak = weak_from_this()](std::function<void()> job) {
        if (const auto core = weak.lock())
            core->post(std::move(job));
    };
    const auto done = [tell, keep](const SnapshotIntake::Outcome &outcome) {
        // What broke off may go on later; what is damaged would be so again.
        if (outcome.kept || outcome.kept.error().code != Error::Code::Cancelled)
            DownloadFile::remove(keep.file);
        tell(SnapshotKept {keep.scope, outcome.head.cursor, outcome.kept});
    };
    m_intake = std::make_shared<SnapshotIntake>(SnapshotIntake::Parts {m_parts.store, post,
                                                                       [tell, scope = keep.scope](qint64 rows) {
                                                                           tell(SnapshotMoved {scope, rows});
                                                                       },
                                                                       done},
                                                keep.file);
    m_intake->start(keep.scope, keep.speaker.board.epoch);
}

void SyncEngine::Core::run(const ForgetPlace &forget)
{
    after(m_parts.store.forgetCursor(forget.scope), [scope = forget.scope](Result<void> kept) -> Event {
        return RoundEvent(PlaceForgotten {scope, std::move(kept)});
    });
}

void SyncEngine::Core::run(const BeginAfterLoss &begin)
{
    qCWarning(logSync) << "the board was put back from a backup";
    after(m_parts.store.beginAfterLoss(begin.epoch),
          [takesSnapshots = !m_parts.folder.isEmpty()](Result<SyncStanding> standing) -> Event {
              return RoundEvent(LossBegun {complete(std::move(standing), takesSnapshots)});
          });
}

void SyncEngine::Core::run(AskDigest &ask)
{
    m_parts.transport.send(digestCall(callerOf(ask.speaker), ask.scope),
                           [weak = weak_from_this(), ask](const Exchange &exchange) {
                               if (const auto core = weak.lock())
                                   core->happen(RoundEvent(DigestAnswered {ask.speaker.sender.actor.id, ask.scope,
                                                                           digestAnswer(exchange, ask.speaker.board)}));
                           });
}

void SyncEngine::Core::run(CompareFeed &compare)
{
    after(m_parts.store.compare(compare.digest), [scope = compare.digest.scope](Result<Comparison> outcome) -> Event {
        return RoundEvent(FeedCompared {scope, std::move(outcome)});
    });
}

void SyncEngine::Core::run(const WipeDesk &wipe)
{
    qCWarning(logSync) << "the board has ordered this desk to be wiped";
    m_parts.store.wipe().then([weak = weak_from_this(), wipe](const Result<void> &done) {
        if (const auto core = weak.lock())
            core->post([core = core.get(), wipe, done] { core->wiped(wipe, done); });
    });
}

/// Whether the board hears of it or not: it is done.
void SyncEngine::Core::wiped(const WipeDesk &wipe, const Result<void> &done)
{
    if (!done)
        return take(RoundEvent(DeskWiped {done}));
    if (!m_parts.folder.isEmpty())
        QDir(m_parts.folder).removeRecursively();
    m_parts.transport.send(wipeAckCall(callerOf(wipe.speaker)), [weak = weak_from_this()](const Exchange &) {
        if (const auto core = weak.lock())
            core->happen(RoundEvent(DeskWiped {}));
    });
}

void SyncEngine::Core::run(const ReleaseBatch &release)
{
    orLog(m_parts.store.recordNotSent(release.ids));
}

void SyncEngine::Core::run(const AbortLine &)
{
    m_parts.transport.abort();
    if (m_intake)
        m_intake->cancel();
}

void SyncEngine::Core::run(const WaitUntil &wait)
{
    const auto delay = std::max(std::chrono::milliseconds(0), wait.at - m_parts.clock.now());
    m_parts.executor.postAfter(delay, [weak = weak_from_this(), number = ++m_waits] {
        if (const auto core = weak.lock())
            core->post([core = core.get(), number] {
                if (number == core->m_waits)
                    core->take(TimeCame {});
            });
    });
}

void SyncEngine::Core::run(const KeepEnd &keep)
{
    orLog(m_parts.store.recordSyncEnd(keep.end));
}

void SyncEngine::Core::run(const TellEnd &tell)
{
    for (const auto &promise : std::exchange(m_asking, {})) {
        promise->addResult(tell.outcome);
        promise->finish();
    }
}

void SyncEngine::Core::run(const FileEffect &effect)
{
    FileMover(m_parts.store, m_parts.transport, m_parts.clock, [weak = weak_from_this()](FileEvent event) {
        if (const auto core = weak.lock())
            core->happen(std::move(event));
    }).run(effect);
}

// --- the engine ------------------------------------------------------------------------------------------------------

SyncEngine::SyncEngine(const SyncParts &parts, QObject *parent)
    : QObject(parent),
      m_core(std::make_shared<Core>(*this, parts))
{
    const auto core = m_core;
    connect(
        &parts.store, &Store::changed, this,
        [core](const ChangeSet &changes) {
            if (changes.outbox)
                core->happen(OutboxChanged {});
            else if (changes.files)
                core->happen(FilesAsked {});
        },
        Qt::DirectConnection);
}

SyncEngine::~SyncEngine()
{
    m_core->close();
}

void SyncEngine::start()
{
    m_core->happen(Started {});
}

void SyncEngine::stop()
{
    m_core->happen(Stopped {});
}

void SyncEngine::syncNow()
{
    m_core->happen(Poked {});
}

QFuture<Result<Counts>> SyncEngine::syncOnce(std::chrono::milliseconds deadline, bool withFiles)
{
    const auto promise = std::make_shared<QPromise<Result<Counts>>>();
    promise->start();
    m_core->post(
        [core = m_core.get(), promise, deadline, withFiles] { core->askOnce(promise, deadline, Poked {withFiles}); });
    return promise->future();
}

QFuture<Result<Person>> SyncEngine::enrol(const QString &url, const QString &token)
{
    const std::weak_ptr<Core> weak = m_core;
    const auto later = [weak](std::function<void()> job) {
        if (const auto core = weak.lock())
            core->post(std::move(job));
    };
    const auto joined = [weak] {
        if (const auto core = weak.lock())
            core->happen(TimeCame {}); // a board at last
    };
    return enrolled(m_core->parts().store, m_core->parts().transport, later, joined, url, token);
}

QFuture<Result<QByteArray>> SyncEngine::carry(const QByteArray &file)
{
    const auto later = [weak = std::weak_ptr(m_core)](std::function<void()> job) {
        if (const auto core = weak.lock())
            core->post(std::move(job));
    };
    return carried(m_core->parts().store, m_core->parts().transport, later, file);
}

SyncStatus SyncEngine::status() const
{
    return m_core->status();
}

SyncActions SyncEngine::actions()
{
    return {[this] { syncNow(); }, [this] { stop(); },
            [this](const QString &url, const QString &token) { return enrol(url, token); }};
}

} // namespace lianxin
