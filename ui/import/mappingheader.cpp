// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mappingheader.h"

#include "ui/common/look.h"
#include "ui/import/fieldwords.h"

#include <algorithm>
#include <QComboBox>
#include <QEvent>

namespace lianxin::ui {

namespace {

void markRequired(QComboBox &box)
{
    QFont font = box.parentWidget()->font();
    font.setBold(isRequired(box.currentData().value<Field>()));
    box.setFont(font);
}

} // namespace

MappingHeader::MappingHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    setSectionsClickable(false);
    setHighlightSections(false);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::placeBoxes);
}

void MappingHeader::showMapping(const Mapping &mapping)
{
    while (m_boxes.size() > size_t(mapping.columns.size())) {
        m_boxes.back()->deleteLater();
        m_boxes.back()->hide();
        m_boxes.pop_back();
    }
    while (m_boxes.size() < size_t(mapping.columns.size()))
        m_boxes.push_back(newBox(int(m_boxes.size())));
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker notByAPerson(m_boxes[i]);
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(QVariant::fromValue(mapping.fields[i])));
        m_boxes[i]->setAccessibleName(tr("“%1”列对应").arg(mapping.columns[qsizetype(i)]));
        markRequired(*m_boxes[i]);
    }
    updateGeometry();
    placeBoxes();
}

QSize MappingHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(fontMetrics().height() + space(3));
    if (!m_boxes.empty())
        size.rheight() += m_boxes.front()->sizeHint().height() + space(1);
    return size;
}

void MappingHeader::placeBoxes()
{
    for (size_t i = 0; i < m_boxes.size() && int(i) < count(); ++i) {
        const int height = m_boxes[i]->sizeHint().height();
        const int left = sectionViewportPosition(int(i)) + space(1);
        m_boxes[i]->setGeometry(left, this->height() - height - space(1), sectionSize(int(i)) - space(2), height);
        m_boxes[i]->show();
    }
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeBoxes();
}

bool MappingHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) { // the wheel moves the table; it must not change what a column means
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusIn) {
        const auto found = std::ranges::find(m_boxes, watched);
        Q_EMIT columnEntered(int(found - m_boxes.begin()));
    }
    return QHeaderView::eventFilter(watched, event);
}

QComboBox *MappingHeader::newBox(int column)
{
    auto *box = new QComboBox(viewport());
    for (const Field field : offeredFields()) {
        const QString word = fieldWord(field);
        box->addItem(isRequired(field) ? tr("%1（必需）", "a column").arg(word) : word, QVariant::fromValue(field));
    }
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMaxVisibleItems(int(offeredFields().size()));
    box->installEventFilter(this);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, column] {
        markRequired(*box);
        Q_EMIT fieldChosen(column, box->currentData().value<Field>());
    });
    return box;
}

} // namespace lianxin::ui
