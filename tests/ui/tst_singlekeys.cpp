// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deskhands.h"
#include "ui/case/letterview.h"
#include "ui/case/singlekeys.h"

#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

/// A person who does everything in a small office, before two cases that are being handled.
struct KeyDesk : DeskHands {
    Actor me = Office::person(2, u"王工"_s, {Role::Intake, Role::Dispatcher, Role::Handler});
    CaseId older = take(letter(u"村口路灯"_s)), newer;

    KeyDesk()
    {
        clock.advance(std::chrono::minutes(5));
        newer = take(letter(u"渠道堵塞"_s, u"渠道堵了，稻田进不了水。"_s));
        bringToWork(older);
        bringToWork(newer);
        openAs(me);
        openFirstOf(3);
    }
    [[nodiscard]] CaseId shown() const { return list()->currentCase(); }
    /// As a person leaves an editor: with a click beside it.
    void leaveEditor() { clickRow(list(), 0); }
};

} // namespace

TEST_CASE("every single key does what F1 says of it", "[keys]")
{
    KeyDesk desk;
    desk.key(Qt::Key_F1);
    for (const auto &keys : {pageKeys(), passageKeys()})
        for (const SingleKey &single : keys)
            CHECK(desk.says(keyUseWord(single.use), desk.dialog()));
    desk.key(Qt::Key_Escape);
    REQUIRE(desk.dialog() == nullptr);

    const CaseId first = desk.shown();
    desk.key(Qt::Key_J);
    CHECK(desk.shown() != first);
    desk.key(Qt::Key_K);
    CHECK(desk.shown() == first);
    desk.key(Qt::Key_R);
    CHECK(desk.focused() == u"答复"_s);
    desk.leaveEditor();
    desk.key(Qt::Key_N);
    CHECK(desk.focused() == u"内部备注"_s);
    desk.leaveEditor();
    desk.key(Qt::Key_A);
    REQUIRE(desk.dialog());
    CHECK(desk.dialog()->windowTitle() == u"交办"_s);
}

TEST_CASE("every key for a passage does what F1 says of it", "[keys]")
{
    KeyDesk desk;
    auto *letter = desk.named<LetterView>(u"来信原文"_s);
    letter->setFocus();
    letter->select({0, 4});
    desk.key(Qt::Key_H);
    CHECK(desk.caseFile(desk.shown()).current.annotations.size() == 1);
    desk.key(Qt::Key_N);
    CHECK(desk.focused() == u"批注"_s);
    desk.key(Qt::Key_Escape);
    letter->setFocus();
    letter->select({0, 4});
    const auto demands = desk.caseFile(desk.shown()).current.demands.size();
    desk.key(Qt::Key_D);
    CHECK(desk.caseFile(desk.shown()).current.demands.size() == demands + 1);
}

TEST_CASE("the single keys work at once after signing in, before anything was clicked", "[keys]")
{
    DeskHands desk;
    desk.hire();
    Appeal old = letter(u"村口路灯"_s);
    old.at = desk.clock.now() - std::chrono::hours(24 * 20);
    desk.take(old);
    desk.open();
    desk.signIn(desk.office.clerk);
    REQUIRE(desk.rows().size() == 1);

    desk.key(Qt::Key_J);

    CHECK(desk.says(u"村口的路灯坏了三个月，请问什么时候修？"_s));
}

TEST_CASE("the single keys work wherever nothing is written", "[keys]")
{
    KeyDesk desk;
    SECTION("at the names of the lists")
    {
        desk.clickRow(desk.find<QListWidget>(u"nav"_s), 2);
    }
    SECTION("in the timeline")
    {
        desk.clickTab(u"时间线"_s);
        clickOn(desk.named<QTextBrowser>(u"时间线"_s)->viewport());
        desk.settle();
    }
    SECTION("at the demands")
    {
        desk.clickRow(desk.named<QListWidget>(u"诉求清单"_s), 0);
    }
    SECTION("in the letter")
    {
        clickOn(desk.named<QTextEdit>(u"来信原文"_s)->viewport());
        desk.settle();
    }
    SECTION("at a button")
    {
        desk.named(u"保存分类"_s)->setFocus();
        desk.tabTo(u"更多办理步骤"_s);
    }
    const CaseId first = desk.shown();
    desk.key(Qt::Key_J);
    CHECK(desk.shown() != first);
    desk.key(Qt::Key_R);
    CHECK(desk.focused() == u"答复"_s);
}

TEST_CASE("in every editor the single keys are letters, typed or composed", "[keys]")
{
    KeyDesk desk;
    const CaseId shown = desk.shown();
    const auto typeLetters = [&] {
        for (const Qt::Key key : {Qt::Key_J, Qt::Key_K, Qt::Key_R, Qt::Key_N, Qt::Key_A})
            QTest::keyClick(frontWindow(), char(key + ('a' - 'A')));
        desk.settle();
        const QString editor = desk.focused();
        compose(u"jkrna"_s);
        desk.settle();
        CHECK(desk.focused() == editor);
        desk.type(u"纪"_s);
    };
    const auto text = [](const QWidget *editor) {
        const QString plain = editor->property("plainText").toString();
        return plain.isEmpty() ? editor->property("text").toString() : plain;
    };
    SECTION("answer")
    {
        desk.key(Qt::Key_R);
        desk.goToPane(u"成文"_s);
        desk.click(u"公开答复"_s);
    }
    SECTION("row of the grid")
    {
        desk.key(Qt::Key_R);
        desk.goToPane(u"逐项要点"_s);
        desk.click(u"答复"_s);
    }
    SECTION("note")
    {
        desk.key(Qt::Key_N);
    }
    SECTION("place")
    {
        desk.click(u"地点"_s);
        desk.key(Qt::Key_A, Qt::ControlModifier);
    }
    SECTION("search")
    {
        desk.key(Qt::Key_K, Qt::ControlModifier);
    }
    const QWidget *editor = QApplication::focusWidget();
    typeLetters();
    CHECK(text(editor) == u"jkrna纪"_s);
    CHECK(QApplication::focusWidget() == editor);
    CHECK(desk.shown() == shown);
    CHECK(desk.dialog() == nullptr);
}

TEST_CASE("single keys that are switched off do nothing, are not in F1, and stay off", "[keys]")
{
    KeyDesk desk;
    desk.key(Qt::Key_Comma, Qt::ControlModifier);
    desk.click(u"使用单键快捷键"_s, desk.dialog());
    desk.click(u"关闭"_s, desk.dialog());
    REQUIRE(desk.dialog() == nullptr);
    const CaseId shown = desk.shown();
    desk.leaveEditor();
    const QWidget *focus = QApplication::focusWidget();

    for (const Qt::Key key : {Qt::Key_J, Qt::Key_K, Qt::Key_R, Qt::Key_N, Qt::Key_A})
        desk.key(key);
    CHECK(desk.shown() == shown);
    CHECK(QApplication::focusWidget() == focus);
    CHECK(desk.dialog() == nullptr);
    desk.key(Qt::Key_F1);
    CHECK_FALSE(desk.says(u"写内部备注"_s, desk.dialog()));
    CHECK(desk.says(u"设为诉求"_s, desk.dialog())); // which nobody presses by mistake
    desk.key(Qt::Key_Escape);

    desk.window.reset();
    desk.open();
    desk.openFirstOf(3);
    desk.key(Qt::Key_R);
    CHECK(desk.focused() != u"答复"_s);
}
