// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"
#include "tests/ui/hands.h"
#include "tests/ui/import/importhands.h"
#include "tests/ui/pictures.h"
#include "ui/import/fieldwords.h"
#include "ui/import/previewstep.h"
#include "ui/import/problemtable.h"
#include "ui/words/errorsentence.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <xlsxwriter.h>

using namespace lianxin;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

struct Sheet {
    QString name;
    std::vector<QStringList> rows;
};

void writeWorkbook(const QString &path, const std::vector<Sheet> &sheets)
{
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    for (const Sheet &sheet : sheets) {
        lxw_worksheet *written = workbook_add_worksheet(book, sheet.name.toUtf8().constData());
        for (size_t row = 0; row < sheet.rows.size(); ++row)
            for (qsizetype column = 0; column < sheet.rows[row].size(); ++column)
                worksheet_write_string(written, lxw_row_t(row), lxw_col_t(column),
                                       sheet.rows[row][column].toUtf8().constData(), nullptr);
    }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
}

} // namespace

TEST_CASE("a dropped hotline list shows what its columns seem to be and which rows are bad", "[import]")
{
    ImportHands hands;
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(hands.sample(u"12345.xlsx"_s))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QDropEvent drop({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);

    QCoreApplication::sendEvent(hands.only<DropArea>(), &enter);
    QCoreApplication::sendEvent(hands.only<DropArea>(), &drop);
    hands.settle();

    CHECK(hands.fields()
          == QStringList {u"原编号"_s, u"来信时间"_s, u"姓名"_s, u"联系电话"_s, u"诉求类型"_s, u"标题（必需）"_s,
                          u"内容（必需）"_s, u"地点"_s, u"紧急程度"_s, u"承办单位"_s, u"原样保留"_s});
    const auto *problems = hands.table(u"收不进来的行"_s)->model();
    REQUIRE(problems->rowCount() == 2);
    CHECK(problems->index(0, 0).data().toString() == u"第 17 行“诉求内容”列"_s);
    CHECK(problems->index(1, 0).data().toString() == u"第 21 行“来电时间”列"_s);
    CHECK(problems->index(1, 1).data().toString() == u"时间认不出来，这一行没有导入。"_s);
    CHECK(hands.button(u"开始导入"_s)->isEnabled());
    CHECK(hands.count() == 0);
}

TEST_CASE("choosing a problem leads to its cell", "[import]")
{
    ImportHands hands;
    hands.look(u"12345.csv"_s);
    auto *problems = hands.table(u"收不进来的行"_s);

    problems->setFocus();
    problems->selectRow(0);
    QTest::keyClick(problems, Qt::Key_Down);

    const QModelIndex current = hands.table(u"名单的前几行"_s)->currentIndex();
    CHECK(current.data().toString() == u"2026-13-45"_s);
    CHECK(current.data(Qt::AccessibleDescriptionRole).toString().contains(u"时间认不出来"_s));
}

TEST_CASE("a field chosen by keyboard moves from its old column, and is remembered for the source", "[import]")
{
    ImportHands hands;
    hands.look(u"12345.csv"_s);

    hands.press(u"备注"_s, Qt::Key_Home);

    CHECK(hands.box(u"备注"_s)->currentText() == u"标题（必需）"_s);
    CHECK(hands.box(u"诉求标题"_s)->currentText() == u"原样保留"_s);

    hands.click(u"开始导入"_s);
    hands.page->start();
    hands.settle();
    hands.look(u"12345.csv"_s);
    CHECK(hands.box(u"备注"_s)->currentText() == u"标题（必需）"_s);
}

TEST_CASE("without a required column the rows stay in view and nothing can be imported", "[import]")
{
    ImportHands hands;
    hands.look(u"12345.csv"_s);

    hands.press(u"诉求内容"_s, Qt::Key_End);

    CHECK_FALSE(hands.button(u"开始导入"_s)->isEnabled());
    CHECK(hands.bannerText().contains(u"“内容”"_s));
    CHECK(hands.table(u"名单的前几行"_s)->model()->rowCount() == 24);

    for (int i = 0; i < int(offeredFields().size()) - 2; ++i)
        hands.press(u"诉求内容"_s, Qt::Key_Up);
    CHECK(hands.box(u"诉求内容"_s)->currentText() == u"内容（必需）"_s);
    CHECK(hands.button(u"开始导入"_s)->isEnabled());
}

TEST_CASE("an import tells what became of the list, a second one adds nothing", "[import]")
{
    ImportHands hands;
    QSignalSpy wanted(hands.page.get(), &ImportPage::casesWanted);

    hands.look(u"12345.xlsx"_s);
    hands.click(u"开始导入"_s);

    CHECK(hands.figures() == QStringList {u"22"_s, u"0"_s, hands.figures()[2], u"0"_s, u"2"_s});
    CHECK(hands.table(u"收不进来的行"_s)->model()->rowCount() == 2);
    CHECK(hands.count() == 22);
    hands.click(u"查看新收的件"_s);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].value<std::vector<CaseId>>().size() == 22);

    hands.click(u"再导入一份"_s);
    hands.look(u"12345.csv"_s);
    hands.click(u"开始导入"_s);
    CHECK(hands.figures() == QStringList {u"0"_s, u"22"_s, u"0"_s, u"0"_s, u"2"_s});
    CHECK_FALSE(hands.button(u"查看新收的件"_s)->isEnabled());
    CHECK(hands.count() == 22);
}

