// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/look.h"

#include "ui/common/stylesheet.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal basePoints = 11; // people over fifty read it eight hours a day

QColor rgb(uint value)
{
    return QColor::fromRgb(value);
}

Theme light()
{
    return {.window = rgb(0xf3f4f1),
            .surface = rgb(0xffffff),
            .hover = rgb(0xf0f4f7),
            .border = rgb(0xd5d9d3),
            .text = rgb(0x1e2522),
            .muted = rgb(0x5a645e),
            .accent = rgb(0x1f5f8b),
            .onAccent = rgb(0xffffff),
            .selected = rgb(0xdfeaf3),
            .note = rgb(0xfdf6e3),
            .answer = rgb(0xeef6f0),
            .danger = rgb(0xb3261e),
            .warning = rgb(0x9a5b00),
            .success = rgb(0x2a7549),
            .clockGreen = rgb(0x2e8555),
            .clockYellow = rgb(0xb58900),
            .clockOrange = rgb(0xcc5a10),
            .clockRed = rgb(0xb3261e)};
}

Theme dark()
{
    return {.window = rgb(0x1b1e21),
            .surface = rgb(0x24282c),
            .hover = rgb(0x2d3338),
            .border = rgb(0x41484f),
            .text = rgb(0xe7eae8),
            .muted = rgb(0xa9b2ad),
            .accent = rgb(0x7fb5de),
            .onAccent = rgb(0x0f1a22),
            .selected = rgb(0x2c4153),
            .note = rgb(0x3a3423),
            .answer = rgb(0x22342a),
            .danger = rgb(0xf2877d),
            .warning = rgb(0xf0b557),
            .success = rgb(0x7ccb9c),
            .clockGreen = rgb(0x6cc28e),
            .clockYellow = rgb(0xe2c04f),
            .clockOrange = rgb(0xf29a5b),
            .clockRed = rgb(0xf2877d)};
}

Theme highContrast()
{
    return {.window = rgb(0xffffff),
            .surface = rgb(0xffffff),
            .hover = rgb(0xe6e6e6),
            .border = rgb(0x000000),
            .text = rgb(0x000000),
            .muted = rgb(0x1a1a1a),
            .accent = rgb(0x00308f),
            .onAccent = rgb(0xffffff),
            .selected = rgb(0xffe680),
            .note = rgb(0xffffcc),
            .answer = rgb(0xe0f5e0),
            .danger = rgb(0x9c0006),
            .warning = rgb(0x6b3d00),
            .success = rgb(0x00521f),
            .clockGreen = rgb(0x006b2b),
            .clockYellow = rgb(0x806000),
            .clockOrange = rgb(0xa83c00),
            .clockRed = rgb(0x9c0006)};
}

const Theme &themeOf(ThemeKind kind)
{
    static const Theme themes[] = {light(), dark(), highContrast()};
    return themes[size_t(kind)];
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.hover);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.muted);
    return p;
}

QFont fontOf(const Look &look)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s});
    font.setPointSizeF(basePoints * look.textPercent / 100);
    return font;
}

constexpr auto lookProperty = "lianxinLook"; // palette and style sheet live on the application too

} // namespace

std::span<const CodeName<ThemeKind>> codeNames(ThemeKind)
{
    static constexpr std::array names {CodeName {ThemeKind::Light, u"light"}, CodeName {ThemeKind::Dark, u"dark"},
                                       CodeName {ThemeKind::HighContrast, u"high_contrast"}};
    return names;
}

QColor Theme::clock(ClockColour colour) const
{
    switch (colour) {
    case ClockColour::Green:
        return clockGreen;
    case ClockColour::Yellow:
        return clockYellow;
    case ClockColour::Orange:
        return clockOrange;
    case ClockColour::Red:
        return clockRed;
    }
    Q_UNREACHABLE();
}

void applyLook(QApplication &application, const Look &look)
{
    application.setProperty(lookProperty, QPoint(int(look.theme), look.textPercent));
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(fontOf(look));
    QApplication::setPalette(paletteOf(themeOf(look.theme)));
    application.setStyleSheet(styleSheet(themeOf(look.theme)));
}

Look currentLook()
{
    const QPoint stored = qApp->property(lookProperty).toPoint();
    return {ThemeKind(stored.x()), stored.y() ? stored.y() : 100};
}

const Theme &theme()
{
    return themeOf(currentLook().theme);
}

int space(int steps)
{
    return 4 * steps * (100 + currentLook().textPercent) / 200;
}

QString clockShape(ClockColour colour)
{
    switch (colour) {
    case ClockColour::Green:
        return u"●"_s;
    case ClockColour::Yellow:
        return u"◆"_s;
    case ClockColour::Orange:
        return u"▲"_s;
    case ClockColour::Red:
        return u"■"_s;
    }
    Q_UNREACHABLE();
}

} // namespace lianxin::ui
