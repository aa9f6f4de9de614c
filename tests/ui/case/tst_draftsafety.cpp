// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/drafts.h"
#include "tests/ui/case/casehands.h"

#include <QComboBox>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

struct Writing : CaseHands {
    CaseId id = openWork({u"修好路灯"_s});

    void writeAnswer(const QString &words)
    {
        letterView()->setFocus();
        key(Qt::Key_R);
        typeInto(u"公开答复"_s, words);
    }
    /// The page is there again, over the store as it is on disk, before the same or another person.
    void reopenPage(const Actor &actor)
    {
        desk.reopen();
        page = newPage();
        frontWindow();
        sitDown(actor);
        open(id);
        page->showTab(CasePage::Tab::Answer);
        settle();
    }
    QString answerText() { return named<QPlainTextEdit>(u"公开答复"_s)->toPlainText(); }
};

} // namespace

TEST_CASE("an answer half written is there again after the page went away before any pause", "[draft]")
{
    Writing hands;
    hands.writeAnswer(u"路灯已"_s);

    hands.page.reset();
    hands.desk.queue.runAll();
    hands.reopenPage(hands.office().handler);

    CHECK(hands.answerText() == u"路灯已"_s);
}

TEST_CASE("an answer half written is there again after another person was signed in", "[draft]")
{
    Writing hands;
    hands.writeAnswer(u"路灯已"_s);

    hands.sitDown(hands.office().leader);
    hands.open(hands.id);
    CHECK(hands.answerText().isEmpty());
    hands.sitDown(hands.office().handler);
    hands.open(hands.id);

    CHECK(hands.answerText() == u"路灯已"_s);
}

TEST_CASE("each case has its own half-written answer, however fast one goes to and fro", "[draft]")
{
    Writing hands;
    const CaseId other = hands.openWork({u"加护栏"_s});
    hands.writeAnswer(u"护栏"_s);
    hands.page->openCase(hands.id); // nothing is answered in between
    hands.page->openCase(other);
    hands.open(hands.id);
    CHECK(hands.answerText().isEmpty());
    hands.writeAnswer(u"路灯"_s);
    hands.open(other);
    CHECK(hands.answerText() == u"护栏"_s);
    hands.open(hands.id);
    CHECK(hands.answerText() == u"路灯"_s);
}

TEST_CASE("note, contact and visit that are half written come back each in its own place", "[draft]")
{
    Writing hands;
    hands.clickTab(u"时间线"_s);
    hands.typeInto(u"内部备注"_s, u"备注写一半"_s);
    hands.clickTab(u"走访 / 联系"_s);
    hands.typeInto(u"说了什么"_s, u"来信人说一半"_s);

    hands.page.reset();
    hands.desk.queue.runAll();
    hands.reopenPage(hands.office().handler);

    CHECK(hands.named<QPlainTextEdit>(u"内部备注"_s)->toPlainText() == u"备注写一半"_s);
    CHECK(hands.named<QPlainTextEdit>(u"说了什么"_s)->toPlainText() == u"来信人说一半"_s);
    CHECK(hands.answerText().isEmpty());
}

TEST_CASE("a step's dialog that was closed half filled opens as it was left", "[draft]")
{
    Writing hands;
    hands.page->startStep(operationKind<RequestExtension>());
    hands.settle();
    REQUIRE(hands.dialog());
    hands.typeInto(u"理由"_s, u"控制器要从县里调"_s);
    hands.key(Qt::Key_Escape);
    CHECK(hands.dialog() == nullptr);
    CHECK(hands.current().status == CaseStatus::Working);

    hands.page->startStep(operationKind<RequestExtension>());
    hands.settle();
    CHECK(hands.named<QPlainTextEdit>(u"理由"_s, hands.dialog())->toPlainText() == u"控制器要从县里调"_s);
}

TEST_CASE("an answer that was withdrawn or sent back is gone on with from its own words", "[draft]")
{
    Writing hands;
    hands.desk.submit(hands.office().handler, hands.id,
                      SubmitForReview {u"第一稿。"_s, {{1, u"修"_s, {}, {}, {}, {}}}});
    hands.desk.submit(hands.office().leader, hands.id, SendBack {u"写明日期。"_s});
    hands.settle();
    hands.page->showTab(CasePage::Tab::Answer);
    hands.settle();

    CHECK(hands.says(u"第 1 稿退回修改，意见：写明日期。"_s));
    CHECK(hands.answerText() == u"第一稿。"_s);
    hands.click(u"继续办理"_s);
    hands.typeInto(u"公开答复"_s, u"3月4日修好。"_s);
    hands.page.reset();
    hands.desk.queue.runAll();
    hands.reopenPage(hands.office().handler);
    CHECK(hands.answerText() == u"第一稿。3月4日修好。"_s);
}
