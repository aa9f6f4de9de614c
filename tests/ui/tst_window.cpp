// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures.h"
#include "tests/ui/windowdesk.h"
#include "ui/case/casepage.h"
#include "ui/list/caselistmodel.h"
#include "ui/list/caselistview.h"
#include "ui/shell/listpane.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

/// The texts of the list's rows, as they stand in it.
QStringList subjects(const WindowDesk &desk)
{
    const auto *model = desk.find<CaseListView>()->model();
    QStringList found;
    for (int row = 0; row < model->rowCount(); ++row)
        found << model->index(row, 0).data().toString();
    return found;
}

CaseId openCase(const WindowDesk &desk)
{
    return desk.find<CaseListView>()->currentCase();
}

void showAll(WindowDesk &desk)
{
    desk.press(Qt::Key_8, Qt::ControlModifier);
    (void)subjects(desk); // asks for the rows
    desk.settle();
}

} // namespace

TEST_CASE("the lists at the left count what is in them and open with a key", "[window]")
{
    WindowDesk desk;
    desk.hire();
    desk.take(letter(u"村口路灯"_s));
    desk.bringToWork(desk.take(letter(u"渠道堵塞"_s, u"渠道堵了，稻田进不了水。"_s)));
    desk.openAs(desk.office.clerk);
    desk.signInAs(desk.office.clerk);

    desk.press(Qt::Key_2, Qt::ControlModifier);
    (void)subjects(desk);
    desk.settle();

    CHECK(subjects(desk) == QStringList {u"村口路灯"_s});
    CHECK(desk.says(u"新收　1 件"_s));
}

TEST_CASE("reports of wrongdoing have a list only for those with the right", "[window][seal]")
{
    WindowDesk desk;
    const bool isVault = GENERATE(true, false);
    desk.openAs(isVault ? desk.office.vault : desk.office.clerk);

    auto *nav = desk.find<QListWidget>(u"nav"_s);
    for (int i = 0; i < nav->count(); ++i)
        if (nav->item(i)->text() == u"举报"_s)
            CHECK(nav->item(i)->isHidden() != isVault);
}

TEST_CASE("J and K walk through the list, but in the search box they are letters", "[window][keys]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    const CaseId older = desk.take(letter(u"村口路灯"_s));
    desk.clock.advance(std::chrono::minutes(5));
    desk.take(letter(u"渠道堵塞"_s, u"渠道堵了，稻田进不了水。"_s));
    showAll(desk);

    desk.find<CaseListView>()->setFocus();
    desk.press(Qt::Key_J);
    const CaseId first = openCase(desk);
    desk.press(Qt::Key_J);
    CHECK(openCase(desk) != first);
    desk.press(Qt::Key_K);
    CHECK(openCase(desk) == first);

    desk.press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"jk"_s);
    desk.settle();
    CHECK(desk.find<QLineEdit>(u"search"_s)->text() == u"jk"_s);
    CHECK(openCase(desk) == first);
    CHECK(older != CaseId {});
}

TEST_CASE("a case chosen in the list is open at the right", "[window]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.take(letter(u"村口路灯"_s, u"村口的路灯坏了三个月。"_s));
    showAll(desk);

    QTest::mouseClick(desk.find<CaseListView>()->viewport(), Qt::LeftButton, {}, QPoint(60, 20));
    desk.settle();

    CHECK(desk.says(u"村口的路灯坏了三个月。"_s));
}

TEST_CASE("words committed by an input method are searched; Esc goes back to the list", "[window][search]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.take(letter(u"村口路灯"_s));
    desk.take(letter(u"渠道堵塞"_s, u"渠道堵了，稻田进不了水。"_s));
    showAll(desk);
    CHECK(subjects(desk).size() == 2);

    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(u"渠道 状态:新收"_s);
    desk.press(Qt::Key_Return);
    (void)subjects(desk);
    desk.settle();
    CHECK(subjects(desk) == QStringList {u"渠道堵塞"_s});

    desk.press(Qt::Key_Escape);
    (void)subjects(desk);
    desk.settle();
    CHECK(subjects(desk).size() == 2);
}

TEST_CASE("Enter in the search box leads to the first case found", "[window][search]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.take(letter(u"村口路灯"_s));
    const CaseId canal = desk.take(letter(u"渠道堵塞"_s, u"渠道堵了，稻田进不了水。"_s));
    showAll(desk);

    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(u"渠道"_s);
    desk.press(Qt::Key_Return);

    CHECK(openCase(desk) == canal);
}

TEST_CASE("what was found is what is exported; another list empties the search box", "[window][search]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.take(letter(u"村口路灯"_s));
    desk.take(letter(u"渠道堵塞"_s, u"渠道堵了，稻田进不了水。"_s));
    showAll(desk);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(u"渠道"_s);
    desk.press(Qt::Key_Return);

    CHECK(desk.find<ListPane>()->query().text == u"渠道"_s);

    desk.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(desk.find<QLineEdit>(u"search"_s)->text().isEmpty());
    CHECK(desk.find<ListPane>()->query().text.isEmpty());
}

TEST_CASE("J goes on from where the open case stood, also after it has left the list", "[window][keys]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    std::vector<CaseId> ids;
    for (int i = 1; i <= 4; ++i) {
        ids.push_back(desk.take(letter(u"第%1件"_s.arg(i), u"第%1件说的事各不相同%2"_s.arg(i).arg(i * 7919))));
        desk.clock.advance(std::chrono::minutes(1));
    }
    desk.press(Qt::Key_2, Qt::ControlModifier);
    (void)subjects(desk);
    desk.settle();
    desk.find<CaseListView>()->setFocus();
    desk.press(Qt::Key_J);
    desk.press(Qt::Key_J);
    const QStringList before = subjects(desk);
    const CaseId second = openCase(desk);

    desk.submit(desk.office.clerk, second, SetDemands {{{1, u"修好"_s, 0, 0}}});
    desk.submit(desk.office.clerk, second, Register {});
    desk.settle();
    (void)subjects(desk);
    desk.settle();
    desk.press(Qt::Key_J);

    CHECK(desk.row(openCase(desk)).subject == before.at(2));
}

