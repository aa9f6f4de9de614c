// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copycontents.h"
#include "core/store/profilefiles.h"
#include "core/store/secondcopy.h"
#include "core/store/storefile.h"
#include "tests/ownerfiles.h"
#include "tests/store/fakeboard.h"

#include <QFile>

using namespace lianxin;
using namespace std::chrono_literals;

namespace {

CopyContents copyOf(const TestDesk &desk)
{
    return CopyContents(*REQUIRE_OK(RecordLog::read(secondCopyOf(desk.file))));
}

bool isCopied(const TestDesk &desk, OperationId id)
{
    return copyOf(desk).has(id);
}

/// Where the copy should be written stands something that is no file.
class BlockedCopy
{
public:
    explicit BlockedCopy(TestDesk &desk) : m_folder(desk.dir.filePath(u"second"_s))
    {
        desk.queue.runAll();
        REQUIRE(QFile::rename(m_folder, m_folder + u".away"_s));
        QFile wall(m_folder);
        REQUIRE(wall.open(QIODevice::WriteOnly));
    }
    void clear()
    {
        REQUIRE(QFile::remove(m_folder));
        REQUIRE(QFile::rename(m_folder + u".away"_s, m_folder));
    }

private:
    QString m_folder;
};

} // namespace

TEST_CASE("an operation stands in the second copy, letters and all, before it is called saved", "[store][second]")
{
    SyncedDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s, u"村口的路灯坏了"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"已电话联系"_s});

    const auto operations = copyOf(desk).operations();

    REQUIRE(operations.size() == 2);
    CHECK(std::get<Intake>(operations[0].recorded.operation).appeals[0].body == u"村口的路灯坏了"_s);
    CHECK(operations[1].recorded.id == desk.caseFile(id).timeline[1].recorded.id);
    CHECK(operations[1].roles == desk.office.clerk.roles);
    CHECK(isForOwnerOnly(secondCopyOf(desk.file)));
    CHECK(copyOf(desk).desk()[settingkey::boardUrl] == desk.ok(desk.store().setting(settingkey::boardUrl)));
}

TEST_CASE("what is saved when the copy could not be looked at before opens it", "[store][second]")
{
    SyncedDesk desk;
    desk.take(letter(u"路灯"_s));
    const OperationId id = desk.ok(desk.store().outbox(desk.office.clerk)).front().recorded.id;
    desk.close();
    REQUIRE(QFile::remove(secondCopyOf(desk.file)));
    const auto db = connectionFor(desk.file, Database::Access::ReadWrite);
    SecondCopy copy(desk.file);

    copy.add(*db, {{CopiedSettlement {}}}, desk.clock.now());

    CHECK_FALSE(copy.problem());
    CHECK(isCopied(desk, id));
}

TEST_CASE("a draft stands in the second copy as it was last saved, until it has become an operation", "[store][second]")
{
    SyncedDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const DraftKey key {id, u"note"_s, desk.office.clerk.id};
    desk.ok(desk.store().saveDraft(key, u"第一句"_s));
    const Draft draft = desk.ok(desk.store().saveDraft(key, u"第一句，第二句"_s));

    REQUIRE(copyOf(desk).drafts().size() == 1);
    CHECK(copyOf(desk).drafts()[0].body == u"第一句，第二句"_s);
    CHECK(copyOf(desk).drafts()[0].caseKey == desk.current(id).key);

    desk.ok(desk.store().submit(desk.office.clerk, id, AddNote {draft.body}, draft.id));
    CHECK(copyOf(desk).drafts().empty());
    CHECK(isCopied(desk, draft.operationId));
}

TEST_CASE("what the board has acknowledged leaves the second copy, and its words the file", "[store][second]")
{
    SyncedDesk desk;
    for (int i = 0; i < 20; ++i)
        desk.take(letter(u"路灯"_s, QString(200, u'灯')));
    CHECK_FALSE(copyOf(desk).isEmpty());

    desk.pushAll();

    CHECK(copyOf(desk).isEmpty());
    CHECK(QFile(secondCopyOf(desk.file)).size() < 5000);
}

