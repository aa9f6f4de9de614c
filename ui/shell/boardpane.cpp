// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/boardpane.h"

#include "core/base/ask.h"
#include "core/store/settingkeys.h"
#include "ui/common/banner.h"
#include "ui/common/widgets.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

BoardPane::BoardPane(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_banner(new Banner(this)),
      m_url(named(new QLineEdit(this), tr("留言板地址"))),
      m_token(named(new QLineEdit(this), tr("接入码"))),
      m_go(primaryButton(tr("接入"), this))
{
    m_url->setPlaceholderText(u"https://"_s);
    m_token->setPlaceholderText(tr("由留言板管理员发给本人"));
    m_token->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    auto *form = formLayout();
    form->addRow(tr("留言板地址"), m_url);
    form->addRow(tr("接入码"), m_token);
    auto *layout = column(this);
    layout->addWidget(
        new HintLabel(tr("每个人用自己的接入码接入一次。接入后，这个人办理的内容用他自己的名义发给留言板。"
                         "接入码失效时，在这里填新的。"),
                      this));
    layout->addLayout(form);
    layout->addWidget(m_banner);
    layout->addWidget(m_go, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_go, &QPushButton::clicked, this, &BoardPane::enrol);
    connect(m_token, &QLineEdit::returnPressed, this, &BoardPane::enrol);
    load();
}

void BoardPane::load()
{
    ask(m_desk.store.setting(settingkey::boardUrl), this, [this](const Result<QString> &url) {
        if (url)
            m_url->setText(*url);
    });
}

void BoardPane::enrol()
{
    m_go->setEnabled(false);
    m_banner->showInfo(tr("正在询问留言板…"));
    ask(m_desk.sync.enrol(m_url->text().trimmed(), m_token->text().trimmed()), this,
        [this](const Result<Person> &person) {
            m_go->setEnabled(true);
            if (!person)
                return m_banner->showError(person.error());
            m_token->clear();
            m_banner->showSuccess(tr("已接入：%1。").arg(person->actor.name));
        });
}

} // namespace lianxin::ui
