// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deskhands.h"
#include "ui/shell/yieldingsplitter.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

/// A handler before a case, the window as large as the smallest screen.
struct RoomDesk : DeskHands {
    CaseId id = take(letter(u"村口路灯"_s));

    RoomDesk()
    {
        bringToWork(id);
        openAs(office.handler);
        openFirstOf(3);
    }
    int listWidth() const { return find<YieldingSplitter>()->sizes().front(); }
    template <class Edit>
    [[nodiscard]] int firstLineOf(const QString &name)
    {
        return named<Edit>(name)->document()->firstBlock().layout()->lineAt(0).textLength();
    }
    void dragHandle(int by)
    {
        QWidget *handle = find<YieldingSplitter>()->handle(1);
        drag(handle, handle->rect().center(), handle->rect().center() + QPoint(by, 0));
        settle();
    }
};

} // namespace

TEST_CASE("letter, points and answer are read side by side at 1366×768", "[answer][room]")
{
    RoomDesk desk;
    CHECK(desk.says(u" 收到 · "_s));
    desk.key(Qt::Key_R);
    CHECK_FALSE(desk.says(u" 收到 · "_s)); // the header leaves out what is not looked at now
    desk.click(u"公开答复"_s);
    desk.type(QString(3000, u'国'));

    CHECK(desk.firstLineOf<QPlainTextEdit>(u"公开答复"_s) >= 24);
    for (const QString &name : {u"来信原文"_s, u"答复"_s, u"公开答复"_s})
        CHECK(desk.named<QWidget>(name)->width() >= desk.window->fontMetrics().horizontalAdvance(u'国') * 14);
}

TEST_CASE("the list steps back while an answer is written and comes back after", "[answer][room]")
{
    RoomDesk desk;
    const int usual = desk.listWidth();
    desk.key(Qt::Key_R);
    CHECK(desk.listWidth() < usual);

    SECTION("another tab")
    {
        desk.clickTab(u"时间线"_s);
        CHECK(desk.listWidth() == usual);
    }
    SECTION("the window is closed, to be as it was the next time")
    {
        desk.window->close();
        desk.window.reset();
        desk.open();
        desk.openFirstOf(3);
        CHECK(desk.listWidth() == usual);
    }
    SECTION("moved by hand it stays there")
    {
        desk.dragHandle(60);
        const int moved = desk.listWidth();
        desk.clickTab(u"时间线"_s);
        CHECK(desk.listWidth() == moved);
    }
}
