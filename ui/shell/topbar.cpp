// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/syncindicator.h"

#include <QHBoxLayout>
#include <QMenu>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

TopBar::TopBar(const Clock &clock, QWidget *parent)
    : QFrame(parent),
      m_search(new SearchBox(this)),
      m_sync(new SyncIndicator(clock, this)),
      m_person(new QToolButton(this))
{
    setManner(this, "bar");
    m_person->setObjectName(u"person"_s);
    m_person->setPopupMode(QToolButton::InstantPopup);
    m_person->setMenu(new QMenu(m_person));
    m_search->setMinimumWidth(space(40));
    m_search->setMaximumWidth(space(140));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(4), space(2), space(2), space(2));
    row->setSpacing(space(3));
    row->addWidget(m_search, 1);
    row->addStretch();
    row->addWidget(m_sync);
    row->addWidget(m_person);
}

void TopBar::setPerson(const QString &name)
{
    m_person->setText(name);
    m_person->setAccessibleName(tr("当前人员：%1").arg(name));
}

void TopBar::setPersonMenu(const QList<QAction *> &actions)
{
    m_person->menu()->addActions(actions);
}

} // namespace lianxin::ui
