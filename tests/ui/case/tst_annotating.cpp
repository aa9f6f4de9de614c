// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/casehands.h"

#include <QComboBox>
#include <QLineEdit>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

const QString plain = u"三组的路灯从中秋起就不亮，老人摔了一跤，请尽快来修。"_s;

/// Letters whose offsets are easily counted wrong: outside the BMP, composed, with Windows line breaks.
QString oddLetter()
{
    return GENERATE(values<QString>({
        plain,
        u"😀🙏🏽您好！三组的路灯从中秋起就不亮，😀请尽快来修。"_s,
        u"我是𠮷婆婆的邻居𠮷大。三组的路灯从中秋起就不亮，𠮷婆婆摔了一跤。"_s,
        u"尊敬的领导：\r\n　　您好！\r\n\r\n　　三组的路灯从中秋起就不亮，\r\n请尽快来修。\r\n"_s,
        u"第一行\r第二行\n三组的路灯从中秋起就不亮，e\u0301\t请 修。"_s,
    }));
}

} // namespace

TEST_CASE("a passage dragged over with the mouse is marked where it stands in the letter as it came", "[annotate]")
{
    CaseHands hands;
    const QString body = oddLetter();
    const QString words = u"从中秋起就不亮，"_s;
    const CaseId id = hands.openLetter(body);

    hands.dragOver(words);
    hands.click(u"划线 H"_s);

    const auto mark = hands.last<Annotate>();
    CHECK(mark.start == body.indexOf(words));
    CHECK(mark.length == words.size());
    CHECK(mark.passage == Passage::Highlight);
    const CaseFile file = hands.desk.caseFile(id);
    CHECK(mark.appeal == file.appeals.front().key);
    CHECK(file.appeals.front().body == body);
}

TEST_CASE("a passage ends and begins between whole characters, line breaks and all", "[annotate]")
{
    struct Row {
        QString body, words;
    };
    const auto row = GENERATE(values<Row>({{u"好😀😀不亮"_s, u"😀"_s},
                                           {u"找𠮷婆婆"_s, u"𠮷"_s},
                                           {u"不亮。\r\n请修。\r\n谢谢。"_s, u"亮。\r\n请修"_s},
                                           {u"甲\r\n\r\n乙"_s, u"甲\r\n\r\n乙"_s}}));
    CaseHands hands;
    hands.openLetter(row.body);

    hands.dragOver(row.words);
    hands.key(Qt::Key_H);

    CHECK(hands.last<Annotate>().start == row.body.indexOf(row.words));
    CHECK(hands.last<Annotate>().length == row.words.size());
}

TEST_CASE("a passage is selected with Shift and arrows and marked with H, without the mouse", "[annotate]")
{
    CaseHands hands;
    const QString body = u"😀好\r\n𠮷婆婆家的路灯不亮"_s;
    hands.openLetter(body);
    hands.letterView()->setFocus(Qt::TabFocusReason);

    hands.key(Qt::Key_Home, Qt::ControlModifier);
    hands.key(Qt::Key_Right, {}, 3); // 😀, 好, the line break
    hands.key(Qt::Key_Right, Qt::ShiftModifier, 3);
    hands.key(Qt::Key_H);

    CHECK(hands.last<Annotate>().start == body.indexOf(u"𠮷"_s));
    CHECK(hands.last<Annotate>().length == u"𠮷婆婆"_s.size());
}

TEST_CASE("letters pressed over a letter change nothing in it", "[annotate]")
{
    CaseHands hands;
    const CaseId id = hands.openLetter(plain);
    hands.letterView()->setFocus();

    for (const Qt::Key key : {Qt::Key_X, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Return, Qt::Key_H, Qt::Key_D})
        hands.key(key);
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.key(Qt::Key_X, Qt::ControlModifier);
    hands.key(Qt::Key_V, Qt::ControlModifier);

    CHECK(hands.letterView()->toPlainText() == plain);
    CHECK(hands.desk.caseFile(id).timeline.size() == 1);
}

