// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/mapping.h"

#include <QHeaderView>

class QComboBox;

namespace lianxin::ui {

/// The headings of a list, and under each a box that says what the column holds. The boxes are in the tab order; one
/// that gets the focus comes into view.
class MappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MappingHeader(QWidget *parent);

    void showMapping(const Mapping &mapping);
    [[nodiscard]] QComboBox *box(int column) const { return m_boxes[size_t(column)]; }
    void placeBoxes(); ///< after the table has scrolled
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void fieldChosen(int column, lianxin::Field field); ///< by a person, never by showMapping()
    void columnEntered(int column);

protected:
    void updateGeometries() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *newBox(int column);

    std::vector<QComboBox *> m_boxes; ///< one per column; children of the viewport
};

} // namespace lianxin::ui
