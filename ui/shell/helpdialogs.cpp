// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpdialogs.h"

#include "ui/case/singlekeys.h"
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

std::vector<Shortcut> shortcutsOf(std::span<const SingleKey> keys)
{
    std::vector<Shortcut> shortcuts;
    for (const SingleKey &single : keys)
        shortcuts.push_back({QKeySequence(single.key).toString(QKeySequence::NativeText), keyUseWord(single.use)});
    return shortcuts;
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

void addRows(QVBoxLayout *column, const QString &heading, const std::vector<Shortcut> &shortcuts)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space(6));
    grid->setVerticalSpacing(space(2));
    grid->setColumnStretch(1, 1);
    for (const auto &[keys, does] : shortcuts) {
        auto *key = new QLabel(keys);
        key->setTextFormat(Qt::PlainText);
        grid->addWidget(key, grid->rowCount(), 0, Qt::AlignTop);
        auto *what = new QLabel(does);
        what->setWordWrap(true);
        grid->addWidget(what, grid->rowCount() - 1, 1);
    }
    column->addWidget(new SectionLabel(heading));
    column->addLayout(grid);
    column->addSpacing(space(4));
}

/// Two columns side by side, one above the other where the text is too large for that.
QWidget *keyColumns(QVBoxLayout *left, QVBoxLayout *right, int room)
{
    auto *inside = new QWidget;
    auto *both = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    for (QVBoxLayout *side : {left, right}) {
        side->addStretch();
        both->addLayout(side, 1);
    }
    if (inside->sizeHint().width() > room)
        both->setDirection(QBoxLayout::TopToBottom);
    return inside;
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
    const QSize size(space(180), space(130));
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    if (singleKeys)
        addRows(right, Help::tr("单键（焦点不在文字框时）"), shortcutsOf(pageKeys()));
    addRows(right, Help::tr("选中来信里的一段话时"), shortcutsOf(passageKeys()));
    addRows(left, Help::tr("随处可用"), shortcutsOf(actions));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(keyColumns(left, right, size.width() - space(14)));

    auto *layout = column(sheet);
    layout->addWidget(scroll, 1);
    layout->addWidget(new HintLabel(Help::tr("单键快捷键可以在“设置—显示”里关掉。"), sheet));
    addCloseButton(sheet, layout);
    sheet->resize(size);
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
