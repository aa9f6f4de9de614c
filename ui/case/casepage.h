// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/syncstatus.h"
#include "ui/case/opencase.h"
#include "ui/files/filedrop.h"

#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace lianxin::ui {

class AnswerTab;
class CaseHeader;
class ContactTab;
class EmptyState;
class FilesTab;
class LetterTab;
class TimelineTab;

/// One case, with everything a person of the office does to it. Drafts are kept while one types and come back with the
/// case; nothing here waits for the store.
///
/// Where no editor has the focus, letters are shortcuts, see singlekeys.h.
class CasePage : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Letter, Timeline, Contact, Answer, Files };

    CasePage(const CaseParts &parts, QWidget *parent);

    void openCase(CaseId id);
    void closeCase();
    void setActor(const Actor &actor);                                  ///< whoever signs in next finds the page closed
    void setUnits(const QStringList &units) { m_case.setUnits(units); } ///< offered when a case is assigned
    void setSync(const SyncStatus &status); ///< without a board, answers are delivered by hand
    /// Does the step a single letter stands for; false if it stands for none now.
    bool takeLetter(const QKeyEvent &event);
    void setSingleKeys(bool areOn) { m_hasSingleKeys = areOn; }
    void showTab(Tab tab);
    /// Opens both sides of the operation's conflict, as soon as its case is read; the case must be opened before.
    void settle(CaseId id, OperationId operation);
    void startStep(const QString &kind); ///< as if it had been chosen from the menu

    [[nodiscard]] QUndoStack *undoStack() { return m_case.undoStack(); } ///< steps on this case that can be taken back

    void flush();                         ///< saves now what is not saved, in dialogs too
    [[nodiscard]] bool isUnsaved() const; ///< something typed is not yet stored
    [[nodiscard]] bool isRefused() const; ///< the disk refused something typed when it was last asked to store it

Q_SIGNALS:
    void outboxWanted();
    void answerShown(bool isShown); ///< it is open before the person and wants room, or no longer

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *casePane();
    void takeFiles();
    void addFiles(const std::vector<FileSource> &files);
    void paste();
    void refresh();
    void tellAnswerShown();
    [[nodiscard]] bool startOnPage(const QString &kind); ///< steps that have a place on a tab
    void startInDialog(const QString &kind);
    void openForm(const QString &kind, const std::vector<Person> &people);

    OpenCase m_case;
    CaseId m_shown;
    std::optional<std::pair<CaseId, OperationId>> m_toSettle; ///< once its case is here
    bool m_hasSingleKeys = true;
    bool m_withBoard = true;
    bool m_isAnswerShown = false;
    QStackedWidget *m_pages;
    EmptyState *m_none;
    CaseHeader *m_header;
    QTabWidget *m_tabs;
    LetterTab *m_letter;
    TimelineTab *m_timeline;
    ContactTab *m_contact;
    AnswerTab *m_answer;
    FilesTab *m_files;
    FileDrop *m_drop;
};

} // namespace lianxin::ui
