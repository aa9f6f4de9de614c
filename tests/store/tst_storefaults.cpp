// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/store/filecheck.h"
#include "tests/store/build.h"
#include "tests/store/faultydisk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace lianxin;

namespace {

/// Everything an operation leaves in the file.
struct Trace {
    int timeline = 0;
    int outbox = 0;
    qint64 version = 0;
    bool draft = false;
    friend bool operator==(const Trace &, const Trace &) = default;
};

Trace traceOf(TestDesk &desk, CaseId id, const DraftKey &key)
{
    return {int(desk.caseFile(id).timeline.size()), int(desk.outbox().size()), desk.current(id).version,
            desk.ok(desk.store().draft(key)).has_value()};
}

QString integrity(const QString &file)
{
    Database db(file, {.access = Database::Access::ReadOnly});
    return *db.value<QString>("PRAGMA integrity_check");
}

/// All that lies in the desk's folder, but for what SQLite keeps beside an open file.
std::map<QString, QByteArray> contentsOf(const TestDesk &desk)
{
    std::map<QString, QByteArray> contents;
    QDirIterator it(desk.dir.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const bool isBeside = it.fileName().endsWith(u"-wal"_s) || it.fileName().endsWith(u"-shm"_s)
                              || it.fileName().endsWith(u".lock"_s);
        if (!isBeside)
            contents[it.filePath()] = file.readAll();
    }
    return contents;
}

/// What a person would miss.
struct Possessions {
    std::vector<CaseId> cases;
    std::vector<OperationId> waiting;
    std::optional<QString> typed;
    friend bool operator==(const Possessions &, const Possessions &) = default;
};

Possessions possessionsOf(TestDesk &desk, const DraftKey &key)
{
    Possessions all {desk.list(), {}, {}};
    for (const OutboxItem &item : desk.outbox())
        all.waiting.push_back(item.recorded.id);
    if (const auto draft = desk.ok(desk.store().draft(key)))
        all.typed = draft->body;
    return all;
}

} // namespace

TEST_CASE("a full disk is said so; what the editor holds is still there and can be saved later", "[store][fault]")
{
    FaultyDisk disk;
    TestDesk desk;
    const DraftKey key {{}, u"intake"_s, desk.office.clerk.id};
    desk.ok(desk.store().saveDraft(key, u"第一句"_s));

    disk.failFrom(1, SQLITE_FULL);
    const auto refused = desk.answer(desk.store().saveDraft(key, u"第一句，第二句"_s));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::DiskFull);
    CHECK(desk.ok(desk.store().draft(key))->body == u"第一句"_s);
    disk.heal();
    CHECK(desk.ok(desk.store().saveDraft(key, u"第一句，第二句"_s)).revision == 2);
}

TEST_CASE("whichever write to the disk fails, an operation is there in full or not at all", "[store][fault][bug-3]")
{
    const int code = GENERATE(SQLITE_FULL, SQLITE_IOERR_WRITE);
    FaultyDisk disk;
    TestDesk desk;
    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s));
    const CaseId id = desk.take(letter(u"路灯"_s));
    const DraftKey key {id, u"note"_s, desk.office.clerk.id};

    for (int n = 1;; ++n) {
        CAPTURE(n);
        const Draft draft = desk.ok(desk.store().saveDraft(key, u"第%1次"_s.arg(n)));
        const Trace before = traceOf(desk, id, key);

        disk.failFrom(n, code);
        const auto done = desk.answer(desk.store().submit(desk.office.clerk, id, AddNote {u"记"_s}, draft.id));
        const bool hasFailed = disk.hasFailed();
        disk.heal();
        desk.reopen();

        const Trace after {before.timeline + 1, before.outbox + 1, before.version + 1, false};
        CHECK(traceOf(desk, id, key) == (done ? after : before));
        if (done)
            REQUIRE(desk.caseFile(id).timeline.back().recorded.id == draft.operationId);
        if (!hasFailed)
            break;
    }
    CHECK(integrity(desk.file) == u"ok"_s);
}

TEST_CASE("whichever write to the disk fails, a file is attached in full or not at all", "[store][fault][files]")
{
    const int code = GENERATE(SQLITE_FULL, SQLITE_IOERR_WRITE);
    FaultyDisk disk;
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const QByteArray content = QByteArray(1'500'000, 'x');

    for (int n = 1;; ++n) {
        CAPTURE(n);
        const FileToAttach file {{}, content + QByteArray::number(n), u"a.jpg"_s, {}, "small", FileKind::Photo};
        const size_t before = desk.ok(desk.store().files(desk.office.clerk, id)).size();

        disk.failFrom(n, code);
        const auto done = desk.answer(desk.store().attachFile(desk.office.clerk, id, file));
        const bool hasFailed = disk.hasFailed();
        disk.heal();
        desk.reopen();

        const auto files = desk.ok(desk.store().files(desk.office.clerk, id));
        CHECK(files.size() == before + (done ? 1 : 0));
        for (const FileOfCase &one : files) {
            CHECK(QFileInfo(one.original.path).size() == one.original.ref.bytes);
            CHECK(QFileInfo(one.thumbnail->path).size() == 5);
        }
        if (!hasFailed)
            break;
    }
}

