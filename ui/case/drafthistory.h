// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/drafts.h"
#include "core/store/store.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace lianxin::ui {

/// Every saved state of an answer draft, newest first, and the way back to one. What is typed now stays in the history
/// too. Open it with open(); it deletes itself.
class DraftHistory : public QDialog
{
    Q_OBJECT

public:
    DraftHistory(Store &store, const DraftKey &key, QWidget *parent);

Q_SIGNALS:
    void restored(const lianxin::AnswerDraft &older);

private:
    void show(const std::vector<Draft> &drafts);

    std::vector<AnswerDraft> m_answers;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_restore;
};

} // namespace lianxin::ui
