// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/drafts.h"
#include "tests/store/faultydisk.h"
#include "tests/ui/case/casehands.h"
#include "ui/case/savedline.h"

using namespace lianxin;
using namespace lianxin::ui;

namespace {

const QString alarmText = u"没有保存！磁盘满了，这次没有存上。文字还在这里，请不要关闭窗口。"_s;

struct OnFaultyDisk {
    FaultyDisk disk; // before the store that stands on it
};

struct FullDisk : OnFaultyDisk, CaseHands {
    CaseId other = openWork({u"加护栏"_s});
    CaseId id = openWork({u"修好路灯"_s});

    void fill() { disk.failFrom(1, SQLITE_FULL); }
    void writeAnswer(const QString &words)
    {
        letterView()->setFocus();
        key(Qt::Key_R);
        typeInto(u"公开答复"_s, words);
    }
    /// Whether the page says loudly, within a typing pause, that what was typed is not safe.
    [[nodiscard]] bool raisesAlarm()
    {
        return eventually([&] { return says(alarmText); });
    }
    QPlainTextEdit *answer() { return named<QPlainTextEdit>(u"公开答复"_s); }
    [[nodiscard]] QString keptAnswer(const Actor &actor)
    {
        const auto kept = draft<SubmitForReview>(actor);
        return kept ? answerDraft(kept->body).text : QString();
    }
};

} // namespace

TEST_CASE("on a full disk the page says loudly that the text is not saved, and saves it once there is room", "[fault]")
{
    FullDisk hands;
    hands.fill();
    hands.writeAnswer(u"路灯4日修好。"_s);

    REQUIRE(hands.raisesAlarm());
    for (const SavedLine *line : hands.page->findChildren<SavedLine *>())
        if (line->isVisible())
            CHECK(line->isAlarm());
    CHECK(hands.page->isUnsaved());
    CHECK(hands.answer()->toPlainText() == u"路灯4日修好。"_s);

    hands.disk.heal();
    hands.click(u"再存一次"_s);
    CHECK_FALSE(hands.says(alarmText));
    CHECK(hands.says(u"已保存 "_s));
    CHECK_FALSE(hands.page->isUnsaved());
    CHECK(hands.keptAnswer(hands.office().handler) == u"路灯4日修好。"_s);
}

TEST_CASE("typing on saves by itself once the disk has room again", "[fault]")
{
    FullDisk hands;
    hands.fill();
    hands.writeAnswer(u"路灯"_s);
    REQUIRE(hands.raisesAlarm());

    hands.disk.heal();
    hands.type(u"4日修好。"_s);

    REQUIRE(hands.eventually([&] { return hands.keptAnswer(hands.office().handler) == u"路灯4日修好。"_s; }));
    hands.settle();
    CHECK_FALSE(hands.says(alarmText));
}

TEST_CASE("a submission that the disk refuses changes nothing, and the answer can be submitted later", "[fault]")
{
    FullDisk hands;
    hands.writeAnswer(u"路灯4日修好。"_s);
    hands.typeInto(u"答复"_s, u"4日修好。"_s);
    hands.fill();
    hands.click(u"提交审核"_s);

    CHECK(hands.says(alarmText));
    CHECK(hands.answer()->isEnabled());
    CHECK(hands.answer()->toPlainText() == u"路灯4日修好。"_s);
    hands.disk.heal();
    CHECK(hands.current().status == CaseStatus::Working);

    hands.click(u"提交审核"_s);
    CHECK(hands.current().currentAnswer()->text == u"路灯4日修好。"_s);
}

TEST_CASE("what the disk refused is kept for its own case and person, whatever is opened meanwhile", "[fault]")
{
    FullDisk hands;
    hands.fill();
    hands.writeAnswer(u"路灯4日修好。"_s);
    REQUIRE(hands.raisesAlarm());

    hands.open(hands.other);
    CHECK(hands.answer()->toPlainText().isEmpty());
    CHECK(hands.page->isUnsaved());
    hands.open(hands.id);
    CHECK(hands.answer()->toPlainText() == u"路灯4日修好。"_s);
    hands.sitDown(hands.office().leader);
    hands.open(hands.id);
    CHECK(hands.answer()->toPlainText().isEmpty());

    hands.disk.heal();
    hands.click(u"再存一次"_s);
    CHECK(hands.keptAnswer(hands.office().leader).isEmpty());
    CHECK(hands.keptAnswer(hands.office().handler) == u"路灯4日修好。"_s);
}

