// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/store/backup.h"
#include "core/store/copycontents.h"
#include "core/store/profilefiles.h"
#include "core/store/recovery.h"
#include "core/store/verification.h"
#include "tests/store/snapshotlines.h"

#include <QDir>
#include <QFile>

using namespace lianxin;
using namespace std::chrono_literals;

namespace {

/// A desk whose file comes to harm.
class HarmedDesk : public SyncedDesk
{
public:
    Recovery recovered()
    {
        close();
        const Recovery done = *REQUIRE_OK(recover(file, parts()));
        reopen();
        return done;
    }
    BackupMade backedUp()
    {
        queue.runAll();
        const BackupMade made = *REQUIRE_OK(makeBackup(file, clock.now()));
        ok(store().recordBackup(made.lastEntry));
        return made;
    }
    /// Nothing is left but noise, in every @p nth page of the file and its log.
    void damage(int nth, const QString &what)
    {
        QFile f(what);
        REQUIRE(f.open(QIODevice::ReadWrite));
        const QByteArray noise(4096, '\x5a');
        for (qint64 page = nth - 1; page * 4096 < f.size(); page += nth) {
            REQUIRE(f.seek(page * 4096));
            f.write(noise.first(int(std::min<qint64>(4096, f.size() - page * 4096))));
        }
    }
    void damage(int nth = 1)
    {
        close();
        damage(nth, file);
    }
    void lose()
    {
        close();
        REQUIRE(QFile::remove(file));
    }
    /// What the file would say of itself.
    Verification verified()
    {
        queue.runAll();
        return *REQUIRE_OK(verify(file));
    }
    /// The next round: what is in doubt is asked about, then sent if need be.
    void sync()
    {
        for (const auto &[actor, id] : ok(store().syncStanding()).inDoubt)
            ok(store().recordResults({board.known(id)}));
        pushAll();
        pull();
    }
};

QStringList filesIn(const TestDesk &desk, const QString &pattern)
{
    return QDir(desk.dir.path()).entryList({pattern}, QDir::Files);
}

} // namespace

TEST_CASE("a lost file whose second copy is on a disk that is away waits for that disk", "[store][recovery]")
{
    HarmedDesk desk;
    const QTemporaryDir places;
    const QString disk = places.filePath(u"disk"_s), drawer = places.filePath(u"drawer"_s);
    REQUIRE(QDir().mkpath(disk));
    desk.ok(desk.store().setSetting(settingkey::secondCopyFolder, disk));
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.lose();
    REQUIRE(QFile::rename(disk, drawer));

    CHECK(Store::open(desk.file, Store::Mode::ReadWrite, desk.parts()).error().reason == u"store-lost"_s);
    CHECK(recover(desk.file, desk.parts()).error().reason == u"copies-unseen"_s);
    CHECK_FALSE(QFile::exists(desk.file));

    REQUIRE(QFile::rename(drawer, disk));
    CHECK(desk.recovered().restored.operations == 1);
    CHECK(desk.current(id).subject == u"路灯"_s);
}

TEST_CASE("a lost file without a backup: unsent operations and drafts come back, the board is asked first",
          "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId sent = desk.take(letter(u"水管"_s));
    desk.pushAll();
    desk.pull();
    const CaseKey sentKey = desk.current(sent).key;
    const CaseKey newKey = desk.current(desk.take(letter(u"路灯"_s))).key;
    desk.submit(desk.office.clerk, sent, AddNote {u"等材料"_s});
    desk.ok(desk.store().saveDraft({sent, u"submit"_s, desk.office.clerk.id}, u"您好"_s));
    const OperationId note = desk.outbox().back().recorded.id;
    desk.lose();
    REQUIRE_FALSE(Store::open(desk.file, Store::Mode::ReadWrite, desk.parts()));

    const Recovery done = desk.recovered();

    CHECK(done.found == Recovery::Found::Missing);
    CHECK(done.from == Recovery::From::Nothing);
    CHECK(done.restored.operations == 1);
    CHECK(done.restored.waiting == 2);
    CHECK_FALSE(done.board.isEmpty());
    desk.ok(desk.store().savePerson({desk.office.clerk}, u"token"_s));
    const CaseId back = desk.ok(desk.store().find(desk.office.clerk, newKey.toString()));
    CHECK(desk.caseFile(back).appeals[0].subject == u"路灯"_s);
    REQUIRE(desk.outbox().size() == 2);
    CHECK(desk.outbox()[0].state == OutboxItem::State::InDoubt);
    CHECK(desk.outbox()[1].problem.reason == u"case-not-here-yet"_s);

    desk.sync();
    const CaseId fetched = desk.ok(desk.store().find(desk.office.clerk, sentKey.toString()));
    CHECK(desk.caseFile(fetched).timeline.back().recorded.id == note);
    CHECK(desk.caseFile(fetched).drafts.at(0).body == u"您好"_s);
    desk.sync();
    CHECK(desk.outbox().empty());
    CHECK(desk.board.effects(note) == 1);
    CHECK(desk.verified().isWell());
}

