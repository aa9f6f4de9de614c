// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/drafts.h"
#include "tests/store/fakeboard.h"
#include "tests/ui/case/casehands.h"

using namespace lianxin;
using namespace lianxin::ui;

// What a person does must mean the case before the eyes, whatever comes in between: another case opened before the disk
// has answered, another person, a page of changes from the board.

namespace {

struct TwoCases : CaseHands {
    CaseId other = openWork({u"修好路灯"_s});
    CaseId id = openWork({u"加护栏"_s, u"找谁"_s});

    /// The click, and another case opened before anything is answered.
    void clickAndGoOn(const QString &name)
    {
        clickOn(named<QWidget>(name));
        open(other);
    }
    void fillPoints(const QString &answer)
    {
        for (int i = 0; i < 2; ++i) {
            typeInto(u"答复"_s, answer);
            key(Qt::Key_PageDown, Qt::ControlModifier);
        }
    }
    [[nodiscard]] size_t steps(CaseId of) { return desk.caseFile(of).timeline.size(); }
};

} // namespace

TEST_CASE("a note kept just before another case is opened is that case's note, not the other's", "[wrong case]")
{
    TwoCases hands;
    const size_t other = hands.steps(hands.other), own = hands.steps(hands.id);
    hands.letterView()->setFocus();
    hands.key(Qt::Key_N);
    hands.type(u"护栏的钱已批"_s);

    hands.clickAndGoOn(u"记下备注"_s);

    CHECK(hands.steps(hands.other) == other);
    CHECK(hands.steps(hands.id) == own + 1);
    hands.open(hands.id);
    CHECK(hands.last<AddNote>().text == u"护栏的钱已批"_s);
    CHECK(hands.named<QPlainTextEdit>(u"内部备注"_s)->toPlainText().isEmpty());
}

TEST_CASE("an answer submitted just before another case is opened goes to its own resident", "[wrong case]")
{
    TwoCases hands;
    const size_t other = hands.steps(hands.other);
    hands.clickTab(u"答复"_s);
    hands.typeInto(u"公开答复"_s, u"护栏本月装好。"_s);
    hands.fillPoints(u"已安排。"_s);

    hands.clickAndGoOn(u"提交审核"_s);

    CHECK(hands.steps(hands.other) == other);
    CHECK(hands.desk.current(hands.other).status == CaseStatus::Working);
    CHECK(hands.desk.current(hands.id).currentAnswer()->text == u"护栏本月装好。"_s);
    CHECK(hands.named<QPlainTextEdit>(u"公开答复"_s)->isEnabled()); // the other case can be answered at once
    CHECK(hands.named<QPlainTextEdit>(u"公开答复"_s)->toPlainText().isEmpty());
}

TEST_CASE("what was begun on the case that is opened meanwhile is still there", "[wrong case]")
{
    TwoCases hands;
    hands.open(hands.other);
    hands.letterView()->setFocus();
    hands.key(Qt::Key_N);
    hands.type(u"路灯的备注，没写完"_s);
    hands.open(hands.id);
    hands.typeInto(u"内部备注"_s, u"护栏的备注"_s);

    hands.clickAndGoOn(u"记下备注"_s);

    CHECK(hands.named<QPlainTextEdit>(u"内部备注"_s)->toPlainText() == u"路灯的备注，没写完"_s);
    CHECK(hands.draft<AddNote>(hands.office().handler)->body == u"路灯的备注，没写完"_s);
}

TEST_CASE("a contact logged just before the next person signs in stands in the name of who logged it", "[wrong case]")
{
    TwoCases hands;
    hands.clickTab(u"走访 / 联系"_s);
    hands.typeInto(u"说了什么"_s, u"孩子还要走沟边。"_s);

    clickOn(hands.named<QWidget>(u"记下联系"_s));
    hands.sitDown(hands.office().clerk);

    const auto entry = hands.desk.caseFile(hands.id).timeline.back();
    CHECK(std::get<RecordContact>(entry.recorded.operation).text == u"孩子还要走沟边。"_s);
    CHECK(entry.recorded.actorName == hands.office().handler.name);
}

TEST_CASE("a mark made while the next case is still being read is made in the letter that is seen", "[wrong case]")
{
    TwoCases hands;
    const size_t other = hands.steps(hands.other), own = hands.steps(hands.id);
    hands.dragOver(u"路灯"_s);

    hands.page->openCase(hands.other); // asked for, not yet answered
    hands.key(Qt::Key_H);

    CHECK(hands.steps(hands.other) == other);
    CHECK(hands.steps(hands.id) == own + 1);
    hands.letterView()->setFocus();
    hands.key(Qt::Key_Z, Qt::ControlModifier); // nothing has been done on this one
    CHECK(hands.steps(hands.other) == other);
    CHECK(hands.steps(hands.id) == own + 1);
}

TEST_CASE("an answer being typed stays in the editor, cursor and all, when the board changes the case", "[sync]")
{
    CaseHands hands;
    FakeBoard board(hands.desk.rules);
    hands.desk.ok(hands.desk.store().pinBoard({u"http://127.0.0.1:8080"_s, u"board"_s, u"e1"_s}));
    const Office &office = hands.office();
    const CaseKey key = board.registered(office.clerk, letter(u"路灯不亮"_s));
    for (const Operation &step :
         std::vector<Operation> {SetDemands {{{1, u"修好路灯"_s, 0, 0}}}, Register {}, Accept {},
                                 Assign {u"村建办"_s, office.handler.id, office.handler.name}})
        board.done(office.clerk, key, step);
    board.done(office.handler, key, StartWork {});
    hands.desk.ok(hands.desk.store().applyRemote(board.pageAfter(0)));
    hands.sitDown(office.handler);
    hands.open(hands.desk.list().front());
    hands.key(Qt::Key_R);
    hands.typeInto(u"公开答复"_s, u"路灯四日修好"_s);
    hands.key(Qt::Key_Left, {}, 2);
    compose(u"wan'shang"_s); // in the middle of a word

    const qint64 seen = board.head();
    board.done(office.clerk, key, AddNote {u"又来电催了"_s});
    board.done(office.clerk, key, SetDemands {{{1, u"修好路灯"_s, 0, 0}, {2, u"加护栏"_s, 0, 0}}});
    hands.desk.ok(hands.desk.store().applyRemote(board.pageAfter(seen)));
    hands.settle();
    commit(u"晚上"_s);
    hands.settle();

    CHECK(hands.current().demands.size() == 2);
    CHECK(hands.named<QPlainTextEdit>(u"公开答复"_s)->toPlainText() == u"路灯四日晚上修好"_s);
    CHECK(hands.says(u"○ 未答"_s)); // the new demand has its row
    REQUIRE(hands.eventually([&] {
        const auto draft = hands.draft<SubmitForReview>(office.handler);
        return draft && answerDraft(draft->body).text == u"路灯四日晚上修好"_s;
    }));
}
