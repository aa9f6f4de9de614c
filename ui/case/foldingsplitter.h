// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace lianxin::ui {

/// Panes side by side, one above the other where the page is too narrow for them: on small screens and with large text.
class FoldingSplitter : public QSplitter
{
    Q_OBJECT

public:
    /// Folds when there is less room than @p characters Chinese characters.
    FoldingSplitter(int characters, QWidget *parent);

    /// What it needs when folded.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const int m_characters;
};

} // namespace lianxin::ui
