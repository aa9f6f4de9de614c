// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

class QWidget;

namespace lianxin::ui {

/// Shows @p screen at @p size, renders it to pictures/NAME.png beside the build's bin folder and says what is wrong
/// with it: nothing painted, a label or button whose words do not fit, a child that reaches out of its parent. Empty:
/// good.
[[nodiscard]] QStringList faultsOf(QWidget &screen, const QString &name, QSize size);

} // namespace lianxin::ui
