// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsdialog.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/shell/boardpane.h"
#include "ui/shell/lookpane.h"
#include "ui/shell/officepane.h"
#include "ui/shell/peoplepane.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// A tab that scrolls when the text is large and the screen small.
QWidget *scrolling(QWidget *pane)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(pane);
    return area;
}

} // namespace

SettingsDialog::SettingsDialog(const Desk &desk, const Actor &actor, const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"settings"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("设置"));
    auto *look = new LookPane(preferences);
    auto *tabs = named(new QTabWidget(this), tr("设置"));
    tabs->addTab(scrolling(look), tr("显示"));
    tabs->addTab(scrolling(new PeoplePane(desk, actor)), tr("人员"));
    tabs->addTab(scrolling(new OfficePane(desk, actor)), tr("单位"));
    if (desk.sync.enrol)
        tabs->addTab(scrolling(new BoardPane(desk)), tr("留言板"));
    auto *close = plainButton(tr("关闭"), this);

    auto *layout = column(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(space(200), space(130));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(look, &LookPane::changed, this, &SettingsDialog::preferencesChanged);
}

} // namespace lianxin::ui