TEST_CASE("a margin note is composed with an input method and kept with Ctrl+Enter", "[annotate]")
{
    CaseHands hands;
    const QString body = oddLetter();
    const QString words = u"从中秋起就不亮，"_s;
    const CaseId id = hands.openLetter(body);

    hands.dragOver(words);
    hands.key(Qt::Key_N);
    CHECK(hands.focused() == u"批注"_s);
    hands.type(u"𠮷婆婆家门口，😀已去看过"_s);
    hands.key(Qt::Key_Return, Qt::ControlModifier);

    const auto note = hands.last<Annotate>();
    CHECK(note.start == body.indexOf(words));
    CHECK(note.length == words.size());
    CHECK(note.note == u"𠮷婆婆家门口，😀已去看过"_s);
    CHECK(hands.desk.caseFile(id).appeals.front().body == body);
    CHECK(hands.says(u"𠮷婆婆家门口，😀已去看过"_s));
    CHECK(hands.focused() == u"来信原文"_s);
}

TEST_CASE("a margin note is written with the mouse, and says what its passage is", "[annotate]")
{
    CaseHands hands;
    hands.openLetter(plain);

    hands.dragOver(u"老人摔了一跤"_s);
    hands.click(u"批注 N"_s);
    hands.type(u"卫生院有记录"_s);
    hands.key(Qt::Key_Backtab);
    CHECK(hands.focused() == u"这段话是"_s);
    hands.key(Qt::Key_Down, {}, 2);
    hands.click(u"记下"_s);

    CHECK(hands.last<Annotate>().note == u"卫生院有记录"_s);
    CHECK(hands.last<Annotate>().passage == Passage::Fact);
}

TEST_CASE("Ctrl+Z takes a mark back, Ctrl+Y or Ctrl+Shift+Z brings it again; all is in the timeline",
          "[annotate][undo]")
{
    const bool withShift = GENERATE(true, false);
    CaseHands hands;
    const CaseId id = hands.openLetter(plain);
    hands.dragOver(u"不亮"_s);
    hands.key(Qt::Key_H);
    REQUIRE(hands.current().annotations.size() == 1);
    const OperationId marked = hands.current().annotations.front().id;

    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.current().annotations.empty());
    CHECK(hands.last<RemoveAnnotation>().annotation == marked);

    withShift ? hands.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier)
              : hands.key(Qt::Key_Y, Qt::ControlModifier);
    REQUIRE(hands.current().annotations.size() == 1);
    CHECK(hands.current().annotations.front().start == plain.indexOf(u"不亮"_s));
    CHECK(hands.desk.caseFile(id).timeline.size() == 4);

    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.current().annotations.empty());
}

TEST_CASE("Ctrl+Z takes back a note and the deletion of a note", "[annotate][undo]")
{
    CaseHands hands;
    hands.openLetter(plain);
    hands.dragOver(u"不亮"_s);
    hands.key(Qt::Key_N);
    hands.type(u"去看过"_s);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    hands.click(u"删去批注"_s);
    CHECK(hands.current().annotations.empty());

    hands.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(hands.current().annotations.size() == 1);
    CHECK(hands.current().annotations.front().note == u"去看过"_s);

    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.current().annotations.empty());
}

TEST_CASE("while a margin note is being written, Ctrl+Z takes back words, not steps", "[annotate][undo]")
{
    CaseHands hands;
    hands.openLetter(plain);
    hands.dragOver(u"不亮"_s);
    hands.key(Qt::Key_H);
    hands.dragOver(u"请尽快来修"_s);
    hands.key(Qt::Key_N);
    hands.type(u"写错了"_s);

    hands.key(Qt::Key_Z, Qt::ControlModifier);

    CHECK(hands.named<QPlainTextEdit>(u"批注"_s)->toPlainText().isEmpty());
    CHECK(hands.current().annotations.size() == 1);
}

TEST_CASE("a half-written margin note comes back with its passage; a dropped one does not", "[annotate][draft]")
{
    CaseHands hands;
    const CaseId other = hands.desk.take(letter(u"渠道"_s, u"渠道堵了。"_s));
    const CaseId id = hands.openLetter(plain);
    hands.dragOver(u"不亮"_s);
    hands.key(Qt::Key_N);
    hands.type(u"还没写完"_s);

    hands.open(other);
    CHECK_FALSE(hands.named(u"批注"_s)->isVisible());
    hands.open(id);
    CHECK(hands.named<QPlainTextEdit>(u"批注"_s)->toPlainText() == u"还没写完"_s);

    hands.click(u"批注"_s);
    hands.key(Qt::Key_Escape);
    CHECK_FALSE(hands.named(u"批注"_s)->isVisible());
    hands.open(other);
    hands.open(id);
    CHECK_FALSE(hands.named(u"批注"_s)->isVisible());
    CHECK(hands.current().annotations.empty());
}

