// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace lianxin::ui {

/// A view of a FileModel. Arrow keys move in it, Enter and a double click activate; letters go on to the page, and Tab
/// leaves it.
class FileList : public QListView
{
    Q_OBJECT

public:
    enum class Shape { Tiles, Rows };

    FileList(Shape shape, QWidget *parent);
    [[nodiscard]] QSize minimumSizeHint() const override; ///< one row of it can be seen
    [[nodiscard]] QSize sizeHint() const override;        ///< as high as its rows at the width it has, up to a point

Q_SIGNALS:
    void menuWanted(const QPoint &globalPlace);
    void picked(); ///< another file is the current one, or it has been chosen again

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
};

} // namespace lianxin::ui
