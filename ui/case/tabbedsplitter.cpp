// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/tabbedsplitter.h"

#include "ui/case/foldingsplitter.h"
#include "ui/common/widgets.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace lianxin::ui {

TabbedSplitter::TabbedSplitter(int characters, QWidget *parent)
    : QWidget(parent),
      m_characters(characters),
      m_tabs(new QTabBar(this)),
      m_panes(new FoldingSplitter(0, this))
{
    m_tabs->setExpanding(true);
    auto *layout = column(this, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_panes, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &TabbedSplitter::arrange);
}

void TabbedSplitter::addPane(const QString &title, QWidget *pane, int share)
{
    m_panes->addWidget(pane);
    m_panes->setStretchFactor(m_panes->count() - 1, share);
    m_shares << share * 100;
    m_panes->setSizes(m_shares); // not what each would like: that changes with every word of a label
    m_tabs->addTab(title);
}

void TabbedSplitter::showPane(int index)
{
    m_tabs->setCurrentIndex(index);
}

void TabbedSplitter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TabbedSplitter::arrange()
{
    const bool isNarrow = width() < fontMetrics().horizontalAdvance(u'国') * m_characters;
    m_tabs->setVisible(isNarrow);
    for (int i = 0; i < m_panes->count(); ++i)
        m_panes->widget(i)->setVisible(!isNarrow || i == m_tabs->currentIndex());
}

} // namespace lianxin::ui
