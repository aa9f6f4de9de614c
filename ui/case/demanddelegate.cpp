// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/demanddelegate.h"

#include "ui/common/look.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

namespace lianxin::ui {

namespace {

constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

int disc(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height();
}

QRect wordsRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(disc(option) + space(3), space(1), -space(1), -space(1));
}

} // namespace

void DemandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, t.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, t.hover);

    const int side = disc(option);
    const QRect badge(option.rect.left() + space(1), option.rect.top() + space(1), side, side);
    painter->setPen(m_isProposal ? QPen(t.accent, 1, Qt::DashLine) : Qt::NoPen);
    painter->setBrush(m_isProposal ? Qt::NoBrush : QBrush(t.accent));
    painter->drawEllipse(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->setPen(m_isProposal ? t.accent : t.onAccent);
    painter->setFont(option.font);
    painter->drawText(badge, Qt::AlignCenter, QString::number(index.row() + 1));

    painter->setPen(t.text);
    painter->drawText(wordsRect(option), wrapped, index.data().toString());
    painter->restore();
}

QSize DemandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int words = std::max(space(10), width - disc(option) - space(4));
    const QRect needed = option.fontMetrics.boundingRect(QRect(0, 0, words, 1 << 20), wrapped, index.data().toString());
    return {width, std::max(needed.height(), disc(option)) + 2 * space(1)};
}

QWidget *DemandDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setAccessibleName(tr("诉求"));
    editor->setPlaceholderText(tr("新的诉求"));
    editor->setTabChangesFocus(true);
    return editor;
}

void DemandDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QPlainTextEdit *>(editor);
    edit->setPlainText(index.data().toString());
    edit->selectAll();
}

void DemandDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QString text = static_cast<QPlainTextEdit *>(editor)->toPlainText().simplified();
    if (!text.isEmpty())
        model->setData(index, text);
}

void DemandDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    QRect place = option.rect;
    place.setLeft(wordsRect(option).left() - space(2));
    place.setHeight(std::max(place.height(), option.fontMetrics.lineSpacing() * 3 + space(3)));
    editor->setGeometry(place);
}

bool DemandDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            auto *widget = static_cast<QWidget *>(editor);
            Q_EMIT commitData(widget);
            Q_EMIT closeEditor(widget);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace lianxin::ui
