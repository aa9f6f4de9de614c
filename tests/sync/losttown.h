// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/identity.h"
#include "core/codec/codec.h"
#include "core/store/verification.h"
#include "tests/board/runningboard.h"
#include "tests/sync/threadeddesk.h"

#include <QFile>

namespace lianxin::test {

/// How a board's file is put back from a copy.
struct Loss {
    bool isNoticed;   ///< the board began a new epoch
    bool hasSnapshot; ///< or the feed is read page by page
};

/// A real board whose file can be put back from a copy, and its people.
class Town
{
public:
    explicit Town(const Loss &loss = {true, false}) : m_loss(loss) { serve(); }

    void join(ThreadedDesk &desk)
    {
        for (const Actor &actor : {clerk, handler, leader})
            desk.ok(desk.engine.enrol(url(), QString::fromUtf8(file.tokens[actor.name])));
    }

    void serve()
    {
        board::BoardPolicy policy;
        if (m_loss.hasSnapshot)
            policy = board::withSnapshots();
        m_running = std::make_unique<board::RunningBoard>(file, board::Limits {}, policy);
    }
    void stop()
    {
        m_running.reset();
        file.db = std::move(*board::openForWriting(file.path));
    }

    /// Nobody serves the board afterwards, here and in putBack().
    void copy()
    {
        stop();
        QFile::remove(m_copy);
        file.db->executeScript("VACUUM INTO '" + m_copy.toUtf8() + "'");
    }
    void putBack()
    {
        m_running.reset();
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(file.path + ending);
        QDir(file.path + u".snapshots"_s).removeRecursively();
        REQUIRE(QFile::copy(m_copy, file.path));
        file.db = std::move(*board::openForWriting(file.path));
        if (m_loss.isNoticed)
            (void)board::beginEpoch(*file.db, file.ids, file.clock.now());
    }
    /// Serves at another address.
    void serveTo(std::initializer_list<ThreadedDesk *> desks)
    {
        serve();
        for (ThreadedDesk *desk : desks)
            desk->ok(desk->store->setSetting(settingkey::boardUrl, url()));
    }

    [[nodiscard]] int effects(OperationId id)
    {
        return *file.db->value<int>("SELECT COUNT(*) FROM events WHERE json_extract(doc, '$.op_id') = ?",
                                    id.toString());
    }
    /// Of all cases, once nobody serves it.
    [[nodiscard]] QStringList scopes()
    {
        QStringList all;
        for (auto query = file.db->prepare("SELECT scope FROM cases ORDER BY key"); query.step();)
            all << query.value<QString>(0);
        return all;
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_running->service->port()); }

    board::BoardFile file;
    const Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    const Actor handler = file.person(u"王工"_s, {Role::Handler});
    const Actor leader = file.person(u"张镇长"_s, {Role::Reviewer, Role::Signer});

private:
    Loss m_loss;
    QString m_copy = file.folder.filePath(u"copy.db"_s);
    std::unique_ptr<board::RunningBoard> m_running;
};

/// What a person does and what came of it, over the store.
struct Hands {
    Town &town;
    ThreadedDesk &desk;
    std::set<OperationId> made = {};

    CaseId writeDown(const QString &words)
    {
        const auto outcomes = desk.ok(desk.store->arrive(town.clerk, {arrivalOf(letter(words))}));
        remember();
        return outcomes.front().caseId;
    }
    void act(const Actor &actor, CaseId id, const Operation &what)
    {
        desk.ok(desk.store->submit(actor, id, what));
        remember();
    }
    void bringToWork(CaseId id)
    {
        act(town.clerk, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
        act(town.clerk, id, Register {});
        act(town.clerk, id, Accept {});
        act(town.clerk, id, Assign {u"村建办"_s, town.handler.id, town.handler.name});
        act(town.handler, id, StartWork {});
    }
    void sign(CaseId id, const QString &text)
    {
        act(town.handler, id, SubmitForReview {text, {}});
        act(town.leader, id, SignOff {textHash(text)});
    }
    std::vector<OutboxItem> outbox() { return desk.ok(desk.store->outbox(town.clerk)); }
    void remember()
    {
        for (const OutboxItem &item : outbox())
            made.insert(item.recorded.id);
    }
    std::vector<CaseId> cases() { return desk.ok(desk.store->list(town.clerk, {})); }
    CaseFile caseFile(CaseId id) { return desk.ok(desk.store->caseFile(town.clerk, id)); }
    BoardLoss loss() { return desk.ok(desk.store->syncStanding()).loss.value_or(BoardLoss {}); }
    void sync() { REQUIRE_OK(desk.sync()); }
};

/// The desk shows somebody who follows that feed what the board has in it, once nobody serves that.
inline void checkFeed(Town &town, ThreadedDesk &desk, const QString &scope, const Actor &reader)
{
    auto query = town.file.db->prepare("SELECT key, doc FROM cases WHERE scope = ? ORDER BY key");
    for (query.bind(scope); query.step();) {
        const CaseId id = desk.ok(desk.store->find(reader, query.value<QString>(0)));
        const CaseFile file = desk.ok(desk.store->caseFile(reader, id));
        CHECK(compact(toJson(file.current)) == query.value<QString>(1).toUtf8());
    }
}

/// Everything anybody did has had its effect once, and the desk shows what the board has.
inline void checkWhole(Town &town, Hands &hands)
{
    for (const OperationId id : hands.made)
        CHECK(town.effects(id) == 1);
    CHECK(hands.outbox().empty());
    CHECK(hands.desk.ok(hands.desk.store->handover(town.clerk)).empty());
    checkFeed(town, hands.desk, u"org:"_s + board::town, town.clerk);
    const Verification found = *REQUIRE_OK(verify(hands.desk.folder.filePath(u"desk.db"_s)));
    CHECK(found.disagreeing.empty());
    CHECK(found.notCopied == 0);
    CHECK(found.onlyCopied == 0);
}

} // namespace lianxin::test
