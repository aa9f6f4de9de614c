// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

#include <QFrame>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace lianxin::ui {

/// The row of the point grid for one demand: folded, its number, words and whether it is answered; open, the fields
/// answer · measure · by when · basis · cannot-because.
class PointRow : public QFrame
{
    Q_OBJECT

public:
    explicit PointRow(QWidget *parent);

    /// No edited() comes of it. @p usual is the date offered first where none is given.
    void showPoint(const AnswerPoint &point, const QString &demand, QDate usual);
    [[nodiscard]] AnswerPoint point() const;
    void setOpen(bool isOpen);
    [[nodiscard]] bool isOpen() const;
    void setReadOnly(bool isReadOnly);
    void focusAnswer();

Q_SIGNALS:
    void edited();
    void opened();

private:
    [[nodiscard]] QWidget *fields();
    [[nodiscard]] QPlainTextEdit *textField(const QString &name, const QString &hint, int lines);
    void showHead();
    void changedByPerson();

    int m_no = 0;
    bool m_isShowing = false;
    QToolButton *m_head;
    QLabel *m_demand;
    QWidget *m_fields;
    QPlainTextEdit *m_answer;
    QPlainTextEdit *m_measure;
    QCheckBox *m_hasDate;
    QDateEdit *m_byWhen;
    QLineEdit *m_basis;
    QPlainTextEdit *m_cannot;
};

} // namespace lianxin::ui
