// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/casehands.h"

#include <QListWidget>
#include <QScrollBar>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

const QString body = u"您好！😀我们的诉求：\r\n一、请把路灯修好。\r\n二、请在沟边加护栏。\r\n三、请告诉我们找谁。"_s;
const QStringList proposed {u"请把路灯修好"_s, u"请在沟边加护栏"_s, u"请告诉我们找谁"_s};

struct DemandHands : CaseHands {
    QListWidget *list() { return named<QListWidget>(u"诉求清单"_s); }
    void clickRow(int row)
    {
        clickOn(list()->viewport(), rowPlace(list(), row));
        settle();
    }
    [[nodiscard]] QStringList stored()
    {
        QStringList texts;
        for (const Demand &demand : current().demands)
            texts << u"%1 %2"_s.arg(demand.no).arg(demand.text);
        return texts;
    }
};

struct Adopted : DemandHands {
    Adopted()
    {
        openLetter(body);
        click(u"采用这样拆分"_s);
        REQUIRE(stored() == QStringList {u"1 请把路灯修好"_s, u"2 请在沟边加护栏"_s, u"3 请告诉我们找谁"_s});
    }
};

} // namespace

TEST_CASE("the suggested split is no more than a suggestion until a click adopts it", "[demands]")
{
    DemandHands hands;
    const CaseId id = hands.openLetter(body);
    CHECK(hands.says(u"建议拆分"_s));
    CHECK(hands.stored().isEmpty());

    hands.click(u"采用这样拆分"_s);

    const auto demands = hands.last<SetDemands>().demands;
    REQUIRE(demands.size() == 3);
    for (int i = 0; i < 3; ++i) {
        CHECK(demands[size_t(i)].text == proposed[i]);
        CHECK(body.mid(demands[size_t(i)].start, demands[size_t(i)].length).contains(proposed[i]));
    }
    CHECK(hands.desk.caseFile(id).appeals.front().body == body);
    CHECK_FALSE(hands.named(u"采用这样拆分"_s)->isVisible());
}

TEST_CASE("the suggested split is corrected and adopted without the mouse", "[demands]")
{
    DemandHands hands;
    hands.openLetter(body);
    hands.list()->setFocus(Qt::TabFocusReason);

    hands.key(Qt::Key_Home);
    hands.key(Qt::Key_F2);
    hands.type(u"月底前把五盏路灯修好"_s);
    hands.key(Qt::Key_Return);
    hands.key(Qt::Key_End);
    hands.key(Qt::Key_Delete);
    CHECK(hands.stored().isEmpty());
    hands.tabTo(u"采用这样拆分"_s);
    hands.key(Qt::Key_Space);

    CHECK(hands.stored() == QStringList {u"1 月底前把五盏路灯修好"_s, u"2 请在沟边加护栏"_s});
}

TEST_CASE("a corrected suggestion stays corrected when something else on the case changes", "[demands]")
{
    DemandHands hands;
    const CaseId other = hands.desk.take(letter(u"同样的信"_s, body));
    hands.openLetter(body);
    hands.clickRow(2);
    hands.key(Qt::Key_Delete);

    hands.dragOver(u"沟边"_s);
    hands.key(Qt::Key_H);
    CHECK(hands.list()->count() == 2);

    hands.open(other); // the same words, another case
    CHECK(hands.list()->count() == 3);
}

TEST_CASE("every demand can be read to its end without scrolling in the list", "[demands]")
{
    DemandHands hands;
    hands.openLetter(body);
    for (const QString &more : {u"赔偿婆婆摔伤后花去的医药费、护理费和交通费，一共三千四百元"_s, u"另一项"_s}) {
        hands.click(u"添加一项诉求"_s);
        hands.type(more);
        hands.key(Qt::Key_Return);
    }
    CHECK(hands.list()->verticalScrollBar()->maximum() == 0);
    CHECK(hands.list()->visualItemRect(hands.list()->item(3)).height() > hands.list()->fontMetrics().height() * 2);
    hands.page->resize(1000, 700);
    hands.settle();
    CHECK(hands.list()->verticalScrollBar()->maximum() == 0);
}

TEST_CASE("a corrected suggestion is still there after another case, and after a restart", "[demands][draft]")
{
    DemandHands hands;
    const CaseId other = hands.desk.take(letter(u"同样的信"_s, body));
    const CaseId id = hands.openLetter(body);
    hands.clickRow(0);
    hands.key(Qt::Key_F2);
    hands.type(u"月底前把五盏路灯修好"_s);
    hands.key(Qt::Key_Return);
    hands.key(Qt::Key_End);
    hands.key(Qt::Key_Delete);
    SECTION("another case")
    {
        hands.open(other);
        CHECK(hands.list()->count() == 3);
    }
    SECTION("a restart")
    {
        hands.page.reset();
        hands.desk.queue.runAll();
        hands.desk.reopen();
        hands.page = hands.newPage();
        frontWindow();
        hands.sitDown(hands.office().clerk);
    }
    hands.open(id);
    CHECK(hands.says(u"建议拆分"_s));
    hands.click(u"采用这样拆分"_s);

    CHECK(hands.stored() == QStringList {u"1 月底前把五盏路灯修好"_s, u"2 请在沟边加护栏"_s});
    CHECK_FALSE(hands.draft<SetDemands>(hands.office().clerk));
}

TEST_CASE("a demand is added with a click and an input method", "[demands]")
{
    Adopted hands;
    hands.click(u"添加一项诉求"_s);
    hands.type(u"赔偿𠮷婆婆的医药费"_s);
    hands.key(Qt::Key_Return);

    CHECK(hands.stored().last() == u"4 赔偿𠮷婆婆的医药费"_s);
    CHECK(hands.current().demands.back().length == 0);
}

