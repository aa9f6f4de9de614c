// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/hands.h"

#include <QSize>
#include <QStringList>

namespace lianxin::ui {

/// How somebody may have set the window up.
struct View {
    QString language;
    Look look;

    /// "en-dark-100", to end a picture's name with.
    [[nodiscard]] QString name() const;
};

/// The views every screen is looked at in: both languages, each of them light, dark and twice as large; high contrast.
[[nodiscard]] const std::vector<View> &views();

/// A view for the length of a test.
class ViewFor
{
public:
    explicit ViewFor(const View &view) : m_look(view.look), m_language(view.language) { }

private:
    LookFor m_look;
    LanguageFor m_language;
};

/// Shows @p screen at @p size, renders it to pictures/NAME.png beside the build's bin folder and says what is wrong
/// with it: nothing painted, a label or button whose words do not fit, a child that reaches out of its parent, a page
/// that scrolls sideways, a control without a name. Empty: good.
[[nodiscard]] QStringList faultsOf(QWidget &screen, const QString &name, QSize size);

} // namespace lianxin::ui
