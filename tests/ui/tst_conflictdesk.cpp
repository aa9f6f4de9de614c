// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/drafts.h"
#include "tests/ui/contesteddesk.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTextBrowser>

using namespace lianxin;
using namespace lianxin::ui;
using Settled = Conflict::State;

namespace {

struct Hand : ContestedDesk {
    void look() { look(office.handler); }
    void look(const Actor &actor)
    {
        openBefore(actor);
        click(u"对照处理"_s);
        REQUIRE(dialog());
    }
    QString pane(const QString &name) { return named<QTextBrowser>(name, dialog())->toPlainText(); }
    void giveReason(const QString &reason)
    {
        click(u"这样定的理由"_s, dialog());
        type(reason);
    }
    void decide(const QString &choice, const QString &reason)
    {
        click(choice, dialog());
        giveReason(reason);
        key(Qt::Key_Return, Qt::ControlModifier);
    }
};

} // namespace

TEST_CASE("the case itself says that two sides do not fit, and opens all three", "[window][conflict]")
{
    Hand desk;
    desk.collide();
    desk.look();

    CHECK(desk.says(u"有 1 处没有合上。"_s));
    CHECK(desk.pane(u"原来的"_s).contains(ContestedDesk::before));
    CHECK(desk.pane(u"对方写的"_s).contains(u"4日修好，由王工负责"_s));
    CHECK(desk.pane(u"我写的"_s).contains(u"以后坏了请打村建办电话"_s));
    CHECK(desk.says(u"这段时间里："_s, desk.dialog()));
    CHECK_FALSE(desk.named<QPushButton>(u"就这样定"_s, desk.dialog())->isEnabled());
}

TEST_CASE("theirs is kept with a reason, and mine is a draft again", "[window][conflict]")
{
    Hand desk;
    desk.collide();
    desk.look();

    desk.decide(u"以对方的为准"_s, u"王工写得更清楚"_s);

    CHECK(desk.dialog() == nullptr);
    CHECK(desk.conflict().state == Settled::KeptTheirs);
    CHECK(desk.conflict().reason == u"王工写得更清楚"_s);
    const auto draft = desk.ok(desk.store().draft({desk.id, u"submit"_s, desk.office.handler.id}));
    REQUIRE(draft);
    CHECK(answerDraft(draft->body).text == ContestedDesk::mine);
    CHECK(desk.outbox().empty());
    CHECK_FALSE(desk.says(u"没有合上"_s));
}

TEST_CASE("mine is put again on top of theirs as a new step", "[window][conflict]")
{
    Hand desk;
    desk.collide();
    const OperationId old = desk.outbox()[0].recorded.id;
    desk.look();

    desk.decide(u"以我的为准"_s, u"3日已经修好"_s);

    CHECK(desk.dialog() == nullptr);
    CHECK(desk.conflict().state == Settled::PutAgain);
    REQUIRE(desk.outbox().size() == 1);
    CHECK(desk.outbox()[0].recorded.id != old);
    desk.push(desk.office.handler);
    CHECK(desk.board.at(desk.current(desk.id).key).currentAnswer()->text == ContestedDesk::mine);
}

TEST_CASE("sentences are picked from both sides and written over", "[window][conflict]")
{
    Hand desk;
    desk.collide();
    desk.look();
    desk.click(u"合并成一份"_s, desk.dialog());
    auto *text = desk.named<QPlainTextEdit>(u"合并后的正文"_s, desk.dialog());
    CHECK(text->toPlainText() == ContestedDesk::theirs);

    desk.click(u"这几句用谁的"_s, desk.dialog());
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Return);
    CHECK(text->toPlainText() == ContestedDesk::mine);
    desk.click(u"合并后的正文"_s, desk.dialog());
    desk.key(Qt::Key_End, Qt::ControlModifier);
    desk.type(u"护栏15日前装好。"_s);
    desk.giveReason(u"两边都有用"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);

    CHECK(desk.dialog() == nullptr);
    CHECK(desk.conflict().state == Settled::Combined);
    REQUIRE(desk.outbox().size() == 1);
    CHECK(std::get<SubmitForReview>(desk.outbox()[0].recorded.operation).text
          == ContestedDesk::mine + u"护栏15日前装好。"_s);
    CHECK(std::get<SubmitForReview>(desk.conflict().mine.operation).text == ContestedDesk::mine);
}

