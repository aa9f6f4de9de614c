// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

#include <QTextCharFormat>

namespace lianxin::ui {

/// How a marked passage of a letter looks in the present theme: a wash behind it and a line of its own kind under it,
/// so that nobody needs to tell colours apart.
struct PassageStyle {
    QColor wash;
    QColor line;
    QTextCharFormat::UnderlineStyle underline = QTextCharFormat::SingleUnderline;

    [[nodiscard]] QTextCharFormat format() const;
};
[[nodiscard]] PassageStyle passageStyle(Passage passage);

} // namespace lianxin::ui
