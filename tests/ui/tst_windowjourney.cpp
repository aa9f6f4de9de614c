// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deskhands.h"
#include "ui/case/letterview.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

const QString body = u"尊敬的镇领导：\r\n　　三组的路灯从中秋起就不亮，😀𠮷婆婆摔了一跤。\r\n　　我们的诉求：\r\n"
                     "　　一、请把路灯修好。\r\n　　二、请在沟边加一道护栏。\r\n　　盼复。"_s;

struct AtOnce {
    InlineExecutor atOnce; // an import waits for the store: that must go on beside it
};

/// One letter's way through the office, worked with keys, mouse and input method only.
struct Journey : AtOnce, LineDesk {
    Actor clerk = Office::person(1, u"李芳"_s, {Role::Intake, Role::Dispatcher, Role::Handler});
    Actor leader = Office::person(3, u"张镇长"_s, {Role::Reviewer, Role::Signer});
    CaseKey caseKey;
    CaseId id;
    QString signedText;

    Journey() : LineDesk(&atOnce)
    {
        clock.advance(std::chrono::hours(24 * 270)); // the hotline's list is of November
        caseKey = board.core.registered(clerk, letter(u"路灯不亮"_s, body));
        join({clerk, leader});
        open();
        start();
        id = ok(store().find(clerk, caseKey.toString()));
    }
    [[nodiscard]] Case now() { return current(id); }