TEST_CASE("what was being combined is there again after the window has gone", "[window][conflict][draft]")
{
    Hand desk;
    desk.collide();
    desk.look();
    desk.click(u"合并成一份"_s, desk.dialog());
    desk.click(u"合并后的正文"_s, desk.dialog());
    desk.key(Qt::Key_End, Qt::ControlModifier);
    desk.type(u"护栏15日前装好。"_s);
    desk.window->close();
    desk.settle();
    desk.window.reset();

    desk.look();

    CHECK(desk.named<QPlainTextEdit>(u"合并后的正文"_s, desk.dialog())->toPlainText()
          == ContestedDesk::theirs + u"护栏15日前装好。"_s);
}

TEST_CASE("values are chosen field by field", "[window][conflict]")
{
    Hand desk;
    desk.classify(u"道路水利/路灯照明"_s, u"道路水利/渠道河堤"_s);
    desk.look(desk.office.clerk);
    CHECK(desk.pane(u"对方写的"_s).contains(u"渠道河堤"_s));
    CHECK(desk.pane(u"我写的"_s).contains(u"路灯照明"_s));

    desk.click(u"合并成一份"_s, desk.dialog());
    desk.click(u"分类"_s, desk.dialog());
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Return);
    desk.giveReason(u"分类照我的，紧急照对方的"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);

    REQUIRE(desk.outbox().size() == 1);
    const auto made = std::get<Classify>(desk.outbox()[0].recorded.operation);
    CHECK(made.category == u"道路水利/路灯照明"_s);
    CHECK(made.urgency == Urgency::Emergency);
}

TEST_CASE("an answer that cannot be handed in now is combined into a draft", "[window][conflict]")
{
    Hand desk;
    desk.submit(desk.office.handler, desk.id, SubmitForReview {ContestedDesk::mine, {}});
    desk.elsewhere(desk.office.handler, SubmitForReview {ContestedDesk::theirs, {}});
    desk.pull();
    desk.look();
    CHECK_FALSE(desk.named<QRadioButton>(u"以我的为准"_s, desk.dialog())->isEnabled());

    desk.decide(u"合并成一份"_s, u"等退回再交"_s);

    const auto draft = desk.ok(desk.store().draft({desk.id, u"submit"_s, desk.office.handler.id}));
    REQUIRE(draft);
    CHECK(answerDraft(draft->body).text == ContestedDesk::theirs);
    CHECK(desk.ok(desk.store().draftHistory({desk.id, u"submit"_s, desk.office.handler.id})).size() >= 2);
    CHECK(desk.conflict().state == Settled::KeptTheirs);
}

TEST_CASE("a change that comes while one decides is shown before anything is decided", "[window][conflict]")
{
    Hand desk;
    desk.collide();
    desk.look();
    desk.elsewhere(desk.office.handler, SubmitForReview {u"路灯5日修好。"_s, {}});
    desk.pull();
    desk.settle();

    CHECK(desk.says(u"对方刚刚又有改动"_s, desk.dialog()));
    CHECK(desk.pane(u"对方写的"_s).contains(u"5日修好"_s));
    CHECK(desk.conflict().state == Settled::Open);
}

TEST_CASE("only who wrote it decides; others see both sides", "[window][conflict]")
{
    Hand desk;
    desk.collide();
    desk.openBefore(desk.office.leader);
    desk.click(u"对照处理"_s);

    CHECK(desk.says(u"本人登录后决定。"_s, desk.dialog()));
    CHECK_FALSE(desk.named<QRadioButton>(u"以对方的为准"_s, desk.dialog())->isEnabled());
}

TEST_CASE("the outbox opens both sides on the case", "[window][conflict][outbox]")
{
    Hand desk;
    desk.collide();
    desk.openBefore(desk.office.handler);
    desk.key(Qt::Key_0, Qt::ControlModifier);
    desk.click(u"对照处理"_s);

    REQUIRE(desk.dialog());
    CHECK(desk.pane(u"我写的"_s).contains(u"以后坏了请打村建办电话"_s));
}

TEST_CASE("two conflicts of one case come one after another", "[window][conflict]")
{
    Hand desk;
    desk.submit(desk.office.handler, desk.id, SubmitForReview {ContestedDesk::mine, {}});
    desk.submit(desk.office.handler, desk.id, AddNote {u"已电话告知"_s});
    desk.submit(desk.office.leader, desk.id, SendBack {u"不行"_s});
    desk.elsewhere(desk.office.handler, SubmitForReview {ContestedDesk::theirs, {}});
    desk.elsewhere(desk.office.leader, SignOff {textHash(ContestedDesk::theirs)});
    desk.pull();
    desk.look();
    desk.decide(u"以对方的为准"_s, u"以对方为准"_s);

    CHECK(desk.dialog() == nullptr);
    CHECK(desk.says(u"有 1 处没有合上。"_s));
    CHECK(desk.conflict().state == Settled::Open);
    CHECK(kindOf(desk.conflict().mine.operation) == u"send_back"_s);
}
