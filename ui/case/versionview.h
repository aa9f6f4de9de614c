// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QTextBrowser;

namespace lianxin::ui {

/// The submitted versions of a case's answer, to be read: the frozen text, what changed since the version before, and
/// the points it was made from.
class VersionView : public QWidget
{
    Q_OBJECT

public:
    explicit VersionView(QWidget *parent);

    /// Shows the newest, unless the person is reading another one and nothing new has come.
    void showCase(const Case &c);
    [[nodiscard]] const AnswerVersion *shown() const; ///< whose text stands before the eyes
    [[nodiscard]] bool isNewestShown() const;

Q_SIGNALS:
    void shownChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(int index);
    void write();

    std::vector<AnswerVersion> m_versions;
    std::vector<Demand> m_demands;
    int m_index = -1;
    QComboBox *m_choice;
    QLabel *m_facts;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_text;
    QTextBrowser *m_changes;
    QTextBrowser *m_points;
};

} // namespace lianxin::ui
