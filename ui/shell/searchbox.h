// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/querytext.h"

#include <QLineEdit>
#include <QTimer>

class QAction;
class QCompleter;
class QStringListModel;

namespace lianxin::ui {

/// The one box for finding cases and starting anything: completes operators and their values, and names of commands.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    void setVocabulary(const QueryVocabulary &vocabulary) { m_vocabulary = vocabulary; }
    [[nodiscard]] const QueryVocabulary &vocabulary() const { return m_vocabulary; }
    void setCommands(const QList<QAction *> &commands) { m_commands = commands; }
    void forget(); ///< another list is shown: empties the line without searching

Q_SIGNALS:
    /// What to look for: at a typing pause, at once with Enter, empty when cleared.
    void searched(const QString &text);
    void entered(); ///< Enter: on to what was found

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer(const QString &text);
    void takeOffer(const QString &offered);
    void search();

    QueryVocabulary m_vocabulary;
    QList<QAction *> m_commands;
    QStringListModel *m_offers;
    QCompleter *m_completer;
    QTimer m_pause;
    QString m_searched;
};

} // namespace lianxin::ui
