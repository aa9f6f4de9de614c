// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets.h"

#include "ui/common/look.h"

#include <QAction>
#include <QFormLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStyle>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// A double click is one click: many people double-click everything, and by the second click the button may already
/// stand for the next step.
class StepButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override { event->accept(); }
};

template <class Button>
QPushButton *button(const QString &text, QWidget *parent, const char *manner)
{
    auto *made = named(new Button(text, parent), text);
    made->setAutoDefault(false);
    setManner(made, manner);
    return made;
}

} // namespace

void setManner(QWidget *widget, const char *manner)
{
    widget->setProperty("manner", QString::fromLatin1(manner));
    // A style sheet does not notice a changed property by itself.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    return button<StepButton>(text, parent, "primary");
}

QPushButton *plainButton(const QString &text, QWidget *parent)
{
    return button<StepButton>(text, parent, "");
}

QPushButton *quietButton(const QString &text, QWidget *parent)
{
    return button<QPushButton>(text, parent, "quiet");
}

QPushButton *dangerButton(const QString &text, QWidget *parent)
{
    return button<StepButton>(text, parent, "danger");
}

QFormLayout *formLayout()
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(space(4));
    form->setVerticalSpacing(space(2));
    return form;
}

QVBoxLayout *column(QWidget *parent, int marginSteps)
{
    auto *layout = new QVBoxLayout(parent);
    const int margin = space(marginSteps);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space(2));
    return layout;
}

SectionLabel::SectionLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setManner(this, "section");
}

TitleLabel::TitleLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.4);
    larger.setWeight(QFont::DemiBold);
    setFont(larger);
    setWordWrap(true);
}

HintLabel::HintLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
    setManner(this, "muted");
}

QSize HintLabel::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    return isVisible() ? QSize(least.width(), heightForWidth(width())) : least; // before that it has no width to go by
}

void HintLabel::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    updateGeometry();
}

void HintLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u"中中…"_s), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(room, int(alignment()) | Qt::TextSingleLine, shown);
    setToolTip(shown == text() ? QString() : text());
}

void onKeys(QWidget *page, const QList<QKeySequence> &keys, std::function<void()> then)
{
    auto *action = new QAction(page);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    QObject::connect(action, &QAction::triggered, page, [then = std::move(then)] { then(); });
}

void finishWithCtrlEnter(QWidget *page, QPushButton *button)
{
    button->setToolTip(u"Ctrl+Enter"_s);
    onKeys(page, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [button] { button->click(); });
}

EmptyState::EmptyState(const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent),
      m_title(new TitleLabel(title, this)),
      m_hint(new HintLabel(hint, this)),
      m_layout(column(this, 8))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    m_layout->addStretch(2);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_hint);
    m_layout->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
}

QPushButton *EmptyState::addAction(const QString &text)
{
    auto *action = primaryButton(text, this);
    m_layout->insertWidget(m_layout->count() - 1, action, 0, Qt::AlignHCenter);
    return action;
}

} // namespace lianxin::ui
