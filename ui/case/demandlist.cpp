// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/demandlist.h"

#include "ui/case/demanddelegate.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Role { Start = Qt::UserRole, Length };

QListWidgetItem *itemOf(const Demand &demand, bool isEditable)
{
    auto *item = new QListWidgetItem(demand.text);
    item->setData(Start, demand.start);
    item->setData(Length, demand.length);
    if (isEditable)
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    return item;
}

bool isWalk(const QKeyEvent &event)
{
    static constexpr int keys[]
        = {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Space};
    return std::ranges::find(keys, event.key()) != std::end(keys);
}

Demand demandIn(const QListWidgetItem *item, int no)
{
    return {no, item->text(), item->data(Start).toInt(), item->data(Length).toInt()};
}

} // namespace

DemandList::DemandList(QWidget *parent)
    : QWidget(parent),
      m_title(new SectionLabel({}, this)),
      m_hint(new HintLabel(tr("这是按原文拆出来的建议，还没有采用。可以先改，再采用。"), this)),
      m_list(named(new QListWidget(this), tr("诉求清单"))),
      m_accept(primaryButton(tr("采用这样拆分"), this)),
      m_buttons(new QWidget(this))
{
    m_list->setItemDelegate(new DemandDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->installEventFilter(this);

    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto tool = [&](const QString &text, const QString &name, auto action) {
        auto *button = named(quietButton(text, m_buttons), name);
        button->setToolTip(name);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, action);
    };
    tool(tr("＋ 添加"), tr("添加一项诉求"), [this] { addTyped(); });
    row->addStretch();
    tool(u"✎"_s, tr("改写（F2）"), [this] { m_list->editItem(m_list->currentItem()); });
    tool(u"↑"_s, tr("上移（Ctrl+↑）"), [this] { moveCurrent(-1); });
    tool(u"↓"_s, tr("下移（Ctrl+↓）"), [this] { moveCurrent(1); });
    tool(u"✕"_s, tr("删去（Delete，可撤销）"), [this] { removeCurrent(); });

    auto *layout = column(this, 0);
    layout->setSpacing(space(1));
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_list);
    layout->addWidget(m_buttons);
    layout->addWidget(m_accept);

    connect(m_list, &QListWidget::itemChanged, this, &DemandList::listEdited);
    connect(m_list->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, &DemandList::dropUnwritten);
    // Not whenever the current row changes: a list that gets the focus takes its first row by itself.
    connect(m_list, &QListWidget::itemClicked, this, &DemandList::pickCurrent);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT edited(demands()); });
}

void DemandList::showDemands(CaseId of, const std::vector<Demand> &demands, const std::vector<Demand> &proposed,
                             bool isEditable)
{
    const bool isProposal = demands.empty() && isEditable && !proposed.empty();
    const auto &wanted = isProposal ? proposed : demands;
    // Otherwise it stays as it is: a person may have begun to correct the proposal, or to write a row.
    const bool isOther = of != m_case || isProposal != m_isProposal || isEditable != m_isEditable || wanted != m_shown;
    m_case = of;
    m_isEditable = isEditable;
    m_isProposal = isProposal;
    static_cast<DemandDelegate *>(m_list->itemDelegate())->setProposal(m_isProposal);
    if (isOther)
        list(wanted);
    showUses();
}

void DemandList::list(const std::vector<Demand> &demands)
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_shown = demands;
    m_list->clear();
    for (const Demand &demand : demands)
        m_list->addItem(itemOf(demand, m_isEditable));
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    makeRoom();
}

std::vector<Demand> DemandList::demands() const
{
    std::vector<Demand> demands;
    for (int row = 0; row < m_list->count(); ++row)
        demands.push_back(demandIn(m_list->item(row), row + 1));
    return demands;
}

void DemandList::add(const Demand &demand)
{
    const QSignalBlocker quiet(m_list);
    m_list->addItem(itemOf(demand, m_isEditable));
    m_list->setCurrentRow(m_list->count() - 1);
    m_list->scrollToBottom();
    listEdited();
}

void DemandList::listEdited()
{
    makeRoom();
    if (m_isProposal) {
        Q_EMIT corrected();
        return;
    }
    m_shown = demands();
    showUses();
    Q_EMIT edited(m_shown);
}

void DemandList::addTyped()
{
    // Saved once it has been written: before that it says nothing.
    const QSignalBlocker quiet(m_list);
    m_list->addItem(itemOf({}, true));
    makeRoom();
    m_list->setCurrentRow(m_list->count() - 1);
    m_list->editItem(m_list->currentItem());
}

void DemandList::dropUnwritten()
{
    const QSignalBlocker quiet(m_list);
    for (int row = m_list->count() - 1; row >= 0; --row)
        if (m_list->item(row)->text().isEmpty())
            delete m_list->takeItem(row);
    makeRoom();
}

void DemandList::removeCurrent()
{
    if (!m_isEditable || m_list->currentRow() < 0)
        return;
    if (m_list->count() == 1 && !m_isProposal) {
        Q_EMIT edited({}); // refused with a reason, by those who know it: then the row must still be there
        return;
    }
    const QSignalBlocker quiet(m_list);
    delete m_list->takeItem(m_list->currentRow());
    listEdited();
}

void DemandList::moveCurrent(int by)
{
    const int from = m_list->currentRow(), to = from + by;
    if (!m_isEditable || from < 0 || to < 0 || to >= m_list->count())
        return;
    const QSignalBlocker quiet(m_list);
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    listEdited();
}

void DemandList::showUses()
{
    m_title->setText(m_isProposal ? tr("建议拆分") : tr("诉求清单"));
    m_hint->setVisible(m_isProposal);
    m_accept->setVisible(m_isProposal);
    m_buttons->setVisible(m_isEditable);
}

void DemandList::walk(QEvent *key)
{
    static_cast<QObject *>(m_list)->event(key);
    pickCurrent();
}

void DemandList::pickCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        Q_EMIT picked(demandIn(item, m_list->currentRow() + 1));
}

void DemandList::makeRoom()
{
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::max(height, fontMetrics().lineSpacing() * 4));
}

bool DemandList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        makeRoom(); // its words wrap in another way
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool withControl = key->modifiers().testFlag(Qt::ControlModifier);
    if (key->key() == Qt::Key_Delete)
        removeCurrent();
    else if (withControl && key->key() == Qt::Key_Up)
        moveCurrent(-1);
    else if (withControl && key->key() == Qt::Key_Down)
        moveCurrent(1);
    else if (key->key() == Qt::Key_Return && m_isEditable && m_list->currentItem())
        m_list->editItem(m_list->currentItem());
    else if (isWalk(*key))
        walk(event);
    else if (!withControl && !key->text().isEmpty() && key->text().front().isLetter())
        event->ignore(); // not a search in the list: the page knows these
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace lianxin::ui
