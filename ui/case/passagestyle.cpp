// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/passagestyle.h"

#include "ui/common/look.h"

namespace lianxin::ui {

namespace {

struct Hues {
    QRgb light, dark, line, lineOnDark;
    QTextCharFormat::UnderlineStyle underline;
};

constexpr Hues huesOf(Passage passage)
{
    switch (passage) {
    case Passage::Highlight:
        return {0xfffff0b8, 0xff4a4318, 0xffb58900, 0xffe2c04f, QTextCharFormat::SingleUnderline};
    case Passage::Claim:
        return {0xffdcebfa, 0xff22394f, 0xff1f5f8b, 0xff7fb5de, QTextCharFormat::DashUnderline};
    case Passage::Fact:
        return {0xffdff3e4, 0xff213f2e, 0xff2a7549, 0xff7ccb9c, QTextCharFormat::WaveUnderline};
    case Passage::Ask:
        return {0xfff6e1ee, 0xff47293d, 0xff9c2f72, 0xffe59ac6, QTextCharFormat::DotLine};
    }
    Q_UNREACHABLE();
}

} // namespace

QTextCharFormat PassageStyle::format() const
{
    QTextCharFormat format;
    format.setBackground(wash);
    format.setUnderlineStyle(underline);
    format.setUnderlineColor(line);
    return format;
}

PassageStyle passageStyle(Passage passage)
{
    const Hues hues = huesOf(passage);
    const bool isDark = currentLook().theme == ThemeKind::Dark;
    return {QColor::fromRgb(isDark ? hues.dark : hues.light), QColor::fromRgb(isDark ? hues.lineOnDark : hues.line),
            hues.underline};
}

} // namespace lianxin::ui
