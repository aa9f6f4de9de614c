// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowdesk.h"
#include "ui/shell/settingsdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTabWidget>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

SettingsDialog *openSettings(WindowDesk &desk, int tab)
{
    desk.press(Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = desk.find<SettingsDialog>(u"settings"_s);
    dialog->findChild<QTabWidget *>()->setCurrentIndex(tab);
    desk.settle();
    return dialog;
}

template <class W>
W *field(const QWidget *in, const QString &name)
{
    for (W *widget : in->findChildren<W *>())
        if (widget->isVisible() && widget->accessibleName() == name)
            return widget;
    FAIL("no field " << name);
    return nullptr;
}

constexpr int lookTab = 0, peopleTab = 1, officeTab = 2, boardTab = 3;

} // namespace

TEST_CASE("an administrator adds a person with roles and a passphrase", "[settings]")
{
    WindowDesk desk;
    desk.openAs(desk.office.admin);
    auto *dialog = openSettings(desk, peopleTab);

    desk.click(u"添加人员"_s);
    desk.type(u"张镇长"_s);
    desk.click(u"审核人"_s);
    desk.click(u"签发人"_s);
    field<QLineEdit>(dialog, u"新口令"_s)->setText(u"签字"_s);
    field<QLineEdit>(dialog, u"再输一次口令"_s)->setText(u"签字"_s);
    desk.click(u"保存"_s);

    const auto people = desk.ok(desk.store().people());
    const auto added = std::ranges::find_if(people, [](const Person &p) { return p.actor.name == u"张镇长"_s; });
    REQUIRE(added != people.end());
    CHECK(added->actor.roles == std::vector {Role::Reviewer, Role::Signer});
    CHECK(added->hasPassphrase);
    CHECK(added->actor.org == desk.office.admin.org);
}

TEST_CASE("whoever is added on a desk with a board is said to need a token", "[settings]")
{
    WindowDesk desk;
    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"https://board.example.cn"_s));
    desk.ok(desk.store().savePerson({desk.office.admin}, u"token"_s));
    desk.openAs(desk.office.admin);
    openSettings(desk, peopleTab);
    const QString hint = u"此人还没有留言板的接入码"_s;
    CHECK(desk.says(u"此人由留言板登记"_s));
    CHECK_FALSE(desk.says(hint));

    desk.click(u"添加人员"_s);

    CHECK(desk.says(hint));
}

TEST_CASE("who is no administrator changes only the own passphrase", "[settings]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    auto *dialog = openSettings(desk, peopleTab);

    CHECK_FALSE(field<QLineEdit>(dialog, u"姓名"_s)->isEnabled());
    CHECK_FALSE(desk.says(u"添加人员"_s));
    field<QLineEdit>(dialog, u"新口令"_s)->setText(u"青山"_s);
    field<QLineEdit>(dialog, u"再输一次口令"_s)->setText(u"青山"_s);
    desk.click(u"保存"_s);

    CHECK(desk.answer(desk.store().signIn(desk.office.clerk.id, u"青山"_s)));
}

TEST_CASE("a changed look shows at once and is kept", "[settings]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    auto *dialog = openSettings(desk, lookTab);

    field<QSlider>(dialog, u"文字大小"_s)->setValue(15);
    field<QCheckBox>(dialog, u"使用单键快捷键"_s)->setChecked(false);

    CHECK(currentLook().textPercent == 150);
    CHECK(loadPreferences(desk.dir.path()) == Preferences {.look = {ThemeKind::Light, 150}, .singleKeys = false});
    applyLook(*qApp, {});
}

TEST_CASE("villages written in the settings are offered at registration", "[settings]")
{
    WindowDesk desk;
    desk.openAs(desk.office.admin);
    auto *dialog = openSettings(desk, officeTab);
    field<QPlainTextEdit>(dialog, u"村和地点"_s)->setPlainText(u"李家村\n石桥村"_s);
    field<QLineEdit>(dialog, u"单位名称"_s)->setText(u"东河镇人民政府"_s);
    desk.click(u"保存"_s);
    CHECK(desk.ok(desk.store().setting(u"places"_s)) == u"李家村\n石桥村"_s);
    CHECK(desk.ok(desk.store().setting(settingkey::office)) == u"东河镇人民政府"_s);
}

TEST_CASE("a new token for the board is tried at once and its owner told", "[settings]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    auto *dialog = openSettings(desk, boardTab);
    desk.board = [&](const QString &, const QString &) { return Person {desk.office.leader}; };

    field<QLineEdit>(dialog, u"留言板地址"_s)->setText(u"https://board.example.cn"_s);
    field<QLineEdit>(dialog, u"接入码"_s)->setText(u"secret"_s);
    desk.click(u"接入"_s);

    CHECK(desk.says(u"已接入：张镇长。"_s));
    CHECK_FALSE(desk.says(u"secret"_s));
}
