// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/errorsentence.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_text(new QLabel(this)),
      m_action(quietButton({}, this)),
      m_close(quietButton(u"✕"_s, this))
{
    setObjectName(u"banner"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAccessibleName(tr("关闭提示"));
    m_close->setToolTip(tr("关闭提示"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space(3), space(1), space(1), space(1));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QPushButton::clicked, this, &Banner::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_then)
            m_then();
    });
    hide();
}

void Banner::showError(const Error &error)
{
    if (error.code != Error::Code::Cancelled) // somebody wanted it so
        say("failure", errorSentence(error).text());
}

void Banner::showWarning(const QString &text)
{
    say("warning", text);
}

void Banner::showInfo(const QString &text)
{
    say("info", text);
}

void Banner::showSuccess(const QString &text)
{
    say("success", text);
}

void Banner::offer(const QString &action, std::function<void()> then)
{
    m_then = std::move(then);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->show();
}

void Banner::clear()
{
    m_text->clear();
    m_then = nullptr;
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::say(const char *manner, const QString &text)
{
    m_then = nullptr;
    m_action->hide();
    m_text->setText(text);
    setAccessibleName(text);
    setManner(this, manner);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace lianxin::ui