TEST_CASE("what the board has acknowledged is asked about by a desk that comes from a backup", "[store][recovery]")
{
    HarmedDesk desk;
    desk.take(letter(u"路灯"_s));
    desk.sync();
    CHECK(desk.ok(desk.store().syncStanding()).unshown.empty());
    desk.backedUp();
    desk.lose();

    CHECK(desk.recovered().from == Recovery::From::Backup);

    const auto unshown = desk.ok(desk.store().syncStanding()).unshown; // the board may have been put back meanwhile
    REQUIRE(unshown.size() == 1);
    desk.ok(desk.store().recordBeyondFeeds(unshown));
    desk.ok(desk.store().setSetting(u"comparison_due"_s, QString::number(desk.clock.now().ms + 1)));
    CHECK(desk.ok(desk.store().syncStanding()).unshown.empty());
    desk.clock.advance(1s);
    CHECK(desk.ok(desk.store().syncStanding()).unshown == unshown); // with the next comparison
}

TEST_CASE("what waits for its case is there when a snapshot brings it", "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId sent = desk.take(letter(u"水管"_s));
    desk.pushAll();
    desk.pull();
    const CaseKey key = desk.current(sent).key;
    desk.submit(desk.office.clerk, sent, AddNote {u"等材料"_s});
    desk.ok(desk.store().saveDraft({sent, u"submit"_s, desk.office.clerk.id}, u"您好"_s));
    const OperationId note = desk.outbox().back().recorded.id;
    desk.lose();
    REQUIRE(desk.recovered().restored.waiting == 2);
    desk.ok(desk.store().savePerson({desk.office.clerk}, u"token"_s));

    REQUIRE_OK(take(desk, snapshotOf(desk.board)));

    const CaseId fetched = desk.ok(desk.store().find(desk.office.clerk, key.toString()));
    CHECK(desk.caseFile(fetched).drafts.at(0).body == u"您好"_s);
    CHECK(desk.outbox().at(0).recorded.id == note);
    CHECK(desk.outbox().at(0).state == OutboxItem::State::InDoubt);
}

TEST_CASE("a damaged file is put aside, and the newest good backup with the second copy stands in its place",
          "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId before = desk.take(letter(u"水管"_s));
    desk.backedUp();
    desk.clock.advance(1min);
    const CaseId after = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.clerk, before, AddNote {u"等材料"_s});
    const auto outbox = desk.outbox();
    desk.damage();

    const Recovery done = desk.recovered();

    CHECK(done.found == Recovery::Found::Damaged);
    CHECK(done.from == Recovery::From::Backup);
    CHECK(done.people == 5);
    CHECK(done.restored.operations == 2);
    CHECK(done.kept.size() >= 1);
    CHECK(filesIn(desk, u"desk.db.corrupt-*"_s).size() == done.kept.size());
    CHECK(desk.current(before).subject == u"水管"_s);
    CHECK(desk.current(after).subject == u"路灯"_s);
    REQUIRE(desk.outbox().size() == outbox.size());
    for (size_t i = 0; i < outbox.size(); ++i)
        CHECK(desk.outbox()[i].state == OutboxItem::State::InDoubt);
    desk.sync();
    desk.sync();
    CHECK(desk.outbox().empty());
    CHECK(desk.verified().isWell());
}

TEST_CASE("a backup that is damaged itself is passed over for an older one", "[store][recovery]")
{
    HarmedDesk desk;
    desk.take(letter(u"水管"_s));
    const QString good = desk.backedUp().file;
    desk.clock.advance(2h);
    desk.take(letter(u"路灯"_s));
    desk.damage(1, desk.backedUp().file);
    desk.damage();

    const Recovery done = desk.recovered();

    CHECK(done.backup == good);
    CHECK(desk.list().size() == 2);
}

