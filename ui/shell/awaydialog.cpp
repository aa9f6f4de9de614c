// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/awaydialog.h"

#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/errorsentence.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

AwayDialog::AwayDialog(const Error &why, const QString &profile, Look look, QWidget *parent)
    : QDialog(parent),
      m_look(std::move(look)),
      m_folder(profile),
      m_banner(new Banner(this))
{
    setWindowTitle(tr("连心桌面"));
    setMinimumWidth(space(130));
    auto *again = primaryButton(tr("再试一次"), this);
    again->setDefault(true);
    auto *other = plainButton(tr("桌面在另一个文件夹…"), this);
    auto *quit = plainButton(tr("退出"), this);

    auto *layout = column(this, 6);
    layout->addWidget(new TitleLabel(tr("原来的桌面现在看不到"), this));
    layout->addWidget(new HintLabel(errorSentence(why).text(), this));
    layout->addWidget(m_banner);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {again, other, quit})
        buttons->addWidget(button);
    layout->addLayout(buttons);
    if (why.reason == u"desk-away")
        layout->addWidget(beginning());

    connect(again, &QPushButton::clicked, this, [this] { lookIn(m_folder); });
    connect(other, &QPushButton::clicked, this, &AwayDialog::pickFolder);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    again->setFocus();
}

/// Two steps, so that nobody begins a second desk by pressing Enter.
QWidget *AwayDialog::beginning()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *sure = new QCheckBox(tr("原来的桌面不要了，我要在这里从头开始"), row);
    auto *begin = dangerButton(tr("新建桌面"), row);
    begin->setAutoDefault(false);
    begin->setEnabled(false);
    layout->addWidget(sure, 1);
    layout->addWidget(begin);
    connect(sure, &QCheckBox::toggled, begin, &QPushButton::setEnabled);
    connect(begin, &QPushButton::clicked, this, &QDialog::accept);
    return row;
}

void AwayDialog::lookIn(const QString &folder)
{
    if (const auto seen = m_look(folder); !seen)
        return m_banner->showError(seen.error());
    m_folder = folder;
    accept();
}

void AwayDialog::pickFolder()
{
    auto *picker = new QFileDialog(this, tr("桌面所在的文件夹"), m_folder);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setFileMode(QFileDialog::Directory);
    picker->setOption(QFileDialog::ShowDirsOnly);
    connect(picker, &QFileDialog::fileSelected, this, &AwayDialog::lookIn);
    picker->open();
}

} // namespace lianxin::ui
