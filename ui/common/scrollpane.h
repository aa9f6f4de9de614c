// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace lianxin::ui {

/// Lets a widget that has a layout scroll where a small screen or large text leaves less than its least size.
///
/// A plain QScrollArea gives wrapped words the height they like and scrolls before it must.
class ScrollPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPane(QWidget *inside);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
};

/// Lets only the page that is shown say how much room @p pages need. Call it when all are in.
void sizeByShownPage(QStackedWidget *pages);

} // namespace lianxin::ui