TEST_CASE("what was acknowledged after the backup comes by the feed, and nothing of it leaves twice",
          "[store][recovery][bug-2]")
{
    HarmedDesk desk;
    const CaseId id = desk.take(letter(u"水管"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"等材料"_s});
    desk.backedUp();
    desk.pushAll();
    const auto head = desk.board.head();
    desk.damage();

    CHECK(desk.recovered().from == Recovery::From::Backup);
    CHECK(desk.outbox().size() == 2);
    desk.sync();

    CHECK(desk.outbox().empty());
    CHECK(desk.board.head() == head);
    CHECK(desk.current(id).version == 2);
    CHECK(desk.verified().isWell());
}

TEST_CASE("what a person took back after the backup stays taken back", "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId id = desk.take(letter(u"水管"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"误记"_s});
    const OperationId note = desk.outbox().back().recorded.id;
    desk.backedUp();
    desk.ok(desk.store().withdrawOutboxItem(desk.office.clerk, note, u"记错了"_s));
    desk.damage();

    desk.recovered();
    desk.sync();
    desk.sync();

    CHECK(desk.outbox().empty());
    CHECK(desk.board.effects(note) == 0);
    CHECK(desk.current(id).version == 1);
}

TEST_CASE("a draft that became an operation after the backup is no draft any more", "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId id = desk.take(letter(u"水管"_s));
    const DraftKey key {id, u"note"_s, desk.office.clerk.id};
    const Draft draft = desk.ok(desk.store().saveDraft(key, u"等材料"_s));
    desk.backedUp();
    desk.ok(desk.store().submit(desk.office.clerk, id, AddNote {draft.body}, draft.id));
    const bool isAcknowledged = GENERATE(false, true);
    if (isAcknowledged)
        desk.pushAll();
    desk.damage();

    desk.recovered();
    desk.sync();
    desk.sync();

    CHECK(desk.caseFile(id).drafts.empty());
    CHECK(desk.caseFile(id).timeline.size() == 2);
    CHECK(desk.board.effects(draft.operationId) == 1);
}

TEST_CASE("recovering again, or where nothing is wrong, changes nothing", "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId id = desk.take(letter(u"水管"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"等材料"_s});
    const auto first = desk.recovered();
    CHECK(first.found == Recovery::Found::Whole);
    CHECK(first.restored.known == 2);
    CHECK(desk.outbox()[0].state == OutboxItem::State::Ready);
    desk.lose();
    desk.recovered();

    const Recovery again = desk.recovered();

    CHECK(again.found == Recovery::Found::Whole);
    CHECK(again.restored.operations == 0);
    CHECK(desk.caseFile(id).timeline.size() == 2);
    CHECK(filesIn(desk, u"desk.db.corrupt-*"_s).isEmpty());
}

TEST_CASE("a second copy whose records stand in another order brings all of them back at once", "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId id = desk.take(letter(u"水管"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"等材料"_s});
    desk.lose();
    {
        auto records = REQUIRE_OK(RecordLog::read(secondCopyOf(desk.file)))->records;
        std::ranges::reverse(records);
        auto log = REQUIRE_OK(RecordLog::open(secondCopyOf(desk.file)));
        (void)REQUIRE_OK(log->rewrite(records));
    }

    desk.recovered();

    const auto waiting = desk.outbox();
    REQUIRE(waiting.size() == 2);
    CHECK(std::ranges::all_of(waiting, [](const OutboxItem &item) { return !item.caseId.isNull(); }));
    CHECK(desk.recovered().restored.operations == 0);
    desk.sync();
    CHECK(desk.outbox().empty());
}

TEST_CASE("an operation the disk has changed never leaves; it is parked, shown, and healed from the second copy",
          "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId id = desk.take(letter(u"水管"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"等材料"_s});
    desk.submit(desk.office.clerk, id, AddNote {u"又一条"_s});
    const CaseId other = desk.take(letter(u"路灯"_s));
    desk.close();
    Database(desk.file).execute(
        "UPDATE timeline SET doc = CAST(replace(CAST(doc AS TEXT), '等材料', '等材枓') AS BLOB)");
    desk.reopen();
    CHECK(desk.verified().damaged.size() == 1);

    desk.pushAll();
    REQUIRE(desk.outbox().size() == 2);
    CHECK(desk.outbox()[0].state == OutboxItem::State::Parked);
    CHECK(desk.outbox()[0].problem.reason == u"payload-damaged"_s);
    CHECK(desk.outbox()[1].state == OutboxItem::State::Blocked);
    CHECK(desk.caseFile(other).timeline[0].state == TimelineEntry::State::Accepted);

    CHECK(desk.recovered().restored.healed == 1);
    desk.sync();
    desk.sync();
    CHECK(desk.outbox().empty());
    CHECK(std::get<AddNote>(desk.caseFile(id).timeline[1].recorded.operation).text == u"等材料"_s);
}

