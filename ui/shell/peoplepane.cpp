// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/peoplepane.h"

#include "core/base/ask.h"
#include "core/store/settingkeys.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/shell/rolepicker.h"
#include "ui/words/errorsentence.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

PeoplePane::PeoplePane(const Desk &desk, const Actor &actor, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_actor(actor),
      m_mayManage(desk.rules.may(actor, u"manage_people")),
      m_banner(new Banner(this)),
      m_list(named(new QListWidget(this), tr("人员")))
{
    m_list->setObjectName(u"people"_s);
    auto *add = plainButton(tr("添加人员"), this);
    add->setVisible(m_mayManage);
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(add);
    auto *row = new QHBoxLayout;
    row->setSpacing(space(4));
    row->addLayout(left, 2);
    row->addWidget(editor(), 5);
    auto *layout = column(this);
    layout->addLayout(row, 1);
    layout->addWidget(m_banner);

    connect(add, &QPushButton::clicked, this, &PeoplePane::startNew);
    connect(m_list, &QListWidget::currentRowChanged, this, &PeoplePane::tellChosen);
    ask(desk.store.setting(settingkey::boardUrl), this, [this](const Result<QString> &url) {
        m_hasBoard = url && !url->isEmpty();
        tellStanding();
    });
    load(actor.id);
}

QWidget *PeoplePane::editor()
{
    auto *card = new QWidget(this);
    m_name = named(new QLineEdit(card), tr("姓名"));
    m_roles = new RolePicker(card);
    m_standing = new HintLabel({}, card);
    m_passphrase = named(new QLineEdit(card), tr("新口令"));
    m_again = named(new QLineEdit(card), tr("再输一次口令"));
    m_passphrase->setPlaceholderText(tr("不改请空着"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    m_active = named(new QCheckBox(tr("可以登录"), card), tr("可以登录"));
    m_save = primaryButton(tr("保存"), card);

    auto *form = formLayout();
    form->addRow(tr("姓名"), m_name);
    form->addRow(tr("角色"), m_roles);
    form->addRow(tr("新口令"), m_passphrase);
    form->addRow(tr("再输一次口令"), m_again);
    auto *layout = column(card, 0);
    layout->addLayout(form);
    layout->addWidget(m_standing);
    layout->addWidget(m_active);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_save, &QPushButton::clicked, this, &PeoplePane::save);
    return card;
}

void PeoplePane::load(PersonId choose)
{
    ask(m_desk.store.people(), this, [=, this](const Result<std::vector<Person>> &people) {
        people ? show(*people, choose) : m_banner->showError(people.error());
    });
}

void PeoplePane::show(std::vector<Person> people, PersonId choose)
{
    m_people = std::move(people);
    m_list->clear();
    for (const Person &person : m_people) {
        m_list->addItem(person.isActive ? person.actor.name : tr("%1（停用）").arg(person.actor.name));
        if (person.actor.id == choose)
            m_list->setCurrentRow(m_list->count() - 1);
    }
}

void PeoplePane::tellChosen()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_edited = m_people[size_t(row)];
    const bool fromBoard = m_edited.hasToken;
    m_name->setText(m_edited.actor.name);
    m_roles->setRoles(m_edited.actor.roles);
    m_active->setChecked(m_edited.isActive);
    m_passphrase->clear();
    m_again->clear();
    m_name->setEnabled(m_mayManage && !fromBoard);
    m_roles->setEnabled(m_mayManage && !fromBoard);
    m_active->setEnabled(m_mayManage && m_edited.actor.id != m_actor.id);
    tellStanding();
    m_save->setEnabled(m_mayManage || m_edited.actor.id == m_actor.id);
}

void PeoplePane::tellStanding()
{
    const Error noToken {Error::Code::Unauthorized, u"person-has-no-token"_s, {}, {}};
    m_standing->setVisible(m_hasBoard);
    m_standing->setText(m_edited.hasToken ? tr("此人由留言板登记，姓名和角色以留言板为准。")
                                          : errorSentence(noToken).text());
}

void PeoplePane::startNew()
{
    m_list->setCurrentRow(-1);
    m_edited = {};
    m_edited.actor.id = PersonId {Uuid7(m_desk.clock, m_desk.random).next()};
    m_edited.actor.org = m_actor.org;
    m_name->clear();
    m_name->setEnabled(true);
    m_roles->setRoles({});
    m_roles->setEnabled(true);
    m_active->setChecked(true);
    m_active->setEnabled(true);
    tellStanding();
    m_save->setEnabled(true);
    m_name->setFocus();
}

void PeoplePane::save()
{
    if (!m_mayManage && m_passphrase->text().isEmpty())
        return m_banner->showWarning(tr("没有改动。姓名和角色由管理员设置；要改自己的口令，请输入新口令。"));
    if (m_name->text().trimmed().isEmpty() || m_roles->roles().empty())
        return m_banner->showWarning(tr("请填写姓名，并至少选一个角色。"));
    if (m_passphrase->text() != m_again->text())
        return m_banner->showWarning(tr("两次输入的口令不一样，请再输一次。"));
    m_edited.actor.name = m_name->text().trimmed();
    m_edited.actor.roles = m_roles->roles();
    m_edited.isActive = m_active->isChecked();
    const QString passphrase = m_passphrase->text();
    const auto written = m_mayManage ? m_desk.store.savePerson(m_edited, {}, passphrase)
                                     : m_desk.store.setPassphrase(m_edited.actor.id, passphrase);
    ask(written, this, [this, id = m_edited.actor.id](const Result<void> &saved) {
        if (!saved)
            return m_banner->showError(saved.error());
        m_banner->showSuccess(tr("已保存。"));
        load(id);
    });
}

} // namespace lianxin::ui
