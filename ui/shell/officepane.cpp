// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/officepane.h"

#include "core/base/ask.h"
#include "core/store/settingkeys.h"
#include "ui/common/banner.h"
#include "ui/common/widgets.h"
#include "ui/shell/settingnames.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

OfficePane::OfficePane(const Desk &desk, const Actor &actor, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_banner(new Banner(this)),
      m_unit(named(new QLineEdit(this), tr("单位名称"))),
      m_device(named(new QLineEdit(this), tr("这台电脑的短名"))),
      m_places(named(new QPlainTextEdit(this), tr("村和地点"))),
      m_units(named(new QPlainTextEdit(this), tr("承办单位"))),
      m_save(primaryButton(tr("保存"), this))
{
    m_places->setTabChangesFocus(true);
    m_units->setTabChangesFocus(true);
    auto *form = formLayout();
    form->addRow(tr("单位名称"), m_unit);
    form->addRow(tr("这台电脑的短名"), m_device);
    auto *lists = new QGridLayout;
    lists->addWidget(new SectionLabel(tr("村和地点（每行一个）"), this), 0, 0);
    lists->addWidget(new SectionLabel(tr("承办单位（每行一个）"), this), 0, 1);
    lists->addWidget(m_places, 1, 0);
    lists->addWidget(m_units, 1, 1);
    auto *layout = column(this);
    layout->addLayout(form);
    layout->addLayout(lists, 1);
    layout->addWidget(m_banner);
    layout->addWidget(m_save, 0, Qt::AlignLeft);

    if (!desk.rules.may(actor, u"manage_settings")) {
        for (QWidget *edit : std::initializer_list<QWidget *> {m_unit, m_device, m_places, m_units, m_save})
            edit->setEnabled(false);
        m_banner->showInfo(tr("这些内容由管理员修改。"));
    }
    connect(m_save, &QPushButton::clicked, this, &OfficePane::save);
    load();
}

void OfficePane::load()
{
    const auto into = [this](const QString &key, auto *edit, auto put) {
        ask(m_desk.store.setting(key), this, [=, this](const Result<QString> &value) {
            value ? (edit->*put)(*value) : m_banner->showError(value.error());
        });
    };
    into(settingkey::office, m_unit, &QLineEdit::setText);
    into(settingkey::deviceName, m_device, &QLineEdit::setText);
    into(settingname::places, m_places, &QPlainTextEdit::setPlainText);
    into(settingname::units, m_units, &QPlainTextEdit::setPlainText);
}

void OfficePane::save()
{
    const QMap<QString, QString> values {{settingkey::office, m_unit->text().trimmed()},
                                         {settingkey::deviceName, m_device->text().trimmed()},
                                         {settingname::places, m_places->toPlainText()},
                                         {settingname::units, m_units->toPlainText()}};
    ask(m_desk.store.setSettings(values), this, [this](const Result<void> &saved) {
        saved ? m_banner->showSuccess(tr("已保存。")) : m_banner->showError(saved.error());
    });
}

} // namespace lianxin::ui