TEST_CASE("a margin note begun is not thrown away for another: N leads back to it, and works again once it is kept",
          "[annotate][draft]")
{
    CaseHands hands;
    hands.openLetter(plain);
    hands.dragOver(u"不亮"_s);
    hands.key(Qt::Key_N);
    hands.type(u"去看过"_s);

    hands.dragOver(u"请尽快来修"_s);
    hands.key(Qt::Key_N);

    CHECK(hands.named<QPlainTextEdit>(u"批注"_s)->toPlainText() == u"去看过"_s);
    CHECK(hands.focused() == u"批注"_s);
    CHECK(hands.says(u"这条批注还没有记下"_s));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(hands.last<Annotate>().note == u"去看过"_s);
    CHECK(hands.last<Annotate>().start == plain.indexOf(u"不亮"_s));

    hands.key(Qt::Key_N); // the second passage is still selected
    hands.type(u"已派人"_s);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(hands.last<Annotate>().note == u"已派人"_s);
    CHECK(hands.last<Annotate>().start == plain.indexOf(u"请尽快来修"_s));
}

TEST_CASE("an entry in which nothing was written moves to the passage N is pressed on next", "[annotate]")
{
    CaseHands hands;
    hands.openLetter(plain);
    hands.dragOver(u"不亮"_s);
    hands.key(Qt::Key_N);
    hands.dragOver(u"请尽快来修"_s);
    hands.key(Qt::Key_N);
    hands.type(u"已派人"_s);
    hands.key(Qt::Key_Return, Qt::ControlModifier);

    CHECK(hands.last<Annotate>().start == plain.indexOf(u"请尽快来修"_s));
    CHECK_FALSE(hands.says(u"这条批注还没有记下"_s));
}

TEST_CASE("opening a case leaves the focus where it was, a note begun on it or not", "[annotate][focus]")
{
    CaseHands hands;
    const CaseId other = hands.desk.take(letter(u"渠道"_s, u"渠道堵了。"_s));
    const CaseId begun = hands.openLetter(plain);
    hands.dragOver(u"不亮"_s);
    hands.key(Qt::Key_N);
    hands.type(u"还没写完"_s);
    QLineEdit list(hands.page.get()); // where a person walks through cases
    list.setAccessibleName(u"清单"_s);
    list.show();
    list.setFocus();

    for (const CaseId next : {other, begun, other}) {
        hands.open(next);
        CHECK(hands.focused() == u"清单"_s);
    }
}

TEST_CASE("after a note is kept the letter stays where it was, its demands unpicked", "[annotate][focus]")
{
    const bool byMouse = GENERATE(true, false);
    CaseHands hands;
    QString body = u"一、请把路灯修好。\r\n"_s;
    for (int line = 0; line < 60; ++line)
        body += u"这一段只是说明情况。\r\n"_s;
    body += u"二、请在沟边加护栏。"_s;
    hands.openLetter(body);
    hands.click(u"采用这样拆分"_s);
    hands.letterView()->setFocus();
    hands.key(Qt::Key_End, Qt::ControlModifier);
    hands.dragOver(u"沟边加护栏"_s);
    const QRect place = hands.letterView()->placeOf(0);
    hands.key(Qt::Key_N);
    hands.type(u"沟深一米二"_s);

    byMouse ? hands.click(u"记下"_s) : hands.key(Qt::Key_Return, Qt::ControlModifier);

    CHECK(hands.last<Annotate>().note == u"沟深一米二"_s);
    CHECK(hands.letterView()->placeOf(0) == place);
    CHECK(hands.letterView()->selectedSpan().start == body.indexOf(u"沟边加护栏"_s));
    CHECK(hands.focused() == u"来信原文"_s);
}
