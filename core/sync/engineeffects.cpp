// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/sync/boardcalls.h"
#include "core/sync/downloadfile.h"
#include "core/sync/enginecore.h"
#include "core/sync/filemover.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

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
Result<SyncStanding> complete(Result<SyncStanding> standing, bool takesFiles, int operationsAtOnce)
{
    if (standing) {
        standing->takesSnapshots = standing->movesFiles = takesFiles;
        standing->operationsAtOnce = operationsAtOnce;
    }
    return standing;
}

Caller callerOf(const Speaker &speaker)
{
    return {QUrl(speaker.board.url), speaker.sender.token, speaker.device, speaker.board.epoch};
}

} // namespace

void SyncEngine::Core::run(const LoadStanding &)
{
    after(m_parts.store.syncStanding(),
          [takesFiles = !m_parts.folder.isEmpty(), most = m_parts.operationsAtOnce](Result<SyncStanding> standing)
              -> Event { return StandingKnown {complete(std::move(standing), takesFiles, most)}; });
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
    // A batch is something that must not happen twice, and its desk is written down with it; a mere question needs
    // neither, and so stays smaller.
    const bool isQuestion = send.operations.empty();
    const QString batchId = isQuestion ? QString() : m_batchIds.next().toString(QUuid::WithoutBraces);
    const QString device = isQuestion ? QString() : speaker.device;
    const HttpRequest request = syncCall(
        callerOf(speaker), {device, batchId, send.question.cursors, send.operations, wire::SyncRequest {}.maxBytes});
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

void SyncEngine::Core::run(KeepBeyondFeeds &keep)
{
    after(m_parts.store.recordBeyondFeeds(std::move(keep.ids)),
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

/// What has come is taken in while the rest is still coming.
void SyncEngine::Core::run(const FetchSnapshot &fetch)
{
    QDir().mkpath(m_parts.folder);
    const QString path = snapshotPath(m_parts.folder, fetch.scope);
    m_intake = newIntake(fetch.speaker.board, fetch.scope, path);
    const auto file = std::make_shared<DownloadFile>(path, [weak = weak_from_this()](qint64 bytes) {
        if (const auto core = weak.lock())
            core->post([core = core.get(), bytes] {
                if (core->m_intake)
                    core->m_intake->grown(bytes);
            });
    });
    HttpRequest request = snapshotCall(callerOf(fetch.speaker), fetch.scope, file->headers());
    request.sink = file;
    m_parts.transport.send(request, [weak = weak_from_this(), fetch, file](const Exchange &exchange) {
        if (const auto core = weak.lock())
            core->happen(RoundEvent(
                SnapshotAnswered {fetch.speaker, fetch.scope, fileAnswer(exchange, fetch.speaker.board, *file)}));
    });
}

std::shared_ptr<SnapshotIntake> SyncEngine::Core::newIntake(const BoardIdentity &board, const QString &scope,
                                                            const QString &path)
{
    const auto tell = [weak = weak_from_this()](RoundEvent event) {
        if (const auto core = weak.lock())
            core->happen(std::move(event));
    };
    const auto post = [weak = weak_from_this()](std::function<void()> job) {
        if (const auto core = weak.lock())
            core->post(std::move(job));
    };
    const auto moved = [tell, scope](qint64 rows) { tell(SnapshotMoved {scope, rows}); };
    const auto done = [tell, scope, path](const SnapshotIntake::Outcome &outcome) {
        // What broke off may go on later; what is damaged would be so again.
        if (outcome.kept || outcome.kept.error().code != Error::Code::Cancelled)
            DownloadFile::remove(path);
        tell(SnapshotKept {scope, outcome.head.cursor, outcome.kept, outcome.unclaimed});
    };
    return std::make_shared<SnapshotIntake>(SnapshotIntake::Parts {m_parts.store, m_parts.pace, post, moved, done},
                                            SnapshotIntake::Of {scope, board.epoch}, path);
}

void SyncEngine::Core::run(const KeepSnapshot &)
{
    m_intake->whole();
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
          [takesFiles = !m_parts.folder.isEmpty(), most = m_parts.operationsAtOnce](Result<SyncStanding> standing)
              -> Event { return RoundEvent(LossBegun {complete(std::move(standing), takesFiles, most)}); });
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
    m_parts.store.wipe().whenDone([weak = weak_from_this(), wipe](const Result<void> &done) {
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

} // namespace lianxin
