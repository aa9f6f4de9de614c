// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace lianxin::ui {

class DraftKeeper;
class VersionView;

/// A frozen answer and what can be done with it: sign or send back while it is in review, send or withdraw once it is
/// signed. Whoever may not sign reads why.
class ReviewPanel : public QWidget
{
    Q_OBJECT

public:
    ReviewPanel(OpenCase &open, QWidget *parent);
    ~ReviewPanel() override;

    void refresh();
    void setWithBoard(bool withBoard);
    void focusComment();

Q_SIGNALS:
    void stepWanted(const QString &kind); ///< for those that ask for more first

private:
    [[nodiscard]] QWidget *judgement();
    [[nodiscard]] QWidget *dispatch();
    void showUses();
    void sign();
    void stopSigning();
    void sendBack();

    OpenCase &m_case;
    bool m_withBoard = true;
    bool m_isSigning = false; ///< until the case has been read anew, or the step was refused
    VersionView *m_version;
    QLabel *m_why;
    QWidget *m_judgement;
    QPlainTextEdit *m_comment;
    QPushButton *m_sign;
    QPushButton *m_sendBack;
    QWidget *m_dispatch;
    QPushButton *m_send;
    QPushButton *m_withdraw;
    DraftKeeper *m_keeper;
};

} // namespace lianxin::ui
