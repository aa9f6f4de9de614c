// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinpage.h"

#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/codewords.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Role { IdRole = Qt::UserRole, PassphraseRole };

QString rolesOf(const Actor &actor)
{
    QStringList words;
    for (const lianxin::Role role : actor.roles)
        words << roleWord(role);
    return words.join(SignInPage::tr("、", "between two roles"));
}

} // namespace

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent),
      m_banner(new Banner(this)),
      m_people(named(new QListWidget(this), tr("人员"))),
      m_label(new QLabel(tr("口令"), this)),
      m_passphrase(named(new QLineEdit(this), tr("口令"))),
      m_go(primaryButton(tr("登录"), this))
{
    m_people->setObjectName(u"people"_s);
    m_people->setSpacing(2);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_label->setBuddy(m_passphrase);

    auto *card = new QFrame(this);
    setManner(card, "card");
    card->setMaximumWidth(space(110));
    auto *inner = column(card, 6);
    inner->addWidget(new TitleLabel(tr("请选择您的名字"), card));
    inner->addWidget(new HintLabel(tr("登录后，每一步都记在您的名下。别人的草稿会原样保留。"), card));
    inner->addWidget(m_people, 1);
    inner->addWidget(m_label);
    inner->addWidget(m_passphrase);
    inner->addWidget(m_banner);
    inner->addWidget(m_go, 0, Qt::AlignLeft);

    auto *outer = column(this, 6);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 4);
    row->addStretch(1);
    outer->addLayout(row);

    connect(m_people, &QListWidget::currentItemChanged, this, &SignInPage::tellChosen);
    connect(m_people, &QListWidget::itemActivated, this, &SignInPage::signIn);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_go, &QPushButton::clicked, this, &SignInPage::signIn);
}

void SignInPage::setPeople(const std::vector<Person> &people)
{
    const QString chosen = m_people->currentItem() ? m_people->currentItem()->data(IdRole).toString() : QString();
    m_people->clear();
    for (const Person &person : people) {
        if (!person.isActive)
            continue;
        auto *item = new QListWidgetItem(person.actor.name + u'\n' + rolesOf(person.actor), m_people);
        item->setData(IdRole, person.actor.id.toString());
        item->setData(PassphraseRole, person.hasPassphrase);
        if (item->data(IdRole) == chosen)
            m_people->setCurrentItem(item);
    }
    if (!m_people->currentItem())
        m_people->setCurrentRow(0);
    tellChosen();
}

void SignInPage::showError(const Error &error)
{
    m_passphrase->clear();
    m_passphrase->setFocus();
    m_banner->showError(error);
}

void SignInPage::reset()
{
    m_passphrase->clear();
    m_banner->clear();
}

void SignInPage::tellChosen()
{
    const QListWidgetItem *item = m_people->currentItem();
    const bool asks = item && item->data(PassphraseRole).toBool();
    m_label->setVisible(asks);
    m_passphrase->setVisible(asks);
    m_go->setEnabled(item != nullptr);
    reset();
}

void SignInPage::signIn()
{
    const QListWidgetItem *item = m_people->currentItem();
    if (item && item->data(PassphraseRole).toBool() && m_passphrase->text().isEmpty())
        m_passphrase->setFocus();
    else if (item)
        Q_EMIT signInWanted(PersonId::fromString(item->data(IdRole).toString()), m_passphrase->text());
}

} // namespace lianxin::ui