TEST_CASE("a damaged letter of a waiting intake and a damaged draft are healed too", "[store][recovery]")
{
    HarmedDesk desk;
    const CaseId id = desk.take(letter(u"水管"_s, u"水管漏了三天"_s));
    desk.ok(desk.store().saveDraft({id, u"submit"_s, desk.office.clerk.id}, u"您好，三天内修好"_s));
    desk.close();
    {
        Database db(desk.file);
        db.execute("UPDATE appeal SET doc = CAST(replace(CAST(doc AS TEXT), '三天', '三年') AS BLOB)");
        db.execute("UPDATE draft SET body = replace(body, '三天', '三年')");
    }
    desk.reopen();
    const Verification found = desk.verified();
    CHECK(found.damagedLetters == 1);
    CHECK(found.damagedDrafts == 1);
    desk.pushAll();
    CHECK(desk.outbox().size() == 1);

    desk.recovered();

    CHECK(desk.caseFile(id).appeals[0].body == u"水管漏了三天"_s);
    CHECK(desk.caseFile(id).drafts[0].body == u"您好，三天内修好"_s);
    CHECK(desk.verified().isWell());
}

TEST_CASE("a desk without a board loses neither what is in the backup nor what came after it", "[store][recovery]")
{
    TestDesk alone;
    const CaseId id = alone.take(letter(u"水管"_s));
    const auto made = REQUIRE_OK(makeBackup(alone.file, alone.clock.now()));
    alone.ok(alone.store().recordBackup(made->lastEntry));
    const auto left = CopyContents(*REQUIRE_OK(RecordLog::read(secondCopyOf(alone.file))));
    CHECK(left.operations().empty());
    alone.submit(alone.office.clerk, id, AddNote {u"等材料"_s});
    const CaseId second = alone.take(letter(u"路灯"_s));
    const QString number = alone.current(second).number;
    alone.close();
    REQUIRE(QFile::remove(alone.file));

    const Recovery done = *REQUIRE_OK(recover(alone.file, alone.parts()));
    alone.reopen();

    CHECK(done.restored.operations == 2);
    CHECK(alone.caseFile(id).timeline.size() == 2);
    CHECK(alone.current(second).number == number);
    CHECK(alone.current(alone.take(letter(u"噪音"_s))).number > number);
    CHECK(alone.outbox().empty());
}

TEST_CASE("recovering while the desk is open is refused", "[store][recovery]")
{
    TestDesk desk;
    const auto done = recover(desk.file, desk.parts());
    REQUIRE_FALSE(done);
    CHECK(done.error().code == Error::Code::Busy);
}

TEST_CASE("whatever part of the file is damaged, all that was called saved comes back", "[store][recovery]")
{
    const int nth = GENERATE(1, 2, 3, 5, 8, 13);
    const bool hasBackup = GENERATE(false, true);
    CAPTURE(nth, hasBackup);
    HarmedDesk desk;
    std::vector<OperationId> operations;
    for (int i = 0; i < 12; ++i) {
        const CaseId id = desk.take(letter(u"路灯%1"_s.arg(i), QString(300, u'灯')));
        desk.submit(desk.office.clerk, id, AddNote {u"第%1条"_s.arg(i)});
        if (hasBackup && i == 5)
            desk.backedUp();
    }
    for (const OutboxItem &item : desk.outbox())
        operations.push_back(item.recorded.id);
    desk.damage(nth);

    const Recovery done = desk.recovered();

    CHECK(done.found == Recovery::Found::Damaged);
    std::vector<OperationId> back;
    for (const OutboxItem &item : desk.outbox())
        back.push_back(item.recorded.id);
    CHECK(back == operations);
    desk.sync();
    desk.sync();
    CHECK(desk.outbox().empty());
    CHECK(desk.verified().isWell());
}
