// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/contesteddesk.h"

#include <QFileDialog>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

/// What the window asks of couriers, and what they say; the stick itself is tested elsewhere.
struct StickDesk : ContestedDesk {
    QStringList asked;
    Result<CourierPacked> packed = CourierPacked {3, 1400, 2, 1};
    Result<CourierTaken> taken = CourierTaken {3, true, false, 2, 0, 5, u"active"_s, {}, {}};
    QPromise<Result<QString>> carried;

    void look()
    {
        SyncActions actions;
        actions.syncNow = actions.pause = [] {};
        actions.pack = [this](const QString &file) { return noted(u"pack"_s, file, packed); };
        actions.take = [this](const QString &file) { return noted(u"take"_s, file, taken); };
        actions.carry = [this](const QString &file) {
            asked << u"carry "_s + file;
            return carried.future();
        };
        engine = actions;
        openBefore(office.handler);
        status(SyncStatus::Phase::Waiting);
        key(Qt::Key_0, Qt::ControlModifier);
    }
    template <class T>
    QFuture<Result<T>> noted(const QString &what, const QString &file, const Result<T> &answer)
    {
        asked << what + u' ' + file;
        return QtFuture::makeReadyFuture(answer);
    }
    void status(SyncStatus::Phase phase)
    {
        SyncStatus status;
        status.phase = phase;
        window->showSyncStatus(status);
        settle();
    }
    /// From the button's menu.
    void choose(int row)
    {
        button(u"U 盘收发"_s)->setFocus();
        key(Qt::Key_Space);
        for (int i = 0; i < row; ++i)
            key(Qt::Key_Down);
        key(Qt::Key_Return);
    }
    /// In the dialog that is open.
    void name(const QString &path)
    {
        key(Qt::Key_A, Qt::ControlModifier);
        type(path);
        key(Qt::Key_Return);
        settle();
    }
    QString file(const QString &name)
    {
        const QString path = dir.filePath(name);
        QFile made(path);
        REQUIRE(made.open(QIODevice::WriteOnly));
        return path;
    }
};

} // namespace

TEST_CASE("what waits is written to a stick, and said with what could not go", "[window][courier]")
{
    StickDesk desk;
    desk.submit(desk.office.handler, desk.id, AddNote {u"一"_s});
    desk.submit(desk.office.handler, desk.id, AddNote {u"二"_s});
    desk.submit(desk.office.leader, desk.id, AddNote {u"三"_s});
    desk.look();
    const QString path = desk.dir.filePath(u"村里.lxp"_s);

    desk.choose(1);
    desk.name(path);

    CHECK(desk.asked == QStringList {u"pack "_s + path});
    CHECK(desk.says(u"第 3 个信使文件已写好"_s));
    CHECK(desk.says(u"另有 1 步现在走不了"_s));
}

TEST_CASE("an answer is read from a stick, or says why not", "[window][courier]")
{
    StickDesk desk;
    const QString path = desk.file(u"村里.lxa"_s);
    SECTION("it fits")
    {
        desk.look();
        desk.choose(2);
        desk.name(path);
        CHECK(desk.says(u"采用 2 步，退回 0 步"_s));
        CHECK(desk.says(u"带回 5 条新变化"_s));
    }
    SECTION("it cannot be read")
    {
        desk.taken = failure(Error::Code::Io, u"courier-file-unreadable"_s);
        desk.look();
        desk.choose(2);
        desk.name(path);
        CHECK(desk.says(u"文件读不出来"_s));
    }
    CHECK(desk.asked == QStringList {u"take "_s + path});
}

TEST_CASE("another desk's file is handed on; one thing at a time", "[window][courier]")
{
    StickDesk desk;
    const QString path = desk.file(u"邻村.lxp"_s);
    desk.look();

    desk.choose(3);
    desk.name(path);
    CHECK_FALSE(desk.button(u"U 盘收发"_s)->isEnabled());
    desk.carried.start();
    desk.carried.addResult(desk.dir.filePath(u"邻村.lxa"_s));
    desk.carried.finish();
    desk.settle();

    CHECK(desk.asked == QStringList {u"carry "_s + path});
    CHECK(desk.says(u"回件写在"_s));
    CHECK(desk.button(u"U 盘收发"_s)->isEnabled());
}

TEST_CASE("an office without a board has nothing to carry", "[window][courier]")
{
    StickDesk desk;
    desk.look();
    CHECK(desk.says(u"U 盘收发"_s));
    desk.status(SyncStatus::Phase::NoBoard);
    CHECK_FALSE(desk.says(u"U 盘收发"_s));
}