TEST_CASE("letters answered in the other system are counted apart", "[import]")
{
    ImportHands hands;
    hands.look(u"appeals.jsonl"_s);
    hands.click(u"开始导入"_s);

    CHECK(hands.figures()[0] == u"130"_s);
    CHECK(hands.figures()[3] == u"27"_s);
    CHECK_FALSE(hands.button(u"导出未收的行……"_s)->isVisible());
}

TEST_CASE("an import that is cancelled says so and keeps what it had", "[import]")
{
    ImportHands hands;
    hands.look(u"12345.csv"_s);
    QSignalSpy finished(hands.page.get(), &ImportPage::finished);

    QTest::mouseClick(hands.button(u"开始导入"_s), Qt::LeftButton);
    CHECK(hands.page->isRunning());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    hands.settle();

    CHECK(finished.size() == 1);
    CHECK(hands.hasWords(u"已停止导入，之前收进的 0 件都在"_s));
    CHECK(hands.count() == 0);
}

TEST_CASE("an import that broke off says where and why, and that it can be done again", "[import]")
{
    ImportReport report;
    report.added = 250;
    report.stopped = RowProblem {252, {Error::Code::DiskFull, u"disk-full"_s, {}, {}}};
    SummaryStep step(nullptr);
    step.showReport(report);

    QStringList said;
    for (const auto *label : step.findChildren<QLabel *>())
        if (!label->isHidden())
            said << label->text();
    CHECK(said.contains(u"导入停在第 252 行，之前收进的 250 件都在"_s));
    const QString why = errorSentence(report.stopped->error).happened;
    CHECK(said.contains(why + u"再导入一次同一份名单，只会补收余下的行。"_s));
}

TEST_CASE("a page that goes away stops its import", "[import]")
{
    ImportHands hands;
    hands.look(u"12345.csv"_s);
    QTest::mouseClick(hands.button(u"开始导入"_s), Qt::LeftButton);

    hands.page.reset();
    hands.settle();

    CHECK(hands.count() == 0);
}