TEST_CASE("an added demand in which nothing was written is not saved", "[demands]")
{
    Adopted hands;
    const CaseId id = hands.desk.list().front();
    const auto steps = hands.desk.caseFile(id).timeline.size();
    hands.click(u"添加一项诉求"_s);
    hands.key(Qt::Key_Escape);

    CHECK(hands.desk.caseFile(id).timeline.size() == steps);
    CHECK(hands.list()->count() == 3);

    hands.click(u"添加一项诉求"_s);
    hands.key(Qt::Key_Return);
    CHECK(hands.desk.caseFile(id).timeline.size() == steps);
    CHECK(hands.list()->count() == 3);
}

TEST_CASE("a demand is rewritten after a double click, or F2, and Esc leaves it as it was", "[demands]")
{
    Adopted hands;
    SECTION("double click")
    {
        doubleClickOn(hands.list()->viewport(), rowPlace(hands.list(), 1));
        hands.settle();
    }
    SECTION("F2")
    {
        hands.clickRow(1);
        hands.key(Qt::Key_F2);
    }
    SECTION("Enter")
    {
        hands.clickRow(1);
        hands.key(Qt::Key_Return);
    }
    hands.type(u"在沟边加一道四十米的护栏"_s);
    hands.key(Qt::Key_Return);
    CHECK(hands.stored()[1] == u"2 在沟边加一道四十米的护栏"_s);
    CHECK(hands.current().demands[1].length > 0); // still tells where in the letter it stands

    hands.key(Qt::Key_F2);
    hands.type(u"不要这样"_s);
    hands.key(Qt::Key_Escape);
    CHECK(hands.stored()[1] == u"2 在沟边加一道四十米的护栏"_s);
}

TEST_CASE("demands are put in another order by keyboard or mouse and numbered anew", "[demands]")
{
    Adopted hands;
    hands.clickRow(2);

    hands.key(Qt::Key_Up, Qt::ControlModifier, 2);
    CHECK(hands.stored() == QStringList {u"1 请告诉我们找谁"_s, u"2 请把路灯修好"_s, u"3 请在沟边加护栏"_s});
    CHECK(hands.list()->currentRow() == 0);

    hands.click(u"下移（Ctrl+↓）"_s);
    CHECK(hands.stored() == QStringList {u"1 请把路灯修好"_s, u"2 请告诉我们找谁"_s, u"3 请在沟边加护栏"_s});
    hands.click(u"上移（Ctrl+↑）"_s);
    CHECK(hands.stored()[0] == u"1 请告诉我们找谁"_s);
    hands.key(Qt::Key_Up, Qt::ControlModifier); // it is the first already
    CHECK(hands.stored()[0] == u"1 请告诉我们找谁"_s);
}

TEST_CASE("a deleted demand comes back with Ctrl+Z, and so does the order", "[demands][undo]")
{
    Adopted hands;
    hands.clickRow(0);
    hands.key(Qt::Key_Delete);
    CHECK(hands.stored() == QStringList {u"1 请在沟边加护栏"_s, u"2 请告诉我们找谁"_s});
    hands.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(hands.stored()[0] == u"1 请告诉我们找谁"_s);

    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.stored()[0] == u"1 请在沟边加护栏"_s);
    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.stored() == QStringList {u"1 请把路灯修好"_s, u"2 请在沟边加护栏"_s, u"3 请告诉我们找谁"_s});
}

TEST_CASE("a passage of the letter becomes a demand with D, at its place", "[demands]")
{
    Adopted hands;
    hands.dragOver(u"沟边加护栏"_s);
    hands.key(Qt::Key_D);

    const Demand made = hands.current().demands.back();
    CHECK(made.no == 4);
    CHECK(made.text == u"沟边加护栏"_s);
    CHECK(made.start == body.indexOf(u"沟边加护栏"_s));
    CHECK(made.length == 5);
}

TEST_CASE("the only demand cannot be deleted: a sentence says why, and it is still in the list", "[demands]")
{
    DemandHands hands;
    hands.openLetter(u"路灯坏了，请修。"_s);
    hands.click(u"采用这样拆分"_s);
    REQUIRE(hands.stored().size() == 1);
    hands.clickRow(0);
    hands.key(Qt::Key_Delete);

    CHECK(hands.says(u"诉求点没有写，或者有空的、编号不连续。"_s));
    CHECK(hands.stored().size() == 1);
    CHECK(hands.list()->count() == 1);
}

TEST_CASE("adopting the split cannot be undone to nothing: a sentence says why", "[demands][undo]")
{
    Adopted hands;
    hands.key(Qt::Key_Z, Qt::ControlModifier);

    CHECK(hands.stored().size() == 3);
    CHECK(hands.says(u"诉求点没有写，或者有空的、编号不连续。"_s));
}

TEST_CASE("a demand clicked or walked to with keys is selected in the letter; merely reaching the list selects nothing",
          "[demands][focus]")
{
    Adopted hands;
    hands.list()->clearFocus();
    hands.list()->setCurrentRow(-1);
    hands.list()->setFocus(Qt::TabFocusReason);
    CHECK(hands.letterView()->selectedSpan().isEmpty());

    hands.key(Qt::Key_Down);
    CHECK(hands.letterView()->selectedSpan().start == hands.current().demands[1].start);
    hands.key(Qt::Key_Home);
    CHECK(hands.letterView()->selectedSpan().start == hands.current().demands[0].start);
    hands.clickRow(2);
    CHECK(hands.letterView()->selectedSpan().start == hands.current().demands[2].start);
}
