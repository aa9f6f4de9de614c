// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filespane.h"

#include "core/base/ask.h"
#include "core/store/settingkeys.h"
#include "ui/common/banner.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1 << 20;
constexpr int usualPerDay = 20, mostPerDay = 10'000; // MB

} // namespace

FilesPane::FilesPane(const Desk &desk, const Actor &actor, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_banner(new Banner(this)),
      m_perDay(named(new QSpinBox(this), tr("每天最多上传"))),
      m_onlyAsked(new QCheckBox(tr("大于 256 KB 的，只在有人点“现在就上传”时才上传"), this)),
      m_save(primaryButton(tr("保存"), this))
{
    m_perDay->setRange(0, mostPerDay);
    m_perDay->setSuffix(tr(" MB", "after a number"));
    m_perDay->setSpecialValueText(tr("不自动上传"));
    auto *form = formLayout();
    form->addRow(tr("每天最多上传"), m_perDay);
    auto *layout = column(this);
    layout->addWidget(new HintLabel(tr("照片和文件先在本机存好，缩略图随诉求一起发，原件在有线路时慢慢上传。"
                                       "按流量收费或线路很慢时，可以在这里限制原件每天用多少流量。"),
                                    this));
    layout->addLayout(form);
    layout->addWidget(m_onlyAsked);
    layout->addWidget(new HintLabel(tr("缩略图、点了“现在就上传”的和点了“取回”的，不算在内，也不受限制。"), this));
    layout->addWidget(m_banner);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addStretch();
    if (!desk.rules.may(actor, u"manage_settings")) {
        for (QWidget *edit : std::initializer_list<QWidget *> {m_perDay, m_onlyAsked, m_save})
            edit->setEnabled(false);
        m_banner->showInfo(tr("这些内容由管理员修改。"));
    }
    connect(m_save, &QPushButton::clicked, this, &FilesPane::save);
    load();
}

void FilesPane::load()
{
    ask(m_desk.store.setting(settingkey::filesPerDay), this, [this](const Result<QString> &bytes) {
        if (!bytes)
            return m_banner->showError(bytes.error());
        m_perDay->setValue(bytes->isEmpty() ? usualPerDay : int(bytes->toLongLong() / megabyte));
    });
    ask(m_desk.store.setting(settingkey::largeFilesOnlyAsked), this, [this](const Result<QString> &isSet) {
        isSet ? m_onlyAsked->setChecked(*isSet == u"1") : m_banner->showError(isSet.error());
    });
}

void FilesPane::save()
{
    const QMap<QString, QString> values {{settingkey::filesPerDay, QString::number(m_perDay->value() * megabyte)},
                                         {settingkey::largeFilesOnlyAsked, m_onlyAsked->isChecked() ? u"1"_s : u"0"_s}};
    ask(m_desk.store.setSettings(values), this, [this](const Result<void> &saved) {
        saved ? m_banner->showSuccess(tr("已保存。")) : m_banner->showError(saved.error());
    });
}

} // namespace lianxin::ui
