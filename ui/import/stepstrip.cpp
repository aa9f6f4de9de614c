// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/stepstrip.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

StepStrip::StepStrip(const QStringList &steps, QWidget *parent) : QWidget(parent), m_steps(steps)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(5));
    for (const QString &step : steps) {
        m_labels.push_back(new QLabel(step, this));
        layout->addWidget(m_labels.back());
    }
}

void StepStrip::showStep(int current)
{
    for (int i = 0; i < int(m_labels.size()); ++i) {
        const QString mark = i < current ? u"✓"_s : QString::number(i + 1);
        m_labels[size_t(i)]->setText(mark + u"  "_s + m_steps[i]);
        setManner(m_labels[size_t(i)], i == current ? "current" : "muted");
    }
    setAccessibleName(tr("第 %1 步，共 %2 步：%3").arg(current + 1).arg(m_steps.size()).arg(m_steps[current]));
}

} // namespace lianxin::ui
