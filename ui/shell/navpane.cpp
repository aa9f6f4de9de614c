// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navpane.h"

#include "ui/common/look.h"
#include "ui/words/codewords.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int outboxEntry = -1;
enum Role { ListRole = Qt::UserRole, CountRole };

/// The name at the left, the number at the right, a bar at the chosen one.
class NavDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {space(20), QFontMetrics(option.font).height() + space(3)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, chosen                                   ? t.selected
                                       : option.state & QStyle::State_MouseOver ? t.hover
                                                                                : t.window);
        if (chosen)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(space(1), option.rect.height())), t.accent);
        QFont font = option.font;
        font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        QRect line = option.rect.adjusted(space(4), 0, -space(3), 0);
        const QString count = index.data(CountRole).toString();
        painter->setPen(t.muted);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(count) - space(2));
        painter->setPen(t.text);
        painter->drawText(line, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
        painter->restore();
    }
};

} // namespace

NavPane::NavPane(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"nav"_s);
    setAccessibleName(tr("工作列表"));
    setItemDelegate(new NavDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setStyleSheet(u"background: transparent"_s);
    for (const auto &list : codeNames(WorkList {}))
        addEntry(workListWord(list.value), int(list.value));
    addEntry(tr("发件箱"), outboxEntry);
    setSealedShown(false);

    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            tell(item);
    });
    connect(this, &QListWidget::itemClicked, this, &NavPane::tell); // back to the list one is already in
}

void NavPane::setCounts(const WorkListCounts &counts)
{
    for (const auto &[list, count] : counts.lists)
        entry(int(list))->setData(CountRole, count > 0 ? QString::number(count) : QString());
    const QString stuck = counts.stuck > 0 ? u"▲ "_s : QString();
    entry(outboxEntry)->setData(CountRole, counts.waiting > 0 ? stuck + QString::number(counts.waiting) : QString());
    for (int i = 0; i < count(); ++i)
        item(i)->setData(Qt::AccessibleTextRole, item(i)->text() + u' ' + item(i)->data(CountRole).toString());
}

void NavPane::setSealedShown(bool shown)
{
    entry(int(WorkList::Sealed))->setHidden(!shown);
}

void NavPane::mark(WorkList list)
{
    mark(entry(int(list)));
}

void NavPane::markOutbox()
{
    mark(entry(outboxEntry));
}

void NavPane::markNothing()
{
    mark(nullptr);
}

void NavPane::mark(QListWidgetItem *item)
{
    const QSignalBlocker quiet(this); // whoever marks has shown it already
    setCurrentItem(item);
    if (!item)
        clearSelection();
}

void NavPane::keyPressEvent(QKeyEvent *event)
{
    const bool isLetter = !event->text().isEmpty() && event->text().front().isLetter();
    if (isLetter && event->modifiers() == Qt::NoModifier)
        event->ignore();
    else
        QListWidget::keyPressEvent(event);
}

QSize NavPane::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u"中"_s) * 9, 100};
}

QSize NavPane::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u"中"_s) * 7, 100};
}

void NavPane::addEntry(const QString &name, int list)
{
    auto *item = new QListWidgetItem(name, this);
    item->setData(ListRole, list);
}

void NavPane::tell(QListWidgetItem *item)
{
    const int list = item->data(ListRole).toInt();
    if (list == outboxEntry)
        Q_EMIT outboxChosen();
    else
        Q_EMIT listChosen(WorkList(list));
}

QListWidgetItem *NavPane::entry(int list) const
{
    for (int i = 0; i < count(); ++i)
        if (item(i)->data(ListRole).toInt() == list)
            return item(i);
    Q_UNREACHABLE();
}

} // namespace lianxin::ui