TEST_CASE("a text that is saved again and again does not let the second copy grow without end", "[store][second]")
{
    SyncedDesk desk;
    const DraftKey key {{}, u"intake"_s, desk.office.clerk.id};
    for (int i = 0; i < 200; ++i)
        desk.ok(desk.store().saveDraft(key, QString(5'000, u'灯') + QString::number(i)));

    CHECK(QFile(secondCopyOf(desk.file)).size() < 350'000);
    CHECK(copyOf(desk).drafts()[0].body.endsWith(u"199"_s));
}

TEST_CASE("what a person took back is remembered as such", "[store][second]")
{
    SyncedDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"误记"_s});
    const OperationId note = desk.outbox().back().recorded.id;

    desk.ok(desk.store().withdrawOutboxItem(desk.office.clerk, note, u"记错了"_s));

    CHECK_FALSE(isCopied(desk, note));
    CHECK(copyOf(desk).withdrawals().at(0).id == note);
    CHECK(copyOf(desk).drafts().at(0).body == u"误记"_s);
    desk.clock.advance(std::chrono::days(21));
    desk.reopen();
    CHECK(copyOf(desk).withdrawals().empty());
}

TEST_CASE("a second copy that cannot be written is told; the work is done and gets its copy later", "[store][second]")
{
    SyncedDesk desk;
    BlockedCopy blocked(desk);
    desk.reopen();
    REQUIRE_FALSE(desk.store().warnings().empty());
    CHECK(std::ranges::any_of(desk.changes, &ChangeSet::safety));

    const CaseId id = desk.take(letter(u"路灯"_s));
    CHECK(desk.caseFile(id).timeline.size() == 1);
    blocked.clear();
    desk.changes.clear();
    desk.clock.advance(2min);
    desk.submit(desk.office.clerk, id, AddNote {u"已电话联系"_s});

    CHECK(desk.store().warnings().empty());
    CHECK(std::ranges::any_of(desk.changes, &ChangeSet::safety));
    CHECK(copyOf(desk).operations().size() == 2);
}

TEST_CASE("a second copy that was lost is made anew at the next opening", "[store][second]")
{
    SyncedDesk desk;
    desk.take(letter(u"路灯"_s));
    const auto before = copyOf(desk).records();
    REQUIRE(QFile::remove(secondCopyOf(desk.file)));

    desk.reopen();

    CHECK(copyOf(desk).records() == before);
}

TEST_CASE("the second copy moves to the folder a setting names, and back", "[store][second]")
{
    SyncedDesk desk;
    const QTemporaryDir disk;
    desk.take(letter(u"路灯"_s));
    const auto ids = copyOf(desk).ids();
    const QString beside = secondCopyOf(desk.file);

    desk.ok(desk.store().setSetting(settingkey::secondCopyFolder, disk.path()));
    CHECK(secondCopyOf(desk.file).startsWith(disk.path()));
    CHECK(copyOf(desk).ids() == ids);
    CHECK_FALSE(QFile::exists(beside));

    desk.ok(desk.store().setSetting(settingkey::secondCopyFolder, {}));
    CHECK(secondCopyOf(desk.file) == beside);
    CHECK(copyOf(desk).ids() == ids);
}

TEST_CASE("what the file has never heard of stays in the second copy", "[store][second]")
{
    SyncedDesk desk;
    desk.queue.runAll();
    const QString older = desk.dir.filePath(u"older.db"_s);
    desk.reopen(Store::Mode::ReadOnly);
    REQUIRE(QFile::copy(desk.file, older));
    desk.reopen();
    desk.take(letter(u"路灯"_s));
    const auto ids = copyOf(desk).ids();
    desk.reopen(Store::Mode::ReadOnly);
    REQUIRE(QFile::remove(desk.file));
    REQUIRE(QFile::rename(older, desk.file));
    desk.reopen();

    CHECK(copyOf(desk).ids() == ids);
    REQUIRE(desk.store().warnings().size() == 1);
    CHECK(desk.store().warnings()[0].reason == u"second-copy-knows-more"_s);
}

TEST_CASE("a desk without a board keeps in the second copy what no backup has", "[store][second]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"已电话联系"_s});

    CHECK(copyOf(desk).operations().size() == 2);
    desk.reopen();
    CHECK(copyOf(desk).operations().size() == 2);
}
