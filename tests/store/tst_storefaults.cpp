// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "tests/store/build.h"
#include "tests/store/faultydisk.h"

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

TEST_CASE("whichever write to the disk fails, an operation is there in full or not at all", "[store][fault]")
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
