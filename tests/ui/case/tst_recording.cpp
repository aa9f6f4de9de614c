// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/casehands.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QTabWidget>
#include <QTextBrowser>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

struct RecordHands : CaseHands {
    CaseId id = openWork({u"修好路灯"_s});
};

} // namespace

TEST_CASE("a call that reached the resident is logged in the resident's own words", "[contact]")
{
    RecordHands hands;
    hands.clickTab(u"走访 / 联系"_s);
    hands.typeInto(u"说了什么"_s, u"𠮷婆婆说：最急的是沟边。😀"_s);
    hands.click(u"记下联系"_s);

    const auto contact = hands.last<RecordContact>();
    CHECK(contact.channel == u"phone"_s);
    CHECK(contact.result == ContactResult::Reached);
    CHECK(contact.text == u"𠮷婆婆说：最急的是沟边。😀"_s);
    CHECK(contact.at == hands.desk.clock.now());
    CHECK(hands.current().firstContactAt == hands.desk.clock.now());
    CHECK(hands.named<QPlainTextEdit>(u"说了什么"_s)->toPlainText().isEmpty());
    CHECK_FALSE(hands.draft<RecordContact>(hands.office().handler));
}

TEST_CASE("a call nobody answered is logged without the mouse and without words", "[contact]")
{
    RecordHands hands;
    hands.clickTab(u"走访 / 联系"_s);
    hands.tabTo(u"结果"_s);
    hands.key(Qt::Key_Down);
    hands.tabTo(u"记下联系"_s);
    hands.key(Qt::Key_Space);

    CHECK(hands.last<RecordContact>().result == ContactResult::NoAnswer);
    CHECK(hands.current().contactAttempts == 1);
}

TEST_CASE("a call that reached somebody but says nothing is refused in a sentence", "[contact]")
{
    RecordHands hands;
    const auto steps = hands.desk.caseFile(hands.id).timeline.size();
    hands.clickTab(u"走访 / 联系"_s);
    hands.click(u"记下联系"_s);

    CHECK(hands.desk.caseFile(hands.id).timeline.size() == steps);
    CHECK(hands.says(u"正文是空的。"_s));
}

TEST_CASE("a visit is logged with who went and what was found", "[visit]")
{
    RecordHands hands;
    hands.clickTab(u"走访 / 联系"_s);
    hands.clickTab(u"走访"_s);
    hands.typeInto(u"参加人"_s, u"王工、村主任"_s);
    hands.typeInto(u"看到什么"_s, u"控制器箱进水，六盏灯不亮。"_s);
    hands.tabTo(u"记下走访"_s);
    hands.key(Qt::Key_Space);

    const auto visit = hands.last<RecordVisit>();
    CHECK(visit.place == u"李家村"_s);
    CHECK(visit.who == u"王工、村主任"_s);
    CHECK(visit.found == u"控制器箱进水，六盏灯不亮。"_s);
    CHECK(hands.named<QTextBrowser>(u"联系和走访记录"_s)->toPlainText().contains(u"六盏灯不亮"_s));
}

TEST_CASE("a call is logged at the minute it is kept, however long its form stood open", "[contact][clock]")
{
    RecordHands hands;
    hands.clickTab(u"走访 / 联系"_s);
    hands.desk.clock.advance(std::chrono::hours(3));
    hands.typeInto(u"说了什么"_s, u"路灯还是不亮。"_s);
    REQUIRE(hands.eventually([&] { return hands.named<QDateTimeEdit>(u"时间"_s)->time() == QTime(12, 0); }));
    hands.click(u"记下联系"_s);
    CHECK(hands.last<RecordContact>().at == hands.desk.clock.now());

    hands.desk.clock.advance(std::chrono::minutes(20));
    hands.typeInto(u"说了什么"_s, u"又来电催。"_s);
    hands.click(u"记下联系"_s);
    CHECK(hands.last<RecordContact>().at == hands.desk.clock.now());
}

