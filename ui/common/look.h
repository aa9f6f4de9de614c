// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadlines.h"

#include <QColor>

class QApplication;

namespace lianxin::ui {

enum class ThemeKind { Light, Dark, HighContrast };
[[nodiscard]] std::span<const CodeName<ThemeKind>> codeNames(ThemeKind);

/// How the window looks, as a person chose it.
struct Look {
    ThemeKind theme = ThemeKind::Light;
    int textPercent = 100; ///< 100…200
    friend bool operator==(const Look &, const Look &) = default;
};

/// The colours of a theme by what they mean. Text on surface, window and note keeps a contrast of 4.5 : 1 or more.
struct Theme {
    QColor window;                   ///< behind everything
    QColor surface;                  ///< lists, pages, editors
    QColor hover;                    ///< a row or button under the pointer
    QColor border;                   ///< hairlines
    QColor text;                     ///< what is read
    QColor muted;                    ///< what is glanced at: places, times, hints
    QColor accent;                   ///< the one colour of ours: focus, primary buttons, progress
    QColor onAccent;                 ///< text on accent
    QColor selected;                 ///< a chosen row
    QColor note;                     ///< behind internal notes: never what a resident reads
    QColor answer;                   ///< behind text that a resident will read
    QColor danger, warning, success; ///< with words or shapes beside them, never alone
    QColor clockGreen, clockYellow, clockOrange, clockRed;

    [[nodiscard]] QColor clock(ClockColour colour) const;
};

/// Fonts, palette and style sheet for the whole application. May be called again at any time.
void applyLook(QApplication &application, const Look &look);

/// The look applied last, and its theme.
[[nodiscard]] Look currentLook();
[[nodiscard]] const Theme &theme();

/// @p steps of 4 pixels, growing with the text: the only distances used in layouts.
[[nodiscard]] int space(int steps);

/// A shape that goes with a clock colour, so that nobody needs to tell colours apart: ● ◆ ▲ ■.
[[nodiscard]] QString clockShape(ClockColour colour);

} // namespace lianxin::ui
