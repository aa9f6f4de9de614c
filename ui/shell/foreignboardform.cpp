// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/foreignboardform.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

ForeignBoardForm::ForeignBoardForm(QWidget *parent)
    : QFrame(parent),
      m_name(named(new QLineEdit(this), tr("名称"))),
      m_url(named(new QLineEdit(this), tr("地址"))),
      m_jurisdiction(named(new QLineEdit(this), tr("辖区代码"))),
      m_key(named(new QLineEdit(this), tr("密钥"))),
      m_takesAnswers(new QCheckBox(tr("那边收答复，只是不能列出来"), this)),
      m_add(primaryButton(tr("连接并添加"), this))
{
    setManner(this, "card");
    m_name->setPlaceholderText(tr("如“江城市民热线”，来件用它注明来源"));
    m_url->setPlaceholderText(u"https://"_s);
    m_jurisdiction->setPlaceholderText(tr("一个地址管几个辖区时才填"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("发答复要用；留空就沿用已存的"));
    auto *fields = formLayout();
    fields->addRow(tr("名称"), m_name);
    fields->addRow(tr("地址"), m_url);
    fields->addRow(tr("辖区代码"), m_jurisdiction);
    fields->addRow(tr("密钥"), m_key);
    fields->addRow(QString(), m_takesAnswers);
    auto *close = plainButton(tr("不添加"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_add);
    auto *layout = column(this);
    layout->addWidget(
        new HintLabel(tr("能对接 Open311（GeoReport v2）的平台。先连过去看它收不收、列不列答复，再存下来。"), this));
    layout->addLayout(fields);
    layout->addLayout(buttons);
    for (QLineEdit *edit : {m_name, m_url})
        connect(edit, &QLineEdit::textChanged, this, &ForeignBoardForm::showUses);
    connect(m_add, &QPushButton::clicked, this, &ForeignBoardForm::given);
    connect(close, &QPushButton::clicked, this, &ForeignBoardForm::clear);
    clear();
}

void ForeignBoardForm::open()
{
    show();
    m_name->setFocus();
}

foreign::Introduction ForeignBoardForm::introduction() const
{
    return {m_name->text(), m_url->text(), m_jurisdiction->text(), m_takesAnswers->isChecked()};
}

QString ForeignBoardForm::key() const
{
    return m_key->text().trimmed();
}

void ForeignBoardForm::clear()
{
    for (QLineEdit *edit : {m_name, m_url, m_jurisdiction, m_key})
        edit->clear();
    m_takesAnswers->setChecked(false);
    showUses();
    hide();
}

void ForeignBoardForm::showUses()
{
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() && !m_url->text().trimmed().isEmpty());
}

} // namespace lianxin::ui
