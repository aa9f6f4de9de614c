// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <QFrame>

class QLabel;
class QPushButton;

namespace lianxin::ui {

/// A strip that tells of one thing: that it went wrong, that it is done, that something waits. Hidden while it has
/// nothing to say. It never takes the focus.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void showError(const Error &error);
    void showWarning(const QString &text);
    void showInfo(const QString &text);
    void showSuccess(const QString &text);
    /// A button beside the text shown last, e.g. "查看". The next text removes it.
    void offer(const QString &action, std::function<void()> then);
    void clear();
    [[nodiscard]] QString text() const;

private:
    void say(const char *manner, const QString &text);

    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
    std::function<void()> m_then;
};

} // namespace lianxin::ui
