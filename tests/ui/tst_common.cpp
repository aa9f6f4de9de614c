// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"
#include "tests/ui/hands.h"
#include "tests/ui/pictures.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/typingpause.h"
#include "ui/common/widgets.h"

#include <cmath>
#include <QApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lianxin;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &c)
{
    const auto channel = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST_CASE("every theme can be read: words 4.5 to 1, shapes 3 to 1", "[look]")
{
    const LookFor look({GENERATE(ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast), 100});
    const Theme &t = theme();

    for (const QColor &behind : {t.window, t.surface, t.hover, t.selected, t.note, t.answer}) {
        CHECK(contrast(t.text, behind) >= 7);
        CHECK(contrast(t.muted, behind) >= 4.5);
    }
    CHECK(contrast(t.onAccent, t.accent) >= 4.5);
    CHECK(contrast(t.danger, t.surface) >= 4.5);
    for (auto colour : {ClockColour::Green, ClockColour::Yellow, ClockColour::Orange, ClockColour::Red})
        CHECK(contrast(t.clock(colour), t.surface) >= 3);
}

TEST_CASE("each clock colour has a shape of its own", "[look]")
{
    const QSet<QString> shapes {clockShape(ClockColour::Green), clockShape(ClockColour::Yellow),
                                clockShape(ClockColour::Orange), clockShape(ClockColour::Red)};
    CHECK(shapes.size() == 4);
}

TEST_CASE("a banner tells an error in a sentence, offers a way on, and goes when closed", "[banner]")
{
    QWidget window;
    auto *layout = column(&window);
    auto *banner = new Banner(&window);
    layout->addWidget(banner);
    window.show();
    CHECK_FALSE(banner->isVisible());

    banner->showError({Error::Code::DiskFull, u"disk-full"_s, u"SQLITE_FULL"_s, {}});
    CHECK(banner->isVisible());
    CHECK(banner->text().startsWith(u"磁盘满了"_s));
    CHECK_FALSE(banner->text().contains(u"SQLITE"_s));

    bool asked = false;
    banner->offer(u"重试"_s, [&] { asked = true; });
    const auto buttons = banner->findChildren<QPushButton *>();
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    CHECK(asked);
    QTest::mouseClick(buttons.back(), Qt::LeftButton);
    CHECK_FALSE(banner->isVisible());
}

TEST_CASE("what a person ended herself is no error", "[banner]")
{
    QWidget window;
    Banner banner(&window);
    banner.showError({Error::Code::Cancelled, {}, {}, {}});
    CHECK(banner.isHidden());
}

TEST_CASE("Chinese committed by an input method counts as typing, and is told once when it rests", "[typing]")
{
    QPlainTextEdit edit;
    TypingPause pause(&edit);
    pause.watch(&edit);
    QSignalSpy rested(&pause, &TypingPause::rested);
    edit.show();

    typeChinese(&edit, u"路灯坏了"_s);
    pause.flush();
    pause.flush();

    CHECK(edit.toPlainText() == u"路灯坏了"_s);
    CHECK(rested.count() == 1);
}

TEST_CASE("the common widgets look right in every theme and at every size", "[pictures]")
{
    const auto kind = GENERATE(ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast);
    const auto percent = GENERATE(100, 200);
    const LookFor look({kind, percent});

    QWidget window;
    auto *layout = column(&window);
    layout->addWidget(new TitleLabel(u"登记来访"_s, &window));
    auto *banner = new Banner(&window);
    banner->showError({Error::Code::Offline, {}, {}, {}});
    layout->addWidget(banner);
    layout->addWidget(new SectionLabel(u"诉求人"_s, &window));
    auto *form = formLayout();
    form->addRow(u"姓名"_s, named(new QLineEdit(u"李大山"_s, &window), u"姓名"_s));
    form->addRow(u"联系电话"_s, named(new QLineEdit(&window), u"联系电话"_s));
    layout->addLayout(form);
    layout->addWidget(new ElidedLabel(u"李家村三组路灯自十月以来一直不亮，夜间行走不便"_s.repeated(4), &window));
    auto *row = new QHBoxLayout;
    row->addWidget(primaryButton(u"保存登记"_s, &window));
    row->addWidget(plainButton(u"取消"_s, &window));
    row->addWidget(dangerButton(u"撤回"_s, &window));
    row->addWidget(quietButton(u"查看详情"_s, &window));
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(new EmptyState(u"今天没有到期的件"_s, u"可以从“新收”开始登记，或打印走访单。"_s, &window));

    const QString name = u"common-%1-%2"_s.arg(toCode(kind)).arg(percent);
    CHECK(faultsOf(window, name, {1000, 800}) == QStringList());
}
