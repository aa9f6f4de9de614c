// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/savedline.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/errorsentence.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

SavedLine::SavedLine(DraftKeeper &keeper, QWidget *parent)
    : QFrame(parent),
      m_text(new QLabel(this)),
      m_again(plainButton(tr("再存一次"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space(1), 0, space(1), 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_again);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    clear();

    connect(&keeper, &DraftKeeper::stored, this,
            [this](Timestamp at) { say(tr("已保存 %1").arg(at.local().toString(u"HH:mm:ss"_s)), false); });
    connect(&keeper, &DraftKeeper::failed, this, [this](const Error &error) {
        say(tr("没有保存！%1文字还在这里，请不要关闭窗口。").arg(errorSentence(error).happened), true);
    });
    connect(m_again, &QPushButton::clicked, &keeper, &DraftKeeper::flush);
}

void SavedLine::clear()
{
    say({}, false);
}

QString SavedLine::text() const
{
    return m_text->text();
}

void SavedLine::say(const QString &text, bool isAlarm)
{
    m_isAlarm = isAlarm;
    m_text->setText(text);
    setManner(this, isAlarm ? "failure" : "");
    setManner(m_text, isAlarm ? "error" : "muted");
    m_again->setVisible(isAlarm);
    if (isAlarm) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace lianxin::ui
