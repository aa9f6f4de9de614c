// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lookpane.h"

#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSlider>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sizeStep = 10; // percent

/// In both languages: whoever looks for one may not read the other.
const QString restartWords
    = u"语言在下次打开连心桌面时生效。\nThe language changes the next time you open Lianxin Desk."_s;

QString themeWord(ThemeKind theme)
{
    switch (theme) {
    case ThemeKind::Light:
        return LookPane::tr("浅色");
    case ThemeKind::Dark:
        return LookPane::tr("深色");
    case ThemeKind::HighContrast:
        return LookPane::tr("高对比度");
    }
    Q_UNREACHABLE();
}

} // namespace

LookPane::LookPane(const Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_preferences(preferences),
      m_size(named(new QSlider(Qt::Horizontal, this), tr("文字大小"))),
      m_percent(new QLabel(this)),
      m_theme(named(new QComboBox(this), tr("颜色"))),
      m_language(named(new QComboBox(this), tr("语言"))),
      m_singleKeys(named(new QCheckBox(tr("使用单键快捷键（J、K、R、N、A）"), this), tr("使用单键快捷键"))),
      m_restart(new HintLabel(restartWords, this))
{
    m_size->setRange(100 / sizeStep, 200 / sizeStep);
    m_size->setValue(preferences.look.textPercent / sizeStep);
    m_size->setTickPosition(QSlider::TicksBelow);
    for (const auto &theme : codeNames(ThemeKind {}))
        m_theme->addItem(themeWord(theme.value), int(theme.value));
    m_theme->setCurrentIndex(int(preferences.look.theme));
    m_language->addItem(u"中文"_s, u"zh"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(m_language->findData(preferences.language));
    m_singleKeys->setChecked(preferences.singleKeys);
    m_restart->hide();

    auto *size = new QHBoxLayout;
    size->addWidget(m_size, 1);
    size->addWidget(m_percent);
    auto *form = formLayout();
    form->addRow(tr("文字大小"), size);
    form->addRow(tr("颜色"), m_theme);
    form->addRow(tr("语言"), m_language);
    auto *layout = column(this);
    layout->addLayout(form);
    layout->addWidget(m_restart);
    layout->addWidget(m_singleKeys);
    layout->addStretch();

    connect(m_size, &QSlider::valueChanged, this, &LookPane::tell);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &LookPane::tell);
    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this, now = preferences.language] { m_restart->setVisible(m_language->currentData().toString() != now); });
    connect(m_language, &QComboBox::currentIndexChanged, this, &LookPane::tell);
    connect(m_singleKeys, &QCheckBox::toggled, this, &LookPane::tell);
    m_percent->setText(tr("%1 %").arg(preferences.look.textPercent));
}

void LookPane::tell()
{
    m_preferences.look = {ThemeKind(m_theme->currentData().toInt()), m_size->value() * sizeStep};
    m_preferences.language = m_language->currentData().toString();
    m_preferences.singleKeys = m_singleKeys->isChecked();
    m_percent->setText(tr("%1 %").arg(m_preferences.look.textPercent));
    Q_EMIT changed(m_preferences);
}

} // namespace lianxin::ui
