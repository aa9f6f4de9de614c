// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QFrame>
#include <QWidget>

class QLabel;
class QPushButton;

namespace lianxin::ui {

class Banner;

/// A step that one person proposed and another decides: not accepting, voiding, an extension.
class ProposalBar : public QFrame
{
    Q_OBJECT

public:
    ProposalBar(OpenCase &open, QWidget *parent);

Q_SIGNALS:
    void stepWanted(const QString &kind);

private:
    void refresh();
    void show(const QString &text, const Operation &agree, const QString &refuseKind);

    OpenCase &m_case;
    QLabel *m_text;
    QLabel *m_why;
    QPushButton *m_agree;
    QPushButton *m_refuse;
};

/// What the person who opens a case must know before anything else: a step that did not go through, what waits for a
/// decision, an earlier letter that this one seems to repeat.
class CaseNotices : public QWidget
{
    Q_OBJECT

public:
    CaseNotices(OpenCase &open, QWidget *parent);

Q_SIGNALS:
    void stepWanted(const QString &kind);
    void outboxWanted();
    void conflictWanted(lianxin::OperationId id);
    void similarWanted(const lianxin::SimilarCase &earlier);

private:
    void refresh();
    void showConflict();
    [[nodiscard]] bool isNews(const TimelineEntry &entry) const;
    void showRefused();
    void showSimilar();

    OpenCase &m_case;
    Banner *m_failed;   ///< the last step taken here
    Banner *m_conflict; ///< steps of this desk that do not fit what others did
    Banner *m_refused;  ///< steps the board or a newer change did not take
    Banner *m_similar;
};

} // namespace lianxin::ui