TEST_CASE("a file that is no list is told in a sentence", "[import]")
{
    struct Row {
        QByteArray content;
        QString sentence;
    };
    const auto row
        = GENERATE(values<Row>({{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", u"这是旧格式的 .xls 文件，读不了。"_s},
                                {"<html><table>", u"这个文件其实是网页，不是表格。"_s},
                                {"", u"文件是空的。"_s},
                                {"PK\x03\x04 not really", u"这个 .xlsx 文件已经损坏。"_s}}));
    ImportHands hands;
    const QString path = hands.write(u"名单.xls"_s, row.content);

    hands.page->look(path);
    hands.settle();

    CHECK(hands.bannerText().startsWith(row.sentence));
    CHECK(hands.button(u"选择文件……"_s)->isVisible());
}

TEST_CASE("who has no right to import is told so and can choose no file", "[import]")
{
    ImportHands hands;
    hands.page->setActor(hands.person(Role::Handler));
    hands.page->start();
    hands.settle();

    CHECK_FALSE(hands.button(u"选择文件……"_s)->isEnabled());
    CHECK_FALSE(hands.bannerText().isEmpty());
}

TEST_CASE("a list needs a source; sources used before are offered, the last one first", "[import]")
{
    ImportHands hands;
    auto *source = hands.only<ChooseStep>()->findChild<QComboBox *>();
    source->setFocus();
    source->lineEdit()->selectAll();
    QTest::keyClick(source->lineEdit(), Qt::Key_Delete);
    hands.look(u"12345.csv"_s);
    CHECK(hands.bannerText().contains(u"名单来自哪里"_s));

    typeChinese(source->lineEdit(), u"县平台"_s);
    hands.look(u"12345.csv"_s);
    hands.click(u"开始导入"_s);
    hands.click(u"再导入一份"_s);
    CHECK(source->currentText() == u"县平台"_s);
}

TEST_CASE("the rows that were not taken in can be saved, mended and imported", "[import]")
{
    ImportHands hands;
    const QString path = hands.dir.filePath(u"未收的行.csv"_s);
    hands.look(u"12345.csv"_s);
    hands.click(u"开始导入"_s);

    hands.click(u"导出未收的行……"_s);
    hands.pickFile(path);

    CHECK(hands.bannerText().contains(u"未收的行.csv"_s));
    hands.replaceIn(path, "2026-13-45", "2026-11-22 09:10");
    hands.click(u"再导入一份"_s);
    hands.page->look(path);
    hands.settle();
    hands.click(u"开始导入"_s);
    CHECK(hands.figures()[0] == u"1"_s);
}

TEST_CASE("of several sheets the first is shown and another can be chosen", "[import]")
{
    ImportHands hands;
    const QString path = hands.dir.filePath(u"两张表.xlsx"_s);
    writeWorkbook(path, {{u"说明"_s, {{u"名称"_s, u"说法"_s}, {u"甲"_s, u"乙"_s}}},
                         {u"工单"_s, {{u"标题"_s, u"内容"_s}, {u"路灯不亮"_s, u"村口路灯坏了三个月。"_s}}}});
    hands.page->look(path);
    hands.settle();
    CHECK_FALSE(hands.button(u"开始导入"_s)->isEnabled());
    auto *sheets = hands.sheets();
    REQUIRE(sheets->isVisible());

    sheets->setFocus();
    QTest::keyClick(sheets, Qt::Key_Down);
    hands.settle();

    CHECK(sheets->currentText() == u"工单"_s);
    CHECK(hands.fields() == QStringList {u"标题（必需）"_s, u"内容（必需）"_s});
    hands.click(u"开始导入"_s);
    CHECK(hands.figures()[0] == u"1"_s);
}

TEST_CASE("on real threads the window goes on while a list is taken in", "[import]")
{
    ThreadExecutor writer(u"writer"_s), reader(u"reader"_s), jobs(u"jobs"_s);
    ImportHands hands({writer, reader}, jobs);
    QSignalSpy finished(hands.page.get(), &ImportPage::finished);

    hands.page->look(hands.sample(u"appeals.jsonl"_s));
    REQUIRE(QTest::qWaitFor([&] { return hands.button(u"开始导入"_s)->isVisible(); }));
    QTest::mouseClick(hands.button(u"开始导入"_s), Qt::LeftButton);
    CHECK(hands.page->isRunning());
    REQUIRE(QTest::qWaitFor([&] { return finished.size() == 1; }, 60'000));

    CHECK(hands.figures()[0] == u"130"_s);
}

TEST_CASE("every step looks right in every view", "[import][pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    ImportHands hands;
    const auto faults = [&](const QString &step) {
        return faultsOf(*hands.page, u"import-%1-%2"_s.arg(step, view.name()), {1100, 650});
    };

    CHECK(faults(u"choose"_s) == QStringList());
    hands.look(u"12345.xlsx"_s);
    hands.table(ProblemTable::tr("收不进来的行"))->selectRow(1);
    CHECK(faults(u"preview"_s) == QStringList());
    QTest::mouseClick(hands.button(PreviewStep::tr("开始导入")), Qt::LeftButton);
    CHECK(faults(u"run"_s) == QStringList());
    hands.settle();
    CHECK(faults(u"summary"_s) == QStringList());
}
