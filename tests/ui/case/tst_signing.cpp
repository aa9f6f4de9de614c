// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/casehands.h"

#include <QComboBox>
#include <QTextBrowser>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

const QString first = u"尊敬的来信人：\n　　路灯尽快修好。"_s;
const QString second = u"尊敬的来信人：\n　　路灯3月4日修好，由王工负责。"_s;

/// An answer before the leader, in its second version after one was sent back.
struct ReviewHands : CaseHands {
    CaseId id = openWork({u"修好路灯"_s});

    ReviewHands()
    {
        submitText(first);
        desk.submit(office().leader, id, SendBack {u"写明日期和责任人。"_s});
        desk.submit(office().handler, id, TakeUpAgain {});
        submitText(second);
        sitDown(office().leader);
        open(id);
        letterView()->setFocus();
        key(Qt::Key_R);
    }
    void submitText(const QString &text)
    {
        desk.submit(office().handler, id, SubmitForReview {text, {{1, u"4日修好"_s, {}, {}, {}, {}}}});
    }
    QString draftText() { return named<QPlainTextEdit>(u"答复正文"_s)->toPlainText(); }
};

} // namespace

TEST_CASE("the letter stands at the left of the draft that is to be signed", "[review]")
{
    ReviewHands hands;
    QWidget *original = hands.letterView(), *text = hands.named(u"答复正文"_s);

    CHECK(hands.letterView()->toPlainText() == hands.desk.caseFile(hands.id).appeals.front().body);
    CHECK(hands.draftText() == second);
    CHECK(original->isVisible());
    CHECK(text->isVisible());
    const auto leftOf = [&](QWidget *widget) { return widget->mapTo(hands.page.get(), QPoint()).x(); };
    CHECK(leftOf(original) + original->width() <= leftOf(text));
}

TEST_CASE("the reviewer sees what changed since the version that was sent back", "[review]")
{
    ReviewHands hands;
    hands.clickTab(u"与上一稿的不同"_s);

    const QString html = hands.named<QTextBrowser>(u"与上一稿的不同"_s)->toHtml();
    const QString plain = hands.named<QTextBrowser>(u"与上一稿的不同"_s)->toPlainText();
    CHECK(plain.contains(u"尽快"_s));
    CHECK(plain.contains(u"3月4日"_s));
    CHECK(html.contains(u"line-through"_s));
    CHECK(html.contains(u"underline"_s));
    hands.clickTab(u"逐项要点"_s);
    CHECK(hands.named<QTextBrowser>(u"逐项要点"_s)->toPlainText().contains(u"4日修好"_s));
}

TEST_CASE("an answer is signed without the mouse, for exactly the text that is shown", "[review]")
{
    ReviewHands hands;
    hands.tabTo(u"签发"_s);
    hands.key(Qt::Key_Space);

    CHECK(hands.current().status == CaseStatus::Signed);
    CHECK(hands.last<SignOff>().sha256 == textHash(second));
    CHECK(hands.current().currentAnswer()->signerName == hands.office().leader.name);
}

TEST_CASE("what was written before signing stays with the case as a note, and nowhere else", "[review][draft]")
{
    ReviewHands hands;
    hands.type(u"同意，护栏要盯紧。"_s);
    QWidget *sign = hands.named(u"签发"_s);
    clickOn(sign);
    clickOn(sign);
    hands.settle();

    CHECK(hands.current().status == CaseStatus::Signed);
    CHECK(hands.last<SignOff>().sha256 == textHash(second));
    const auto timeline = hands.desk.caseFile(hands.id).timeline;
    const auto *note = std::get_if<AddNote>(&timeline[timeline.size() - 2].recorded.operation);
    REQUIRE(note);
    CHECK(note->text == u"同意，护栏要盯紧。"_s);
    CHECK(timeline[timeline.size() - 2].recorded.actorName == hands.office().leader.name);
    CHECK(hands.named<QPlainTextEdit>(u"审核意见"_s)->toPlainText().isEmpty());
    CHECK_FALSE(hands.draft<SendBack>(hands.office().leader));
    CHECK_FALSE(hands.says(u"没有被接受"_s));
}

TEST_CASE("two clicks on sign sign once", "[review]")
{
    ReviewHands hands;
    QWidget *sign = hands.named(u"签发"_s);
    SECTION("a double click")
    {
        doubleClickOn(sign, sign->rect().center());
    }
    SECTION("two clicks")
    {
        clickOn(sign);
        clickOn(sign);
    }
    hands.settle();

    CHECK(hands.current().status == CaseStatus::Signed);
    CHECK_FALSE(hands.says(u"没有被接受"_s));
    CHECK_FALSE(hands.says(u"这一步在诉求现在的状态下不能做"_s));
}

TEST_CASE("an earlier version can be read but not signed", "[review]")
{
    ReviewHands hands;
    auto *choice = hands.named<QComboBox>(u"哪一稿"_s);
    choice->setFocus(Qt::TabFocusReason);
    hands.key(Qt::Key_Up);

    CHECK(hands.draftText() == first);
    CHECK_FALSE(hands.named(u"签发"_s)->isEnabled());
    hands.key(Qt::Key_Down);
    CHECK(hands.draftText() == second);
    CHECK(hands.named(u"签发"_s)->isEnabled());
}

TEST_CASE("an answer goes back with a comment, never without one", "[review]")
{
    ReviewHands hands;
    CHECK_FALSE(hands.named(u"退回修改"_s)->isEnabled());
    CHECK(hands.focused() == u"审核意见"_s); // R leads there
    hands.type(u"“尽快”不是日期。"_s);
    hands.tabTo(u"退回修改"_s);
    hands.key(Qt::Key_Space);

    CHECK(hands.current().status == CaseStatus::SentBack);
    CHECK(hands.last<SendBack>().comment == u"“尽快”不是日期。"_s);
}

TEST_CASE("a comment that is half written is still there after another case", "[review][draft]")
{
    ReviewHands hands;
    const CaseId other = hands.desk.take(letter(u"渠道"_s, u"渠道堵了。"_s));
    hands.type(u"日期呢"_s);
    hands.open(other);
    hands.open(hands.id);

    CHECK(hands.named<QPlainTextEdit>(u"审核意见"_s)->toPlainText() == u"日期呢"_s);
}

TEST_CASE("who wrote an answer reads in a sentence why somebody else must sign it", "[review]")
{
    CaseHands hands;
    Actor both = hands.office().handler;
    both.roles = {Role::Handler, Role::Signer};
    const CaseId id = hands.openWork({u"修好路灯"_s});
    hands.desk.submit(both, id, SubmitForReview {second, {{1, u"4日修好"_s, {}, {}, {}, {}}}});
    hands.sitDown(both);
    hands.open(id);
    hands.letterView()->setFocus();
    hands.key(Qt::Key_R);

    CHECK(hands.says(u"拟稿人不能签发自己写的答复。"_s));
    CHECK(hands.says(u"请让另一位签发人登录后签发。"_s));
    QWidget *sign = hands.named(u"签发"_s);
    clickOn(sign);
    hands.settle();
    CHECK(hands.current().status == CaseStatus::InReview);
}

TEST_CASE("who may neither sign nor send back sees the frozen answer and no dead buttons", "[review]")
{
    ReviewHands hands;
    hands.sitDown(hands.office().handler);
    hands.open(hands.id);

    CHECK(hands.draftText() == second);
    CHECK(hands.named<QPlainTextEdit>(u"答复正文"_s)->isReadOnly());
    CHECK_FALSE(hands.named(u"签发"_s)->isVisible());
    CHECK_FALSE(hands.named(u"退回修改"_s)->isVisible());
}