TEST_CASE("a note, a contact or a margin note that the disk refuses says so and keeps its words", "[fault]")
{
    FullDisk hands;
    const QString words = u"供电所说周三到。"_s;
    QString field;
    SECTION("note")
    {
        hands.clickTab(u"时间线"_s);
        field = u"内部备注"_s;
    }
    SECTION("contact")
    {
        hands.clickTab(u"走访 / 联系"_s);
        field = u"说了什么"_s;
    }
    SECTION("margin note")
    {
        hands.dragOver(u"路灯"_s);
        hands.key(Qt::Key_N);
        field = u"批注"_s;
    }
    hands.fill();
    hands.typeInto(field, words);

    REQUIRE(hands.raisesAlarm());
    CHECK(hands.named<QPlainTextEdit>(field)->toPlainText() == words);
    hands.disk.heal();
    hands.click(u"再存一次"_s);
    CHECK_FALSE(hands.page->isUnsaved());
}

TEST_CASE("a step that the disk refuses is told in a sentence and leaves nothing to undo", "[fault]")
{
    FullDisk hands;
    const auto steps = hands.desk.caseFile(hands.id).timeline.size();
    hands.fill();
    hands.dragOver(u"路灯"_s);
    hands.key(Qt::Key_H);

    CHECK(hands.says(u"磁盘满了，这次没有存上。"_s));
    hands.disk.heal();
    CHECK(hands.desk.caseFile(hands.id).timeline.size() == steps);
    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.desk.caseFile(hands.id).timeline.size() == steps);
}

TEST_CASE("a dialog whose step the disk refuses stays open with all that was filled in", "[fault]")
{
    FullDisk hands;
    hands.page->startStep(operationKind<RequestExtension>());
    hands.settle();
    QDialog *dialog = hands.dialog();
    REQUIRE(dialog);
    hands.typeInto(u"理由"_s, u"控制器要从县里调"_s);
    hands.fill();
    hands.click(u"提出申请"_s, dialog);

    CHECK(hands.says(alarmText, dialog));
    CHECK(hands.named<QPlainTextEdit>(u"理由"_s, dialog)->toPlainText() == u"控制器要从县里调"_s);
    hands.disk.heal();
    hands.click(u"提出申请"_s, dialog);
    CHECK(hands.dialog() == nullptr);
    CHECK(hands.last<RequestExtension>().reason == u"控制器要从县里调"_s);
}

TEST_CASE("what is typed is unsaved until it is stored, in a dialog too, and refused only once the disk refused it",
          "[fault]")
{
    FullDisk hands;
    const bool inDialog = GENERATE(true, false);
    if (inDialog)
        hands.page->startStep(operationKind<RequestExtension>());
    hands.settle();
    CHECK_FALSE(hands.page->isUnsaved());

    inDialog ? hands.typeInto(u"理由"_s, u"控制器要从县里调"_s) : hands.writeAnswer(u"路灯已"_s);
    CHECK(hands.page->isUnsaved());
    CHECK_FALSE(hands.page->isRefused());

    hands.fill();
    hands.page->flush();
    hands.settle();
    CHECK(hands.page->isUnsaved());
    CHECK(hands.page->isRefused());

    hands.disk.heal();
    hands.page->flush();
    hands.settle();
    CHECK_FALSE(hands.page->isUnsaved());
    CHECK_FALSE(hands.page->isRefused());
}

TEST_CASE("a dialog whose words the disk refuses stays open and says so; it closes when told once more", "[fault]")
{
    FullDisk hands;
    hands.page->startStep(operationKind<RequestExtension>());
    hands.settle();
    hands.typeInto(u"理由"_s, u"控制器要从县里调"_s);
    hands.fill();

    hands.key(Qt::Key_Escape);
    REQUIRE(hands.dialog());
    CHECK(hands.says(alarmText, hands.dialog()));
    const bool isHealed = GENERATE(true, false);
    if (isHealed)
        hands.disk.heal();
    hands.key(Qt::Key_Escape);

    CHECK(hands.dialog() == nullptr);
    hands.disk.heal();
    CHECK(hands.draft<RequestExtension>(hands.office().handler).has_value() == isHealed);
}
