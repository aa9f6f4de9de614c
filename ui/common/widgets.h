// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QBoxLayout>
#include <QFormLayout>
#include <QKeySequence>
#include <QLabel>

class QPushButton;

namespace lianxin::ui {

/// Gives a widget its manner in the style sheet, see stylesheet.h.
void setManner(QWidget *widget, const char *manner);

/// @p widget, with what a screen reader calls it.
template <class W>
W *named(W *widget, const QString &name)
{
    widget->setAccessibleName(name);
    return widget;
}

// A double click on one of these is one click, except on a quiet one.
[[nodiscard]] QPushButton *primaryButton(const QString &text, QWidget *parent);
[[nodiscard]] QPushButton *plainButton(const QString &text, QWidget *parent);
[[nodiscard]] QPushButton *quietButton(const QString &text, QWidget *parent); ///< looks like a link
[[nodiscard]] QPushButton *dangerButton(const QString &text, QWidget *parent);

/// A form whose labels move above their fields when the row gets narrow or the text large.
[[nodiscard]] QFormLayout *formLayout();
/// A column with the usual margins and distances.
[[nodiscard]] QVBoxLayout *column(QWidget *parent, int marginSteps = 4);

/// The small heading of a group.
class SectionLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SectionLabel(const QString &text, QWidget *parent = nullptr);
};

/// The heading of a page, half again as large as the text.
class TitleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TitleLabel(const QString &text, QWidget *parent = nullptr);
};

/// Words that explain, wrapped. Once shown, it is never lower than its lines need.
class HintLabel : public QLabel
{
    Q_OBJECT

public:
    explicit HintLabel(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// One line that is shortened with "…" where there is no room; the whole text is in the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Calls @p then for any of @p keys while the focus is in @p page.
void onKeys(QWidget *page, const QList<QKeySequence> &keys, std::function<void()> then);

/// Ctrl+Enter clicks @p button while the focus is in @p page; its tool tip says so.
void finishWithCtrlEnter(QWidget *page, QPushButton *button);

/// What stands where a list or page is empty: what that means, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &title, const QString &hint, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &hint);
    /// A button that leads on; the widget is its owner.
    QPushButton *addAction(const QString &text);

private:
    QLabel *m_title;
    QLabel *m_hint;
    QVBoxLayout *m_layout;
};

} // namespace lianxin::ui