TEST_CASE("a long text is kept whole, whichever write fails while it is typed", "[store][fault][bug-34]")
{
    const int code = GENERATE(SQLITE_FULL, SQLITE_IOERR_WRITE);
    FaultyDisk disk;
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const DraftKey key {id, u"submit"_s, desk.office.handler.id};
    QString stored = QString(7'000, u'答'); // 21 kB
    desk.ok(desk.store().saveDraft(key, stored));

    for (int n = 1;; ++n) {
        CAPTURE(n);
        const QString typed = stored + u"，第%1句"_s.arg(n);

        disk.failFrom(n, code);
        const auto saved = desk.answer(desk.store().saveDraft(key, typed));
        const bool hasFailed = disk.hasFailed();
        disk.heal();
        desk.reopen();

        if (saved)
            stored = typed;
        else
            CHECK((saved.error().code == Error::Code::DiskFull || saved.error().code == Error::Code::Io));
        CHECK((desk.ok(desk.store().draft(key))->body == stored));
        if (!hasFailed)
            break;
    }
    CHECK(integrity(desk.file) == u"ok"_s);
}

TEST_CASE("a file that cannot be read for a moment is left as it is, and opens when it can", "[store][fault][bug-32]")
{
    FaultyDisk disk;
    TestDesk desk;
    const DraftKey key {desk.take(letter(u"路灯"_s)), u"note"_s, desk.office.clerk.id};
    desk.ok(desk.store().saveDraft(key, u"写到一半"_s));
    const Possessions before = possessionsOf(desk, key);
    desk.close();

    int n = 0, refused = 0;
    for (bool hasFailed = true; hasFailed;) {
        CAPTURE(++n);
        const auto contents = contentsOf(desk);
        disk.failRead(n);
        const auto opened = Store::open(desk.file, Store::Mode::ReadWrite, desk.parts());
        hasFailed = disk.hasFailed();
        disk.heal();
        desk.queue.runAll();
        if (opened)
            continue;
        ++refused;
        CHECK(opened.error().code == Error::Code::Io);
        CHECK((contentsOf(desk) == contents));
    }
    disk.failRead(1);
    CHECK(stateOf(desk.file).error().code == Error::Code::Io); // and not "damaged"
    disk.heal();
    CHECK(refused > 3);
    desk.reopen();
    CHECK(possessionsOf(desk, key) == before);
}

TEST_CASE("what cannot be read for a moment is not taken for gone, and nothing is done about it",
          "[store][fault][bug-30]")
{
    FaultyDisk disk;
    TestDesk desk;
    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s));
    const DraftKey key {desk.take(letter(u"路灯"_s)), u"note"_s, desk.office.clerk.id};
    desk.take(letter(u"水管"_s));
    desk.ok(desk.store().attachFile(desk.office.clerk, key.caseId, {{}, "photo", u"a.jpg"_s, {}, {}, FileKind::Photo}));
    desk.ok(desk.store().saveDraft(key, u"写到一半"_s));
    const Possessions before = possessionsOf(desk, key);
    REQUIRE(before.waiting.size() == 3);

    int failed = 0;
    for (int n = 1;; ++n) {
        CAPTURE(n);
        desk.reopen(); // nothing is in memory
        disk.failRead(n);
        (void)desk.answer(desk.store().list(desk.office.clerk, {}));
        (void)desk.answer(desk.store().caseFile(desk.office.clerk, key.caseId));
        (void)desk.answer(desk.store().files(desk.office.clerk, key.caseId));
        (void)desk.answer(desk.store().syncStanding());
        (void)desk.answer(desk.store().fileStanding());
        const bool hasFailed = disk.hasFailed();
        disk.heal();
        CHECK(possessionsOf(desk, key) == before);
        if (!hasFailed)
            break;
        ++failed;
    }
    CHECK(failed > 10);

    SECTION("nor are files whose folder is away")
    {
        const QString files = desk.dir.filePath(u"files"_s), away = files + u".away"_s;
        REQUIRE(QFile::rename(files, away));
        (void)desk.answer(desk.store().files(desk.office.clerk, key.caseId));
        (void)desk.answer(desk.store().fileStanding());
        desk.reopen();
        CHECK(possessionsOf(desk, key) == before);
        QDir(files).removeRecursively();
        REQUIRE(QFile::rename(away, files));
        CHECK(desk.ok(desk.store().files(desk.office.clerk, key.caseId)).at(0).original.state
              == FilePart::State::ToSend);
    }
}
