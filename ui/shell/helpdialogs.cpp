// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpdialogs.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QScrollArea>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

struct Shortcut {
    QString keys, does;
};

std::vector<Shortcut> singleKeyList()
{
    return {{u"J"_s, Help::tr("下一件")},
            {u"K"_s, Help::tr("上一件")},
            {u"R"_s, Help::tr("写答复")},
            {u"N"_s, Help::tr("写内部备注")},
            {u"A"_s, Help::tr("交办")}};
}

std::vector<Shortcut> shortcutsOf(const QList<QAction *> &actions)
{
    std::vector<Shortcut> shortcuts;
    for (const QAction *action : actions)
        if (!action->shortcut().isEmpty())
            shortcuts.push_back(
                {action->shortcut().toString(QKeySequence::NativeText), action->text().remove(u'&').remove(u'…')});
    return shortcuts;
}

void addRows(QGridLayout *grid, const QString &heading, const std::vector<Shortcut> &shortcuts, int column)
{
    grid->addWidget(new SectionLabel(heading), 0, column, 1, 2);
    int row = 1;
    for (const auto &[keys, does] : shortcuts) {
        auto *key = new QLabel(keys);
        key->setTextFormat(Qt::PlainText);
        grid->addWidget(key, row, column);
        grid->addWidget(new QLabel(does), row++, column + 1);
    }
    grid->setRowStretch(100, 1);
}

QDialog *dialog(QWidget *parent, const QString &title)
{
    auto *made = new QDialog(parent);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setWindowTitle(title);
    return made;
}

void addCloseButton(QDialog *of, QVBoxLayout *layout)
{
    auto *close = primaryButton(Help::tr("知道了"), of);
    close->setDefault(true);
    layout->addWidget(close, 0, Qt::AlignRight);
    QObject::connect(close, &QPushButton::clicked, of, &QDialog::accept);
}

} // namespace

void showCheatSheet(const QList<QAction *> &actions, bool singleKeys, QWidget *parent)
{
    auto *sheet = dialog(parent, Help::tr("快捷键"));
    sheet->setObjectName(u"cheatSheet"_s);
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setHorizontalSpacing(space(6));
    grid->setVerticalSpacing(space(2));
    addRows(grid, Help::tr("随处可用"), shortcutsOf(actions), 0);
    if (singleKeys)
        addRows(grid, Help::tr("单键（焦点不在文字框时）"), singleKeyList(), 2);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);

    auto *layout = column(sheet);
    layout->addWidget(scroll, 1);
    layout->addWidget(new HintLabel(Help::tr("单键快捷键可以在“设置—显示”里关掉。"), sheet));
    addCloseButton(sheet, layout);
    sheet->resize(space(160), space(110));
    sheet->open();
}

void showAbout(QWidget *parent)
{
    auto *about = dialog(parent, Help::tr("关于连心桌面"));
    about->setObjectName(u"about"_s);
    auto *layout = column(about, 6);
    layout->addWidget(new TitleLabel(Help::tr("连心桌面 %1").arg(QLatin1String(LIANXIN_VERSION)), about));
    layout->addWidget(
        new HintLabel(Help::tr("乡镇（街道）办理群众诉求的离线工作台。断网照常办理，来线后每件只发一次。"), about));
    layout->addWidget(
        new HintLabel(Help::tr("自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布，不提供任何担保。"), about));
    layout->addWidget(new HintLabel(Help::tr("这个程序不记录谁登录了几次、点了什么、停留多久。"), about));
    addCloseButton(about, layout);
    about->resize(space(120), layout->totalHeightForWidth(space(120)));
    about->open();
}

} // namespace lianxin::ui
