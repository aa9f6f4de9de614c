// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/identity.h"
#include "core/sync/courier.h"
#include "tests/board/runningboard.h"
#include "tests/sync/threadeddesk.h"

#include <QFile>

namespace lianxin::test {

/// A county's board that nobody needs to reach, and its people.
struct County {
    explicit County(quint64 seed = 7) : file(seed) { }

    board::BoardFile file;
    Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher, Role::Handler});
    Actor leader = file.person(u"张镇长"_s, {Role::Reviewer, Role::Signer, Role::Handler});
    Actor guest = file.person(u"外乡人"_s, {Role::Observer}); ///< may read there, whatever a desk believes
    std::unique_ptr<board::RunningBoard> running = std::make_unique<board::RunningBoard>(file);

    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(running->service->port()); }
    [[nodiscard]] QString token(const Actor &person) { return QString::fromUtf8(file.tokens[person.name]); }

    [[nodiscard]] Result<board::CourierDone> take(const QByteArray &pack) const
    {
        auto future = running->board->takeCourier(pack);
        future.waitForFinished();
        return future.takeResult();
    }
    [[nodiscard]] board::CourierDone taken(const QByteArray &pack) const { return *REQUIRE_OK(take(pack)); }
    /// The board's file as it is now.
    void copy(const QString &name = u"copy.db"_s)
    {
        stop();
        QFile::remove(file.folder.filePath(name));
        file.db->executeScript("VACUUM INTO '" + file.folder.filePath(name).toUtf8() + "'");
        serve();
    }
    /// @p isNoticed: the board begins a new epoch; or else it does not know.
    void putBack(bool isNoticed = true, const QString &name = u"copy.db"_s)
    {
        stop();
        file.db.reset();
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(file.path + ending);
        REQUIRE(QFile::copy(file.folder.filePath(name), file.path));
        file.db = std::move(*board::openForWriting(file.path));
        if (isNoticed)
            (void)board::beginEpoch(*file.db, file.ids, file.clock.now());
        serve();
    }
    void stop()
    {
        running.reset();
        file.db = std::move(*board::openForWriting(file.path));
    }
    /// At another address than before.
    void serve() { running = std::make_unique<board::RunningBoard>(file); }
    [[nodiscard]] QString epoch() const { return running->board->identity().epoch; }

    /// How often an operation stands in the office's feed.
    [[nodiscard]] int effects(OperationId id) const
    {
        auto future = running->board->changes({{u"org:"_s + board::town, {}}}, 1 << 26);
        future.waitForFinished();
        const auto pages = *REQUIRE_OK(future.takeResult());
        int count = 0;
        for (const ChangeRow &row : pages.front().rows)
            count += int(std::ranges::count(row.events, id, &RecordedOperation::id));
        return count;
    }
};

/// A desk that has had a line once, when its people signed in, and a stick.
struct Village {
    explicit Village(County &county) : clerk(county.clerk), leader(county.leader)
    {
        for (const Actor &person : {county.clerk, county.leader})
            desk.ok(desk.engine.enrol(county.url(), county.token(person)));
    }

    CaseId arrive(const QString &subject)
    {
        return desk.ok(desk.store->arrive(clerk, {arrivalOf(letter(subject))})).front().caseId;
    }
    OperationId note(const Actor &who, CaseId id, const QString &text)
    {
        desk.ok(desk.store->submit(who, id, AddNote {text}));
        return desk.ok(desk.store->caseFile(who, id)).timeline.back().recorded.id;
    }

    QByteArray pack(const QString &name = u"pack.lxp"_s)
    {
        packed = *REQUIRE_OK(packCourier(*desk.store, path(name)));
        return bytes(name);
    }
    Result<CourierTaken> read(const QByteArray &answer)
    {
        QFile file(path(u"answer.lxa"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(answer);
        file.close();
        return takeCourier(*desk.store, path(u"answer.lxa"_s));
    }
    CourierTaken taken(const QByteArray &answer) { return *REQUIRE_OK(read(answer)); }

    [[nodiscard]] QString path(const QString &name) const { return desk.folder.filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    /// Finds the board at its new address.
    void follow(const County &county) { desk.ok(desk.store->setSetting(settingkey::boardUrl, county.url())); }

    SyncStanding standing() { return desk.ok(desk.store->syncStanding()); }
    std::vector<OutboxItem> outbox() { return desk.ok(desk.store->outbox(leader)); }
    std::vector<ScopeCursor> cursors() { return standing().cursors; }

    Actor clerk, leader;
    ThreadedDesk desk;
    CourierPacked packed;
};

} // namespace lianxin::test