TEST_CASE("a half-written call that comes back another day is of that day, unless a person has set its time",
          "[contact][clock][draft]")
{
    const bool isSetByHand = GENERATE(false, true);
    RecordHands hands;
    const CaseId other = hands.desk.take(letter(u"渠道"_s, u"渠道堵了。"_s));
    const Timestamp called = hands.desk.clock.now() - std::chrono::hours(1);
    hands.clickTab(u"走访 / 联系"_s);
    hands.typeInto(u"说了什么"_s, u"路灯还是不亮。"_s);
    if (isSetByHand) {
        auto *time = hands.named<QDateTimeEdit>(u"时间"_s);
        time->setFocus(Qt::TabFocusReason);
        time->setSelectedSection(QDateTimeEdit::HourSection);
        hands.key(Qt::Key_Down);
    }
    hands.open(other);
    hands.desk.clock.advance(std::chrono::hours(26));
    hands.open(hands.id);
    hands.click(u"记下联系"_s);

    CHECK(hands.last<RecordContact>().text == u"路灯还是不亮。"_s);
    CHECK(hands.last<RecordContact>().at == (isSetByHand ? called : hands.desk.clock.now()));
}

TEST_CASE("a case is assigned with A: the unit found by a part of its name, the person with an arrow", "[assign]")
{
    CaseHands hands;
    const CaseId id = hands.desk.take(letter(u"路灯不亮"_s));
    const Actor &clerk = hands.office().clerk;
    hands.desk.submit(clerk, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
    hands.desk.submit(clerk, id, Register {});
    hands.desk.submit(clerk, id, Accept {});
    hands.open(id);
    hands.letterView()->setFocus();

    hands.key(Qt::Key_A);
    QDialog *dialog = hands.dialog();
    REQUIRE(dialog);
    CHECK(hands.focused() == u"承办单位"_s);
    hands.type(u"水务"_s);
    hands.key(Qt::Key_Down);
    hands.key(Qt::Key_Return);
    CHECK(hands.named<QComboBox>(u"承办单位"_s, dialog)->currentText() == u"水务站"_s);
    hands.key(Qt::Key_Tab);
    CHECK(hands.focused() == u"承办人"_s);
    hands.tabTo(u"交办"_s);
    hands.key(Qt::Key_Space);

    CHECK(hands.dialog() == nullptr);
    const auto assigned = hands.last<Assign>();
    CHECK(assigned.unit == u"水务站"_s);
    CHECK(assigned.owner == hands.office().handler.id);
    CHECK(assigned.ownerName == hands.office().handler.name);
}

TEST_CASE("Tab goes through a step's dialog as one reads it, and Ctrl+Enter takes the step from any field",
          "[assign][focus]")
{
    CaseHands hands;
    const CaseId id = hands.openWork({u"修好路灯"_s});
    hands.sitDown(hands.office().clerk);
    hands.open(id);
    hands.key(Qt::Key_A);
    REQUIRE(hands.dialog());

    for (const QString &next : {u"承办单位"_s, u"承办人"_s, u"取消"_s, u"交办"_s, u"承办单位"_s}) {
        CHECK(hands.focused() == next);
        hands.key(Qt::Key_Tab);
    }
    hands.key(Qt::Key_Return, Qt::ControlModifier);

    CHECK(hands.dialog() == nullptr);
    CHECK(hands.last<Assign>().owner == hands.office().handler.id);
}

TEST_CASE("Ctrl+Enter keeps a call, a visit and a note, Tab goes from field to field", "[contact][visit][note][focus]")
{
    RecordHands hands;
    hands.clickTab(u"走访 / 联系"_s);
    hands.click(u"说了什么"_s);
    hands.type(u"路灯还是不亮。"_s);
    hands.key(Qt::Key_Tab);
    CHECK(hands.focused() == u"下次再联系"_s);
    hands.key(Qt::Key_Tab);
    CHECK(hands.focused() == u"记下联系"_s);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(hands.last<RecordContact>().text == u"路灯还是不亮。"_s);

    hands.clickTab(u"走访"_s);
    hands.typeInto(u"看到什么"_s, u"六盏灯不亮。"_s);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(hands.last<RecordVisit>().found == u"六盏灯不亮。"_s);

    hands.letterView()->setFocus();
    hands.key(Qt::Key_N);
    hands.type(u"控制器要从县里调。"_s);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(hands.last<AddNote>().text == u"控制器要从县里调。"_s);
}

TEST_CASE("an assignment without a unit is refused in the dialog, and what was typed stays", "[assign]")
{
    CaseHands hands;
    const CaseId id = hands.openWork({u"修好路灯"_s});
    hands.sitDown(hands.office().clerk);
    hands.open(id);
    hands.key(Qt::Key_A);
    QDialog *dialog = hands.dialog();
    REQUIRE(dialog);

    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.key(Qt::Key_Delete);
    hands.click(u"交办"_s, dialog);
    CHECK(hands.says(u"没有写明单位。"_s, dialog));
    hands.typeInto(u"承办单位"_s, u"青年突击队"_s);
    hands.click(u"交办"_s, dialog);

    CHECK(hands.dialog() == nullptr);
    CHECK(hands.current().unit == u"青年突击队"_s);
}

TEST_CASE("an extension asked for until the day that is offered is one the rules allow", "[extension]")
{
    RecordHands hands;
    hands.page->startStep(operationKind<RequestExtension>());
    hands.settle();
    hands.typeInto(u"理由"_s, u"控制器要从县里调"_s);
    hands.click(u"提出申请"_s, hands.dialog());

    CHECK(hands.dialog() == nullptr);
    CHECK(hands.current().status == CaseStatus::ExtensionAsked);
}

TEST_CASE("a note is written after N, under a heading that says nobody outside reads it", "[note]")
{
    RecordHands hands;
    hands.letterView()->setFocus();
    hands.key(Qt::Key_N);
    CHECK(hands.focused() == u"内部备注"_s);
    CHECK(hands.says(u"内部备注 · 来信人看不到"_s));
    hands.type(u"供电所老刘说控制器要从县里调。"_s);
    hands.tabTo(u"记下备注"_s);
    hands.key(Qt::Key_Space);

    CHECK(hands.last<AddNote>().text == u"供电所老刘说控制器要从县里调。"_s);
    CHECK(hands.named<QTextBrowser>(u"时间线"_s)->toPlainText().contains(u"内部 · 来信人看不到"_s));
}

TEST_CASE("no word of a note, typed or kept, reaches the answer or the public text", "[note][answer]")
{
    RecordHands hands;
    hands.letterView()->setFocus();
    hands.key(Qt::Key_N);
    hands.type(u"此人常年缠访"_s);
    hands.click(u"记下备注"_s);
    hands.typeInto(u"内部备注"_s, u"镇长说先拖一拖"_s); // half-written
    hands.clickTab(u"答复"_s);
    hands.typeInto(u"答复"_s, u"路灯3月4日修好。"_s);
    hands.click(u"按要点生成"_s);

    const QString text = hands.named<QPlainTextEdit>(u"公开答复"_s)->toPlainText();
    CHECK(text.contains(u"路灯3月4日修好。"_s));
    for (const QString &secret : {u"缠访"_s, u"拖一拖"_s}) {
        CHECK_FALSE(text.contains(secret));
        REQUIRE(hands.eventually([&] { return hands.draft<SubmitForReview>(hands.office().handler).has_value(); }));
        CHECK_FALSE(hands.draft<SubmitForReview>(hands.office().handler)->body.contains(secret));
    }
    CHECK(hands.draft<AddNote>(hands.office().handler)->body == u"镇长说先拖一拖"_s);
    CHECK_FALSE(hands.says(u"内部备注 · 来信人看不到"_s)); // never beside the answer
    CHECK(hands.says(u"公开 · 来信人会看到"_s));
}

TEST_CASE("the progress strip tells what happened, not what the state lets one guess", "[progress]")
{
    RecordHands hands;
    CHECK(hands.named(u"进度：登记、受理、交办"_s));

    hands.desk.submit(hands.office().handler, hands.id, RecordVisit {hands.desk.clock.now(), {}, {}, u"灯杆倾斜"_s});
    hands.settle();

    CHECK(hands.named(u"进度：登记、受理、交办、现场"_s));
}
