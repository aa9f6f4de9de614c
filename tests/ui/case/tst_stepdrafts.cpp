// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/bench.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

QString typedIn(CaseBench &bench, const QString &field)
{
    return bench.named<QPlainTextEdit>(field, bench.dialog())->toPlainText();
}

} // namespace

TEST_CASE("each unfinished form of a case keeps its own words", "[drafts]")
{
    CaseBench bench;
    const CaseId id = bench.desk.take(letter(u"村口路灯"_s));
    bench.desk.submit(bench.desk.office.clerk, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
    bench.desk.submit(bench.desk.office.clerk, id, Register {});
    bench.open(id);

    bench.page->startStep(operationKind<ProposeDecline>());
    bench.settle();
    bench.compose(bench.named(u"告知来信人的话"_s, bench.dialog()), u"qing'xiang"_s, u"请向法院提起诉讼"_s);
    bench.press(u"取消"_s, bench.dialog());
    bench.page->startStep(operationKind<Object>());
    bench.settle();

    CHECK(typedIn(bench, u"依据"_s).isEmpty());

    bench.compose(bench.named(u"依据"_s, bench.dialog()), u"yi"_s, u"县政府令第三号"_s);
    bench.press(u"取消"_s, bench.dialog());
    bench.page->startStep(operationKind<ProposeDecline>());
    bench.settle();

    CHECK(typedIn(bench, u"告知来信人的话"_s) == u"请向法院提起诉讼"_s);
}

TEST_CASE("a ground is shown with all that it is laid down in", "[drafts]")
{
    CaseBench bench;
    const CaseId id = bench.desk.take(letter(u"村口路灯"_s));
    bench.desk.submit(bench.desk.office.clerk, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
    bench.desk.submit(bench.desk.office.clerk, id, Register {});
    bench.open(id);
    bench.page->startStep(operationKind<ProposeDecline>());
    bench.settle();
    auto *ground = bench.named<QComboBox>(u"理由"_s, bench.dialog());
    const auto isShown = [&](const QString &source) {
        for (const auto *label : bench.dialog()->findChildren<QLabel *>())
            if (label->text() == u"依据："_s + source)
                return true;
        return false;
    };

    for (const Ground &known : bench.desk.rules.declineGrounds) {
        INFO(known.code.toStdString());
        CHECK(ground->currentText() == known.text);
        CHECK(isShown(known.cite));
        QTest::keyClick(ground, Qt::Key_Down);
    }
}

TEST_CASE("whoever may sign opens a case at its answer, the letter beside it", "[review]")
{
    CaseBench bench;
    const CaseId id = bench.desk.take(letter(u"村口路灯"_s));
    bench.desk.bringToWork(id);
    bench.desk.submit(bench.desk.office.handler, id,
                      RecordContact {u"phone"_s, bench.desk.clock.now(), ContactResult::Reached, u"已告知"_s, {}});
    bench.desk.submit(bench.desk.office.handler, id,
                      SubmitForReview {u"路灯三日内修好。"_s, {{1, u"三日内修好"_s, {}, {}, {}, {}}}});

    bench.sitDown(bench.desk.office.leader);
    bench.open(id);

    CHECK(bench.named(u"签发"_s)->isVisible());
}
