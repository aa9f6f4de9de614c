// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/draftkeeper.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace lianxin::ui {

/// Says under an editor whether what was typed is safe: "已保存 09:12:03", or, red and loud, that it is not.
class SavedLine : public QFrame
{
    Q_OBJECT

public:
    SavedLine(DraftKeeper &keeper, QWidget *parent);

    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isAlarm() const { return m_isAlarm; }

private:
    void say(const QString &text, bool isAlarm);

    QLabel *m_text;
    QPushButton *m_again;
    bool m_isAlarm = false;
};

} // namespace lianxin::ui
