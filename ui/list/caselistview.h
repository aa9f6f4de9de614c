// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QListView>

namespace lianxin::ui {

class CaseListModel;

/// The list of cases. All rows have one height, so nothing is laid out per row: a million scroll like ten.
/// The chosen case and its place on the screen survive changes of the list.
class CaseListView : public QListView
{
    Q_OBJECT

public:
    explicit CaseListView(CaseListModel *model, QWidget *parent = nullptr);

    [[nodiscard]] CaseId currentCase() const { return m_chosen; }
    /// Chooses the case if it is in the list; otherwise nothing is chosen.
    void setCurrentCase(CaseId id);
    void next(); ///< the case below; after the chosen one has left the list, the one that moved into its place
    void previous();
    void chooseFirst(); ///< as if a person had

    void doItemsLayout() override;
    void keyboardSearch(const QString &) override { } ///< would read the whole list
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint) override;

Q_SIGNALS:
    void chosen(lianxin::CaseId id); ///< by a person, with keys or mouse
    void opened(lianxin::CaseId id); ///< Enter or a double click: go on to the case itself

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< letters are left to those around the list
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowsPerPage() const;
    void remember();
    void restore();

    CaseListModel *m_model;
    CaseId m_chosen;      ///< survives a moment in which the list does not hold it
    int m_row = -1;       ///< its row, or the one it had before it left the list
    CaseId m_anchor;      ///< the row that must not move on the screen while the list changes
    int m_anchorTop = 0;  ///< its distance from the top of the viewport
    bool m_quiet = false; ///< the current row changes, but no person chose it
};

} // namespace lianxin::ui