TEST_CASE("a key that nobody wants harms nothing, wherever the focus is", "[window][keys]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.take(letter(u"村口路灯"_s));
    showAll(desk);
    const std::vector<QWidget *> places {desk.find<QLineEdit>(u"search"_s), desk.find<QListWidget>(u"nav"_s),
                                         desk.find<CaseListView>(), desk.find<CasePage>()};

    for (QWidget *place : places)
        for (const int key : {Qt::Key_X, Qt::Key_PageDown, Qt::Key_Escape, Qt::Key_F2, Qt::Key_Slash}) {
            place->setFocus();
            desk.press(key);
        }

    CHECK(desk.window->isVisible());
}

TEST_CASE("who may not register or import is not offered it", "[window][rights]")
{
    WindowDesk desk;
    const bool isClerk = GENERATE(true, false);
    desk.openAs(isClerk ? desk.office.clerk : desk.office.leader);

    for (const QAction *action : desk.window->findChildren<QAction *>())
        if (action->text() == u"登记来访"_s || action->text() == u"导入清单…"_s)
            CHECK(action->isEnabled() == isClerk);
}

TEST_CASE("an operator with an unknown value is told and the rest still searched", "[window][search]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);

    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(u"路灯 状态:飞行中"_s);
    desk.press(Qt::Key_Return);

    CHECK(desk.says(u"没有“状态:飞行中”，这一条没有用来筛选。"_s));
    CHECK(desk.says(u"没有找到"_s));
}

TEST_CASE("the sync indicator tells how it stands and asks for a round", "[window][sync]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    SyncStatus status;
    status.phase = SyncStatus::Phase::Waiting;
    status.lastOkAt = desk.clock.now() - std::chrono::minutes(8);

    desk.window->showSyncStatus(status);
    auto *indicator = desk.find<QToolButton>(u"syncIndicator"_s);
    CHECK(indicator->text() == u"○ 离线 · 上次同步 08:52"_s);
    QTest::mouseClick(indicator, Qt::LeftButton);
    desk.settle();
    CHECK(desk.says(u"现在连不上留言板。"_s));
    desk.click(u"立即同步"_s);
    CHECK(desk.syncs == 1);
    desk.press(Qt::Key_F5);
    CHECK(desk.syncs == 2);
}

TEST_CASE("the outbox tells of each unsent thing and takes one back with a reason", "[window][outbox]")
{
    WindowDesk desk;
    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"https://board.example.cn"_s));
    desk.ok(desk.store().savePerson({desk.office.clerk}, u"token"_s));
    desk.openAs(desk.office.clerk);
    const CaseId id = desk.take(letter(u"村口路灯"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"已和供电所约好"_s});
    desk.press(Qt::Key_0, Qt::ControlModifier);

    auto *items = desk.find<QTreeView>(u"outbox"_s);
    CHECK(items->model()->rowCount() == 2);
    CHECK(desk.says(u"还没有发出，下次同步时发送。"_s));
    items->setCurrentIndex(items->model()->index(1, 0));
    CHECK_FALSE(desk.button(u"撤回"_s)->isEnabled());
    for (auto *edit : desk.window->findChildren<QLineEdit *>())
        if (edit->isVisible() && edit->accessibleName() == u"撤回的理由"_s)
            edit->setFocus();
    desk.type(u"写错了件"_s);
    desk.click(u"撤回"_s);

    CHECK(items->model()->rowCount() == 1);
    CHECK(desk.says(u"已撤回，文字回到了草稿。"_s));
}

TEST_CASE("what cannot leave for want of a token says what to do, and offers no retry", "[window][outbox]")
{
    WindowDesk desk;
    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"https://board.example.cn"_s));
    desk.openAs(desk.office.clerk);
    desk.take(letter(u"村口路灯"_s));
    desk.press(Qt::Key_0, Qt::ControlModifier);

    CHECK(desk.says(u"办这一步的人还没有留言板的接入码，这一步发不出去。"_s));
    CHECK(desk.says(u"请本人在“设置—留言板”中填写自己的接入码（姓名要与留言板上的一致），之后会自动发出。"_s));
    CHECK_FALSE(desk.says(u"重试"_s));
}

TEST_CASE("F1 shows the keys, and nothing waits for it to be closed", "[window][keys]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);

    desk.press(Qt::Key_F1);

    auto *sheet = desk.find<QDialog>(u"cheatSheet"_s);
    CHECK(sheet->isVisible());
    CHECK(desk.says(u"登记来访"_s));
    desk.click(u"知道了"_s);
    CHECK(desk.window->findChild<QDialog *>(u"cheatSheet"_s) == nullptr);
}

TEST_CASE("a command is found by its name in the search box", "[window][search]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(u"登记来电"_s);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(desk.says(u"保存登记（Ctrl+Enter）"_s));
}

TEST_CASE("larger text is kept for the next start", "[window][look]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(currentLook().textPercent == 110);
    CHECK(loadPreferences(desk.dir.path()).look.textPercent == 110);
    applyLook(*qApp, {});
}

TEST_CASE("the desk fits half a full-HD screen at double scale", "[pictures]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.take(letter(u"村口路灯"_s));
    showAll(desk);
    CHECK(faultsOf(*desk.window, u"desk-small"_s, {960, 540}) == QStringList());
}
