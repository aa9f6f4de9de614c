// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowdesk.h"

#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

void fillFirstStep(WindowDesk &desk)
{
    desk.type(u"清溪镇人民政府"_s);
    desk.press(Qt::Key_Return);
}

} // namespace

TEST_CASE("the first start without a board ends at work, in the name just given", "[first]")
{
    WindowDesk desk;
    desk.open();
    CHECK(desk.says(u"您在哪个单位？"_s));
    CHECK_FALSE(desk.button(u"下一步"_s)->isEnabled());

    fillFirstStep(desk);
    desk.click(u"没有网络或没有留言板：只用登记和导入"_s);
    desk.click(u"下一步"_s);
    desk.type(u"李芳"_s);
    desk.click(u"开始使用"_s);

    CHECK(desk.find<QToolButton>(u"person"_s)->text() == u"李芳"_s);
    CHECK(desk.says(u"今天没有到期的件"_s));
    const auto people = desk.ok(desk.store().people());
    REQUIRE(people.size() == 1);
    CHECK(people.front().actor.has(Role::Intake));
    CHECK(people.front().actor.org == u"清溪镇人民政府"_s);
    CHECK(desk.ok(desk.store().setting(settingkey::office)) == u"清溪镇人民政府"_s);
}

TEST_CASE("the board says who a token belongs to; a refusal is told and nothing is kept", "[first]")
{
    WindowDesk desk;
    desk.open();
    fillFirstStep(desk);
    const auto edits = desk.window->findChildren<QLineEdit *>();
    desk.type(u"https://board.example.cn"_s);
    desk.press(Qt::Key_Tab);
    desk.type(u"wrong"_s);

    desk.board = [](const QString &, const QString &) { return failure(Error::Code::Unauthorized); };
    desk.click(u"下一步"_s);
    CHECK(desk.says(u"留言板不认这个接入码。"_s));

    desk.board = [&](const QString &, const QString &) { return Person {desk.office.clerk}; };
    desk.click(u"下一步"_s);
    CHECK(desk.says(u"您是谁？"_s));
    desk.click(u"开始使用"_s);
    CHECK(desk.find<QToolButton>(u"person"_s)->text() == desk.office.clerk.name);
}

TEST_CASE("two passphrases that differ do not start the work", "[first]")
{
    WindowDesk desk;
    desk.open();
    fillFirstStep(desk);
    desk.click(u"没有网络或没有留言板：只用登记和导入"_s);
    desk.click(u"下一步"_s);
    desk.type(u"李芳"_s);
    const auto edits = desk.window->findChildren<QLineEdit *>();
    const auto named = [&](const QString &name) {
        return *std::ranges::find_if(edits,
                                     [&](QLineEdit *e) { return e->isVisible() && e->accessibleName() == name; });
    };
    named(u"口令"_s)->setText(u"青山绿水"_s);
    CHECK_FALSE(desk.button(u"开始使用"_s)->isEnabled());
    named(u"再输一次口令"_s)->setText(u"青山绿水"_s);
    CHECK(desk.button(u"开始使用"_s)->isEnabled());
}

TEST_CASE("one person without a passphrase is at work at once", "[people]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    CHECK(desk.find<QToolButton>(u"person"_s)->text() == desk.office.clerk.name);
}

TEST_CASE("several people choose themselves; a wrong passphrase is told in a sentence", "[people]")
{
    WindowDesk desk;
    desk.hire();
    desk.ok(desk.store().setPassphrase(desk.office.clerk.id, u"青山"_s));
    desk.open();
    auto *people = desk.find<QListWidget>(u"people"_s);
    CHECK(people->count() == 5);
    for (int row = 0; row < people->count(); ++row)
        if (people->item(row)->text().startsWith(desk.office.clerk.name))
            people->setCurrentRow(row);

    auto *passphrase = desk.find<QLineEdit>(u"passphrase"_s);
    passphrase->setFocus();
    desk.type(u"绿水"_s);
    desk.press(Qt::Key_Return);
    CHECK(desk.says(u"口令不对。"_s));
    CHECK(passphrase->text().isEmpty());

    desk.type(u"青山"_s);
    desk.press(Qt::Key_Return);
    CHECK(desk.find<QToolButton>(u"person"_s)->text() == desk.office.clerk.name);
}

TEST_CASE("who joins a board stays at work, as the person the board knows", "[people]")
{
    WindowDesk desk;
    Actor local = desk.office.clerk;
    local.id = {QUuid::createUuid()};
    desk.openAs(local);
    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"https://board.example.cn"_s));

    desk.ok(desk.store().savePerson({desk.office.clerk}, u"token"_s));
    desk.settle();
    desk.press(Qt::Key_N, Qt::ControlModifier);

    CHECK(desk.find<QToolButton>(u"person"_s)->text() == desk.office.clerk.name);
    CHECK(desk.says(u"保存登记（Ctrl+Enter）"_s));
}

TEST_CASE("after locking nothing of any case is to be seen", "[people]")
{
    WindowDesk desk;
    desk.hire();
    desk.take(letter(u"村口路灯"_s));
    desk.openAs(desk.office.clerk);
    desk.signInAs(desk.office.clerk);

    desk.press(Qt::Key_L, Qt::ControlModifier);

    CHECK_FALSE(desk.says(u"村口路灯"_s));
    CHECK(desk.window->windowTitle() == u"连心桌面"_s);
    CHECK(desk.says(u"请选择您的名字"_s));
}
