// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowdesk.h"
#include "ui/common/categorybox.h"

#include <algorithm>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

void fillForm(WindowDesk &desk, const QString &subject, const QString &body)
{
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type(subject);
    desk.press(Qt::Key_Tab);
    desk.type(body);
    desk.press(Qt::Key_Tab);
    desk.type(u"陈桂花"_s);
    desk.press(Qt::Key_Tab);
    desk.type(u"13800000001"_s);
}

QString fieldText(const WindowDesk &desk, const QString &name)
{
    return desk.find<QLineEdit>(name)->text();
}

/// Whether the form tells that what was typed is in the store.
bool saysSaved(const QWidget &window)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [](const QLabel *label) { return label->text().startsWith(u"草稿已保存"); });
}

} // namespace

TEST_CASE("a visit is registered without the mouse, word for word", "[registration]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);

    fillForm(desk, u"三组路灯不亮"_s, u"三组的路灯从中秋起就不亮，𠮷婆婆摔了一跤。"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);

    const auto ids = desk.list();
    REQUIRE(ids.size() == 1);
    const Appeal appeal = desk.caseFile(ids.front()).appeals.front();
    CHECK(appeal.subject == u"三组路灯不亮"_s);
    CHECK(appeal.body == u"三组的路灯从中秋起就不亮，𠮷婆婆摔了一跤。"_s);
    CHECK(appeal.residentName == u"陈桂花"_s);
    CHECK(appeal.residentPhone == u"13800000001"_s);
    CHECK(appeal.channel == u"walk_in"_s);
    CHECK(appeal.at == desk.clock.now());
    CHECK(desk.says(u"已登记，编号 %1，请告诉来人。可以接着登记下一件。"_s.arg(desk.row(ids.front()).number)));
    CHECK(fieldText(desk, u"subject"_s).isEmpty());
}

TEST_CASE("a visit without name and phone is refused until it is said to be anonymous", "[registration]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type(u"三组路灯不亮"_s);
    desk.press(Qt::Key_Tab);
    desk.type(u"路灯不亮。"_s);

    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.list().empty());
    CHECK(desk.says(u"来件没有写明联系方式。"_s));
    CHECK(fieldText(desk, u"subject"_s) == u"三组路灯不亮"_s);

    desk.click(u"匿名/不详"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.list().size() == 1);
}

TEST_CASE("a time that has not come yet is refused in a sentence", "[registration]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    fillForm(desk, u"三组路灯不亮"_s, u"路灯不亮。"_s);
    desk.find<QDateTimeEdit>(u"received"_s)->setFocus();
    desk.press(Qt::Key_Up); // a year on

    desk.press(Qt::Key_Return, Qt::ControlModifier);

    CHECK(desk.list().empty());
    CHECK(desk.says(u"收件时间晚于现在。"_s));
}

TEST_CASE("a visit is received when it is saved, however long the form stood open, unless a person set another time",
          "[registration][clock]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    fillForm(desk, u"三组路灯不亮"_s, u"路灯不亮。"_s);
    const Timestamp opened = desk.clock.now();
    const bool isSetByHand = GENERATE(false, true);
    if (isSetByHand) {
        auto *received = desk.find<QDateTimeEdit>(u"received"_s);
        received->setFocus();
        received->setSelectedSection(QDateTimeEdit::HourSection);
        desk.press(Qt::Key_Down);
    }
    desk.clock.advance(std::chrono::minutes(150));
    desk.press(Qt::Key_Return, Qt::ControlModifier);

    const auto receivedAt = [&](CaseId id) { return desk.caseFile(id).appeals.front().at; };
    REQUIRE(desk.list().size() == 1);
    const CaseId first = desk.list().front();
    CHECK(receivedAt(first) == (isSetByHand ? opened - std::chrono::hours(1) : desk.clock.now()));

    desk.clock.advance(std::chrono::minutes(40)); // the next one comes in later
    fillForm(desk, u"渠道堵了"_s, u"渠道堵了，请清。"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    for (const CaseId id : desk.list())
        if (id != first)
            CHECK(receivedAt(id) == desk.clock.now());
    CHECK(desk.list().size() == 2);
}

TEST_CASE("a category is found by a part of its name, an invented one is not taken", "[registration]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    fillForm(desk, u"三组路灯不亮"_s, u"路灯不亮。"_s);
    auto *category = desk.find<CategoryBox>(u"category"_s);
    category->setFocus();

    desk.type(u"没有这一类"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.list().empty());
    CHECK(desk.says(u"没有这个类别。"_s));

    category->clearEditText();
    desk.type(u"照明"_s);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(category->category() == u"道路水利/路灯照明"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.list().size() == 1);
    CHECK(desk.row(desk.list().front()).category == u"道路水利/路灯照明"_s);
}

TEST_CASE("what is half typed survives signing out and belongs to its writer alone", "[registration][drafts]")
{
    WindowDesk desk;
    desk.hire();
    desk.openAs(desk.office.clerk);
    desk.signInAs(desk.office.clerk);
    fillForm(desk, u"三组路灯不亮"_s, u"路灯不亮，"_s);

    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.signInAs(desk.office.vault);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(fieldText(desk, u"subject"_s).isEmpty());

    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.signInAs(desk.office.clerk);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(fieldText(desk, u"subject"_s) == u"三组路灯不亮"_s);
    CHECK(desk.find<QPlainTextEdit>(u"body"_s)->toPlainText() == u"路灯不亮，"_s);
    CHECK(fieldText(desk, u"name"_s) == u"陈桂花"_s);
}

TEST_CASE("what was typed comes back after the window died", "[registration][drafts]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    fillForm(desk, u"三组路灯不亮"_s, u"路灯不亮，"_s);
    REQUIRE(QTest::qWaitFor([&] {
        desk.settle();
        return saysSaved(*desk.window);
    }));

    desk.window.reset();
    desk.reopen();
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);

    CHECK(fieldText(desk, u"subject"_s) == u"三组路灯不亮"_s);
}

TEST_CASE("a visit that repeats an earlier letter shows that one at once", "[registration][repeat]")
{
    WindowDesk desk;
    desk.openAs(desk.office.clerk);
    const QString body = u"三组晒坝旁的路灯从中秋节起就一直不亮，老人夜里走路摔跤，请尽快派人来修。"_s;
    desk.take(letter(u"晒坝路灯不亮"_s, body));

    fillForm(desk, u"路灯还是不亮"_s, body);
    desk.press(Qt::Key_Return, Qt::ControlModifier);

    CHECK(desk.says(u"好像来过"_s));
    CHECK(desk.says(u"晒坝路灯不亮"_s));
    desk.click(u"打开对照"_s);
    CHECK(desk.says(u"路灯还是不亮"_s));
}
