// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/contesteddesk.h"

#include <QFile>
#include <QPlainTextEdit>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

struct DiaryHands : ContestedDesk {
    void look(const Actor &actor)
    {
        openBefore(actor);
        key(Qt::Key_0, Qt::ControlModifier);
        clickTab(u"同步日记"_s);
    }
    QStringList lines()
    {
        const auto *model = find<QTreeView>(u"diary"_s)->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            lines << cells.join(u'|');
        }
        return lines;
    }
    void end(qint64 received, const Error &problem = {})
    {
        ok(store().recordSyncEnd(
            {.at = clock.now(), .ok = problem.reason.isEmpty(), .problem = problem, .received = received}));
        clock.advance(std::chrono::minutes(5));
    }
    QString text() { return named<QPlainTextEdit>(u"这一条的内容"_s)->toPlainText(); }
};

} // namespace

TEST_CASE("an office that never synced is told what will stand here", "[window][diary]")
{
    DiaryHands desk;
    desk.look(desk.office.handler);
    CHECK(desk.says(u"还没有同步过"_s));
}

TEST_CASE("the diary tells what stands still and why, then what each round moved", "[window][diary]")
{
    DiaryHands desk;
    desk.end(3);
    desk.end(0, {Error::Code::Offline, u"unreachable"_s, {}, {}});
    desk.collide();
    desk.look(desk.office.handler);

    const QStringList lines = desk.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].contains(u"提交答复审核"_s));
    CHECK(lines[1].contains(u"没有成功"_s));
    CHECK(lines[2].contains(u"收到 3 条更新"_s));
    CHECK(desk.text().contains(ContestedDesk::mine));
    desk.key(Qt::Key_Down);
    CHECK_FALSE(desk.says(u"撤回的理由"_s));
}

TEST_CASE("a line of the diary is written to a text file", "[window][diary]")
{
    DiaryHands desk;
    desk.collide();
    desk.look(desk.office.handler);
    const QString path = desk.dir.filePath(u"卡住的.txt"_s);

    desk.click(u"导出文本…"_s);
    desk.key(Qt::Key_A, Qt::ControlModifier);
    desk.type(path);
    desk.key(Qt::Key_Return);

    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()).contains(ContestedDesk::mine));
    CHECK(desk.says(u"已存到"_s));
}

TEST_CASE("reports of wrongdoing stay sealed in the diary", "[window][diary]")
{
    DiaryHands desk;
    const CaseId report = desk.take(letter(u"举报村支书"_s), Track::Report);
    desk.submit(desk.office.vault, report, AddNote {u"约谈"_s});
    const auto batch = desk.ok(desk.store().takeBatch(desk.office.clerk.id, 10, 1 << 20));
    REQUIRE(batch.size() == 1);
    desk.ok(desk.store().recordResults(
        {{.id = batch[0].id, .status = OperationResult::Status::Rejected, .reason = u"no-right"_s}}));

    SECTION("who has no right sees nothing of it")
    {
        desk.look(desk.office.handler);
        CHECK(desk.lines().isEmpty());
    }
    SECTION("who has it reads it here and exports nothing")
    {
        desk.look(desk.office.vault);
        REQUIRE_FALSE(desk.lines().isEmpty());
        CHECK(desk.says(u"举报件的内容只能在这里看，不能导出。"_s));
        CHECK_FALSE(desk.says(u"导出文本…"_s));
    }
}

TEST_CASE("what stands still is taken back from the diary with a reason", "[window][diary]")
{
    DiaryHands desk;
    desk.collide();
    desk.look(desk.office.handler);

    desk.typeInto(u"撤回的理由"_s, u"以对方为准"_s);
    desk.key(Qt::Key_Return);

    CHECK(desk.outbox().empty());
    CHECK(desk.says(u"已撤回，文字回到了草稿。"_s));
}
