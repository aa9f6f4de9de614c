// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/drafts.h"
#include "tests/ui/case/casehands.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

struct AnswerHands : CaseHands {
    CaseId id = openWork({u"尽快把五盏路灯修好"_s, u"在沟边加一道护栏"_s});

    AnswerHands()
    {
        letterView()->setFocus();
        key(Qt::Key_R);
    }

    QPlainTextEdit *text() { return named<QPlainTextEdit>(u"公开答复"_s); }
    /// What the store has of the answer once the hands rest.
    [[nodiscard]] bool eventuallyKeeps(const AnswerDraft &wanted)
    {
        return eventually([&] {
            const auto kept = draft<SubmitForReview>(office().handler);
            return kept && answerDraft(kept->body) == wanted;
        });
    }
    void restart()
    {
        page.reset();
        desk.queue.runAll();
        desk.reopen();
        page = newPage();
        frontWindow();
        sitDown(office().handler);
        open(id);
        page->showTab(CasePage::Tab::Answer);
        settle();
    }
    void answerBoth()
    {
        typeInto(u"答复"_s, u"3月4日前修好。"_s);
        key(Qt::Key_PageDown, Qt::ControlModifier);
        type(u"护栏已列入项目。"_s);
    }
};

} // namespace

TEST_CASE("the rows of the point grid are filled by input method and keys, and kept without any click", "[answer]")
{
    AnswerHands hands;
    hands.typeInto(u"答复"_s, u"控制器进水，😀已更换。"_s);
    hands.key(Qt::Key_Tab);
    CHECK(hands.focused() == u"措施"_s);
    hands.type(u"王工带队更换控制器"_s);
    hands.key(Qt::Key_Tab);
    hands.key(Qt::Key_Space); // there is a date
    CHECK(hands.named<QCheckBox>(u"有完成时限"_s)->isChecked());
    hands.tabTo(u"完成时限"_s);
    const QDate due = hands.named<QDateEdit>(u"完成时限"_s)->date();
    hands.key(Qt::Key_PageDown, Qt::ControlModifier);
    hands.key(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(hands.named<QDateEdit>(u"完成时限"_s)->date() == due); // these keys walk through the rows
    hands.tabTo(u"依据"_s);
    hands.type(u"清府发〔2025〕12号"_s);
    hands.key(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(hands.focused() == u"答复"_s);
    hands.tabTo(u"不能办的理由"_s);
    hands.type(u"沟边是𠮷家的地，正在协商"_s);

    REQUIRE(hands.eventuallyKeeps({{},
                                   {{1,
                                     u"控制器进水，😀已更换。"_s,
                                     u"王工带队更换控制器"_s,
                                     due.toString(Qt::ISODate),
                                     u"清府发〔2025〕12号"_s,
                                     {}},
                                    {2, {}, {}, {}, {}, u"沟边是𠮷家的地，正在协商"_s}}}));
}

TEST_CASE("R leads to the first demand without an answer, and to the letter once all have one", "[answer][keys]")
{
    AnswerHands hands;
    const auto pressR = [&] {
        hands.letterView()->setFocus();
        hands.key(Qt::Key_R);
    };
    CHECK(hands.focused() == u"答复"_s);
    hands.type(u"3月4日前修好。"_s);
    pressR();
    CHECK(hands.says(u"▾ 第 2 项 ○ 未答"_s));
    CHECK(hands.focused() == u"答复"_s);
    hands.type(u"护栏已列入项目。"_s);
    pressR();
    CHECK(hands.focused() == u"公开答复"_s);
}

TEST_CASE("a letter composed from the points is edited and kept at the next pause", "[answer]")
{
    AnswerHands hands;
    hands.answerBoth();
    hands.click(u"按要点生成"_s);
    CHECK(hands.focused() == u"公开答复"_s);
    CHECK(hands.text()->toPlainText().contains(u"一、关于您反映的“尽快把五盏路灯修好”"_s));
    CHECK(hands.text()->toPlainText().contains(u"护栏已列入项目。"_s));

    hands.key(Qt::Key_Home, Qt::ControlModifier);
    hands.type(u"（代拟稿）"_s);

    CHECK(hands.text()->toPlainText().startsWith(u"（代拟稿）尊敬的来信人："_s));
    REQUIRE(hands.eventually([&] {
        const auto kept = hands.draft<SubmitForReview>(hands.office().handler);
        return kept && answerDraft(kept->body).text == hands.text()->toPlainText();
    }));
    hands.settle();
    CHECK(hands.says(u"已保存 "_s));
}

TEST_CASE("composing never replaces a person's own words, and Ctrl+Z takes it back", "[answer][undo]")
{
    AnswerHands hands;
    hands.answerBoth();
    hands.typeInto(u"公开答复"_s, u"我自己写的。"_s);

    hands.click(u"按要点生成"_s);
    CHECK(hands.text()->toPlainText().startsWith(u"我自己写的。\n\n尊敬的来信人："_s));
    hands.key(Qt::Key_Z, Qt::ControlModifier);

    CHECK(hands.text()->toPlainText() == u"我自己写的。"_s);
    CHECK(hands.current().demands.size() == 2); // and no step on the case
}

TEST_CASE("points that were changed are composed anew in place of the unchanged letter", "[answer]")
{
    AnswerHands hands;
    hands.answerBoth();
    hands.click(u"按要点生成"_s);
    hands.typeInto(u"答复"_s, u"四月底前装好。"_s);
    hands.click(u"按要点生成"_s);

    CHECK(hands.text()->toPlainText().count(u"尊敬的来信人"_s) == 1);
    CHECK(hands.text()->toPlainText().contains(u"四月底前装好。"_s));
}

TEST_CASE("what was composed is known again after a restart and after words of one's own", "[answer][draft]")
{
    AnswerHands hands;
    hands.answerBoth();
    const QString own = GENERATE(QString(), u"我自己写的。"_s);
    if (!own.isEmpty())
        hands.typeInto(u"公开答复"_s, own);
    hands.click(u"按要点生成"_s);
    const QString composed = hands.text()->toPlainText();
    SECTION("at once") { }
    SECTION("after a restart the next day")
    {
        hands.restart();
        hands.desk.clock.advance(std::chrono::hours(24));
        REQUIRE(hands.text()->toPlainText() == composed);
    }
    hands.typeInto(u"答复"_s, u"四月底前装好。"_s);
    hands.click(u"按要点生成"_s);

    CHECK(hands.text()->toPlainText().count(u"尊敬的来信人"_s) == 1);
    CHECK(hands.text()->toPlainText().startsWith(own));
    CHECK(hands.text()->toPlainText().contains(u"四月底前装好。"_s));
}

TEST_CASE("a composed letter that was edited before a restart is a person's own", "[answer][draft]")
{
    AnswerHands hands;
    hands.answerBoth();
    hands.click(u"按要点生成"_s);
    hands.key(Qt::Key_End, Qt::ControlModifier);
    hands.type(u"（盖章）"_s);
    hands.restart();
    hands.click(u"按要点生成"_s);

    CHECK(hands.text()->toPlainText().count(u"尊敬的来信人"_s) == 2);
    CHECK(hands.text()->toPlainText().contains(u"（盖章）"_s));
}

TEST_CASE("an answer with an empty row is not submitted: a sentence says so and leads to the row", "[answer]")
{
    AnswerHands hands;
    hands.typeInto(u"答复"_s, u"3月4日前修好。"_s);
    hands.typeInto(u"公开答复"_s, u"路灯3月4日前修好。"_s);

    hands.click(u"提交审核"_s);

    CHECK(hands.current().status == CaseStatus::Working);
    CHECK(hands.says(u"还有 1 项诉求没有答：写明答复、措施或不能办的理由，再提交。"_s));
    CHECK(hands.focused() == u"答复"_s);
    CHECK(hands.says(u"▾ 第 2 项 ○ 未答"_s));
    hands.type(u"护栏已列入项目。"_s);
    hands.click(u"提交审核"_s);
    CHECK(hands.current().status == CaseStatus::InReview);
}

TEST_CASE("a letter with an open slot is not submitted; the slot is selected to be typed over", "[answer]")
{
    AnswerHands hands;
    hands.answerBoth();
    hands.click(u"按要点生成"_s);
    hands.click(u"提交审核"_s);
    CHECK(hands.current().status == CaseStatus::Working);
    CHECK(hands.says(u"处〔〕没有填，填好再提交。"_s));

    hands.type(u"3月1日由王工到现场核查，控制器进水"_s);
    CHECK(hands.text()->toPlainText().contains(u"核查情况：3月1日由王工到现场核查，控制器进水。"_s));
}

TEST_CASE("what is submitted is what was written, to the last character, and leaves no draft", "[answer]")
{
    AnswerHands hands;
    hands.answerBoth();
    const QString words = u"尊敬的𠮷婆婆：\n　　您好！😀  路灯 3 月 4 日修好。\n\n\t王工 \n"_s;
    hands.typeInto(u"公开答复"_s, words);
    hands.click(u"提交审核"_s);

    const auto submitted = hands.last<SubmitForReview>();
    CHECK(submitted.text.toUtf8() == words.toUtf8());
    REQUIRE(submitted.points.size() == 2);
    CHECK(submitted.points[0].answer == u"3月4日前修好。"_s);
    CHECK(submitted.points[1].answer == u"护栏已列入项目。"_s);
    CHECK(hands.current().currentAnswer()->sha256 == textHash(words));
    CHECK_FALSE(hands.draft<SubmitForReview>(hands.office().handler));
}

TEST_CASE("two clicks on submit make one version", "[answer]")
{
    AnswerHands hands;
    hands.answerBoth();
    hands.typeInto(u"公开答复"_s, u"路灯3月4日前修好。"_s);
    QWidget *submit = hands.named(u"提交审核"_s);
    SECTION("a double click")
    {
        doubleClickOn(submit, submit->rect().center());
    }
    SECTION("two clicks")
    {
        clickOn(submit);
        clickOn(submit);
    }
    hands.settle();

    CHECK(hands.current().answers.size() == 1);
    CHECK_FALSE(hands.draft<SubmitForReview>(hands.office().handler));
}

TEST_CASE("an earlier state of the draft is found in its history and taken up again", "[answer]")
{
    AnswerHands hands;
    hands.typeInto(u"公开答复"_s, u"第一稿。"_s);
    REQUIRE(hands.eventuallyKeeps({u"第一稿。"_s, {{1, {}, {}, {}, {}, {}}, {2, {}, {}, {}, {}, {}}}}));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(u"第二稿。"_s);
    REQUIRE(hands.eventuallyKeeps({u"第二稿。"_s, {{1, {}, {}, {}, {}, {}}, {2, {}, {}, {}, {}, {}}}}));

    hands.click(u"草稿历史"_s);
    QDialog *history = hands.dialog();
    REQUIRE(history);
    hands.key(Qt::Key_Down);
    hands.click(u"恢复这一稿"_s, history);

    CHECK(hands.text()->toPlainText() == u"第一稿。"_s);
    hands.click(u"公开答复"_s);
    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.text()->toPlainText() == u"第二稿。"_s);
}