    void signInAndLookAtToday()
    {
        signIn(clerk);
        REQUIRE(rows().size() == 1);
        CHECK(rows().front().startsWith(u"路灯不亮"_s));
        CHECK(rows().front().contains(u"逾期"_s));
        key(Qt::Key_J);
        CHECK(says(u"𠮷婆婆摔了一跤"_s));
    }
    void splitClassifyRegisterAccept()
    {
        click(u"采用这样拆分"_s);
        CHECK(now().demands.size() == 2);
        clickOn(named<QComboBox>(u"分类"_s)->lineEdit());
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"照明"_s);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        click(u"登记"_s);
        click(u"受理"_s);
        CHECK(now().status == CaseStatus::Accepted);
        CHECK(now().category == u"道路水利/路灯照明"_s);
    }
    void markAndNote()
    {
        auto *view = named<LetterView>(u"来信原文"_s);
        const int from = int(body.indexOf(u"𠮷婆婆"_s)), to = from + int(u"𠮷婆婆摔了一跤"_s.size());
        drag(view->viewport(), view->placeOf(from).center(), view->placeOf(to).center());
        settle();
        key(Qt::Key_N);
        type(u"卫生院有记录，😀已核对"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(now().annotations.size() == 1);
        CHECK(body.mid(now().annotations[0].start, now().annotations[0].length) == u"𠮷婆婆摔了一跤"_s);
    }
    void logCall()
    {
        clickTab(u"走访 / 联系"_s);
        typeInto(u"说了什么"_s, u"最急的是沟边，孩子要走。"_s);
        click(u"记下联系"_s);
        CHECK(now().firstContactAt);
    }
    void assignAndStart()
    {
        click(u"交办…"_s);
        typeInto(u"承办单位"_s, u"村建办"_s);
        click(u"交办"_s, dialog());
        REQUIRE(dialog() == nullptr);
        click(u"签收办理"_s);
        CHECK(now().status == CaseStatus::Working);
        CHECK(now().ownerName == clerk.name);
    }
    void registerWalkIn()
    {
        key(Qt::Key_N, Qt::ControlModifier);
        type(u"医保怎么缴"_s);
        key(Qt::Key_Tab);
        type(u"请问今年医保怎么缴费？"_s);
        key(Qt::Key_Tab);
        type(u"陈桂花"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        CHECK(eventually([this] { return says(u"可以接着登记下一件。"_s); }));
    }
    void importHotlineList()
    {
        key(Qt::Key_I, Qt::ControlModifier);
        click(u"选择文件……"_s);
        REQUIRE(dialog());
        type(qEnvironmentVariable("LIANXIN_SOURCE") + u"/resources/sample/12345.csv"_s);
        key(Qt::Key_Return);
        REQUIRE(dialog() == nullptr);
        click(u"开始导入"_s);
        click(u"查看新收的件"_s);
        CHECK(says(u"新收　23 件"_s)); // and the walk-in
    }
    void answerPointByPoint()
    {
        openFirstOf(3);
        click(u"写答复"_s);
        goToPane(u"逐项要点"_s);
        typeInto(u"答复"_s, u"3月4日前修好。"_s);
        key(Qt::Key_PageDown, Qt::ControlModifier);
        type(u"护栏已列入项目，三月底完成。"_s);
        goToPane(u"成文"_s);
        click(u"按要点生成"_s);
        for (int slot = 0; slot < 5 && now().status == CaseStatus::Working; ++slot) {
            click(u"提交审核"_s);
            if (now().status == CaseStatus::Working)
                type(u"3月2日王工到场核查，控制器进水"_s); // over the slot that is selected
        }
        REQUIRE(now().status == CaseStatus::InReview);
        signedText = now().currentAnswer()->text;
        CHECK(signedText.contains(u"护栏已列入项目，三月底完成。"_s));
        CHECK_FALSE(signedText.contains(u"卫生院"_s));
    }
    void signAndSend()
    {
        key(Qt::Key_L, Qt::ControlModifier);
        CHECK_FALSE(says(u"𠮷婆婆"_s));
        signIn(leader);
        openFirstOf(4);
        click(u"审核签发"_s);
        CHECK(named<QPlainTextEdit>(u"答复正文"_s)->toPlainText() == signedText);
        click(u"签发"_s);
        CHECK(now().status == CaseStatus::Signed);
        cutLine();
        click(u"发送答复…"_s);
        REQUIRE(dialog());
        CHECK(named<QPlainTextEdit>(u"要发出去的答复"_s, dialog())->toPlainText().toUtf8() == signedText.toUtf8());
        click(u"发送"_s, dialog());
        REQUIRE(dialog() == nullptr);
        CHECK(now().status == CaseStatus::Outbound);
    }
    void seeWhatWaits()
    {
        key(Qt::Key_F5);
        pass(std::chrono::seconds(10));
        CHECK(find<QToolButton>(u"syncIndicator"_s)->text().contains(u"离线"_s));
        key(Qt::Key_0, Qt::ControlModifier);
        const auto *waiting = find<QTreeView>(u"outbox"_s)->model();
        CHECK(waiting->rowCount() == int(outbox().size()));
        CHECK(waiting->rowCount() > 10);
        CHECK(says(u"件待发"_s));
    }
    void receiveReceipt()
    {
        mendLine();
        key(Qt::Key_F5);
        pass(std::chrono::seconds(60));
        CHECK(says(u"没有待发的内容"_s));
        openFirstOf(6);
        clickTab(u"答复"_s);
        CHECK(says(u"送达，回执 R-"_s));
    }
};

} // namespace

TEST_CASE("a letter goes from the resident to the receipt through one window", "[journey]")
{
    Journey office;
    office.signInAndLookAtToday();
    office.splitClassifyRegisterAccept();
    office.markAndNote();
    office.logCall();
    office.assignAndStart();
    office.registerWalkIn();
    office.importHotlineList();
    office.answerPointByPoint();
    office.signAndSend();
    office.seeWhatWaits();
    office.receiveReceipt();

    const Case &onBoard = office.board.core.at(office.caseKey);
    CHECK(onBoard.status == CaseStatus::Answered);
    REQUIRE(onBoard.currentAnswer());
    CHECK(onBoard.currentAnswer()->text.toUtf8() == office.signedText.toUtf8());
    CHECK(office.now().currentAnswer()->receipt == onBoard.currentAnswer()->receipt);
    CHECK(office.caseFile(office.id).appeals.front().body == body);
    CHECK(office.outbox().empty());
    int sent = 0;
    for (const TimelineEntry &entry : office.caseFile(office.id).timeline)
        sent += std::holds_alternative<Publish>(entry.recorded.operation);
    CHECK(sent == 1);
}
