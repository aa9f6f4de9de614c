// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsdialog.h"

#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"
#include "ui/shell/boardpane.h"
#include "ui/shell/filespane.h"
#include "ui/shell/lookpane.h"
#include "ui/shell/officepane.h"
#include "ui/shell/peoplepane.h"

#include <QPushButton>
#include <QTabWidget>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const Desk &desk, const Actor &actor, const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"settings"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("设置"));
    auto *look = new LookPane(preferences);
    auto *tabs = named(new QTabWidget(this), tr("设置"));
    tabs->addTab(new ScrollPane(look), tr("显示"));
    tabs->addTab(new ScrollPane(new PeoplePane(desk, actor)), tr("人员"));
    tabs->addTab(new ScrollPane(new OfficePane(desk, actor)), tr("单位"));
    if (desk.sync.enrol)
        tabs->addTab(new ScrollPane(new BoardPane(desk)), tr("留言板"));
    tabs->addTab(new ScrollPane(new FilesPane(desk, actor)), tr("附件"));
    auto *close = plainButton(tr("关闭"), this);

    auto *layout = column(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(QSize(space(230), space(130)).boundedTo(parent->window()->size()));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(look, &LookPane::changed, this, &SettingsDialog::preferencesChanged);
}

} // namespace lianxin::ui
