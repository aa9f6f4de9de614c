// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/casehands.h"

#include <QComboBox>
#include <QLineEdit>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

struct ClassifyHands : CaseHands {
    CaseId id = openLetter(u"三组的路灯从中秋起就不亮，请修。"_s);

    QComboBox *category() { return named<QComboBox>(u"分类"_s); }
    /// A part of a category's name, then the first that fits.
    void pickCategory(const QString &part)
    {
        clickOn(category()->lineEdit());
        key(Qt::Key_A, Qt::ControlModifier);
        type(part);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
    }
};

} // namespace

TEST_CASE("a category is found by any part of its name and saved from the keyboard", "[classify]")
{
    ClassifyHands hands;
    hands.pickCategory(u"饮水"_s);
    const QString picked = hands.category()->currentText();
    CHECK(picked.contains(u"饮水"_s));
    CHECK(hands.current().category == u"道路水利/路灯照明"_s); // not saved by choosing

    hands.tabTo(u"保存分类"_s);
    hands.key(Qt::Key_Space);

    CHECK(hands.last<Classify>().category == picked);
}

TEST_CASE("track, place and urgency are set with keys and the mouse in one step", "[classify]")
{
    ClassifyHands hands;
    hands.click(u"地点"_s);
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(u"𠮷家坪"_s);
    hands.named(u"紧急程度"_s)->setFocus(Qt::TabFocusReason);
    hands.key(Qt::Key_Down);
    hands.click(u"复杂或跨部门"_s);
    hands.click(u"保存分类"_s);

    const auto saved = hands.last<Classify>();
    CHECK(saved.place == u"𠮷家坪"_s);
    CHECK(saved.urgency == Urgency::Urgent);
    CHECK(saved.complex);
    CHECK(saved.track == Track::Complaint);
}

TEST_CASE("Ctrl+Enter saves the classification", "[classify]")
{
    ClassifyHands hands;
    hands.click(u"地点"_s);
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(u"王家坪"_s);
    hands.key(Qt::Key_Return, Qt::ControlModifier);

    CHECK(hands.last<Classify>().place == u"王家坪"_s);
}

TEST_CASE("a classification that was begun is there again after another case, unsaved", "[classify][draft]")
{
    ClassifyHands hands;
    hands.click(u"地点"_s);
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(u"王家坪"_s);
    hands.open(hands.desk.take(letter(u"渠道"_s, u"渠道堵了。"_s)));
    CHECK(hands.named<QLineEdit>(u"地点"_s)->text() == u"李家村"_s);

    hands.open(hands.id);

    CHECK(hands.named<QLineEdit>(u"地点"_s)->text() == u"王家坪"_s);
    CHECK(hands.current().place == u"李家村"_s);
}

TEST_CASE("registering takes the classification along that was only typed", "[classify]")
{
    ClassifyHands hands;
    hands.click(u"采用这样拆分"_s);
    hands.pickCategory(u"饮水"_s);
    hands.click(u"登记"_s);

    CHECK(hands.current().status == CaseStatus::Registered);
    CHECK(hands.current().category.contains(u"饮水"_s));
}

TEST_CASE("a double click on the next step takes one step, however fast the disk is", "[steps]")
{
    ClassifyHands hands;
    hands.click(u"采用这样拆分"_s);
    QWidget *next = hands.named(u"登记"_s);

    doubleClickOn(next, next->rect().center(), [&] {
        hands.settle();
        CHECK(hands.focused() == u"受理"_s); // the same button
    });
    hands.settle();

    CHECK(hands.current().status == CaseStatus::Registered);
    hands.click(u"受理"_s);
    CHECK(hands.current().status == CaseStatus::Accepted);
}

TEST_CASE("registering without a demand is refused in a sentence", "[classify]")
{
    ClassifyHands hands;
    hands.click(u"登记"_s);

    CHECK(hands.current().status == CaseStatus::New);
    CHECK(hands.says(u"还没有列出诉求点。"_s));
}

TEST_CASE("a category that nobody has is refused in a sentence and stays to be corrected", "[classify]")
{
    ClassifyHands hands;
    clickOn(hands.category()->lineEdit());
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(u"没有这一类"_s);
    hands.click(u"保存分类"_s);

    CHECK(hands.says(u"没有这个类别。"_s));
    CHECK(hands.current().category == u"道路水利/路灯照明"_s);
    CHECK(hands.category()->currentText() == u"没有这一类"_s);
}

TEST_CASE("Ctrl+Z takes a classification back", "[classify][undo]")
{
    ClassifyHands hands;
    hands.pickCategory(u"饮水"_s);
    hands.click(u"保存分类"_s);
    REQUIRE(hands.current().category.contains(u"饮水"_s));

    hands.letterView()->setFocus();
    hands.key(Qt::Key_Z, Qt::ControlModifier);

    CHECK(hands.current().category == u"道路水利/路灯照明"_s);
    CHECK(hands.category()->currentText() == u"道路水利/路灯照明"_s);
}
