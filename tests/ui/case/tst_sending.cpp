// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/casehands.h"

using namespace lianxin;
using namespace lianxin::ui;

namespace {

/// Words in which something could be lost between what was signed and what is shown.
const QString oddText
    = u"尊敬的𠮷婆婆：\n　　您好！😀🙏🏽  路灯 3 月 4 日修好。\n\n\t依据：清府发〔2025〕12号 & <附件>\n　　东河镇 \n"_s;

struct SendHands : CaseHands {
    CaseId id = openWork({u"修好路灯"_s});
    QDialog *confirmation = nullptr;

    explicit SendHands(const QString &text = oddText)
    {
        desk.ok(desk.store().setSetting(settingkey::boardUrl, u"https://board.example.cn"_s));
        desk.submit(office().handler, id, SubmitForReview {text, {{1, u"4日修好"_s, {}, {}, {}, {}}}});
        desk.submit(office().leader, id, SignOff {textHash(text)});
        SyncStatus status;
        status.phase = SyncStatus::Phase::Idle;
        page->setSync(status);
        settle();
        letterView()->setFocus();
        key(Qt::Key_R);
        openConfirmation();
    }
    void openConfirmation()
    {
        click(u"发送答复…"_s);
        confirmation = dialog();
        REQUIRE(confirmation);
    }
    QWidget *sendButton() { return named(u"发送"_s, confirmation); }
    [[nodiscard]] int published()
    {
        int count = 0;
        for (const TimelineEntry &entry : desk.caseFile(id).timeline)
            count += std::holds_alternative<Publish>(entry.recorded.operation);
        return count;
    }
};

} // namespace

TEST_CASE("before sending, the letter stands beside the very text that was signed, byte for byte", "[send]")
{
    SendHands hands;
    const auto *shown = hands.named<QPlainTextEdit>(u"要发出去的答复"_s, hands.confirmation);
    const auto *original = hands.named<LetterView>(u"来信原文"_s, hands.confirmation);

    CHECK(shown->isVisible());
    CHECK(original->isVisible());
    CHECK(original->toPlainText() == hands.desk.caseFile(hands.id).appeals.front().body);
    const QByteArray bytes = shown->toPlainText().toUtf8();
    CHECK(bytes == oddText.toUtf8());
    CHECK(bytes == hands.current().currentAnswer()->text.toUtf8());
    CHECK(textHash(shown->toPlainText()) == hands.current().currentAnswer()->sha256);
    CHECK(shown->isReadOnly());
    CHECK(hands.says(u"将公开在留言板，来信人可见。"_s, hands.confirmation));
    CHECK(hands.says(u"张镇长 签发"_s, hands.confirmation));
}

TEST_CASE("Esc, Enter by habit and the other button send nothing", "[send]")
{
    SendHands hands;
    SECTION("Esc")
    {
        hands.key(Qt::Key_Escape);
    }
    SECTION("Enter")
    {
        hands.key(Qt::Key_Return);
    }
    SECTION("not yet")
    {
        hands.click(u"先不发"_s, hands.confirmation);
    }
    CHECK(hands.dialog() == nullptr);
    CHECK(hands.published() == 0);
    CHECK(hands.current().status == CaseStatus::Signed);
}

TEST_CASE("one click on send sends once, for the hash that was signed", "[send]")
{
    SendHands hands;
    clickOn(hands.sendButton());
    hands.settle();

    CHECK(hands.dialog() == nullptr);
    CHECK(hands.published() == 1);
    CHECK(hands.last<Publish>().sha256 == textHash(oddText));
    CHECK(hands.current().status == CaseStatus::Outbound);
}

TEST_CASE("two clicks on send make one operation, at once or after one another", "[send]")
{
    SendHands hands;
    SECTION("a double click")
    {
        doubleClickOn(hands.sendButton(), hands.sendButton()->rect().center());
    }
    SECTION("two impatient clicks")
    {
        clickOn(hands.sendButton());
        clickOn(hands.sendButton());
    }
    SECTION("two keys")
    {
        hands.tabTo(u"发送"_s);
        pressKey(Qt::Key_Space);
        pressKey(Qt::Key_Space);
    }
    hands.settle();

    CHECK(hands.dialog() == nullptr);
    CHECK(hands.published() == 1);
    CHECK_FALSE(hands.says(u"不能做"_s));
}

TEST_CASE("an answer withdrawn while the confirmation was open is not sent: a sentence says why", "[send]")
{
    SendHands hands;
    hands.desk.submit(hands.office().leader, hands.id, Withdraw {u"日期写错了"_s});
    clickOn(hands.sendButton());
    hands.settle();

    CHECK(hands.published() == 0);
    REQUIRE(hands.dialog());
    CHECK(hands.says(u"这一步在诉求现在的状态下不能做，可能别人刚刚办过。"_s, hands.confirmation));
}

TEST_CASE("an answer that was sent is taken back with a reason while there is no receipt", "[send]")
{
    SendHands hands(u"路灯3月4日修好。"_s);
    clickOn(hands.sendButton());
    hands.settle();
    hands.sitDown(hands.office().leader);
    hands.open(hands.id);

    hands.click(u"撤回…"_s);
    hands.typeInto(u"理由"_s, u"日期写错了"_s);
    hands.click(u"撤回"_s, hands.dialog());

    CHECK(hands.dialog() == nullptr);
    CHECK(hands.current().status == CaseStatus::SentBack);
    CHECK(hands.current().currentAnswer()->text == u"路灯3月4日修好。"_s);
}
