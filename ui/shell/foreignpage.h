// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/fetching.h"
#include "core/foreign/posting.h"
#include "core/store/foreign.h"
#include "ui/import/jobbar.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lianxin::ui {

class Banner;
class EmptyState;
class ForeignAnswerCard;
class ForeignBoardForm;

/// Boards of others: what is promised on each, fetching and posting with progress and Cancel, and the answers that are
/// to go, may be there, or were refused, with a person's two decisions. A page that goes away stops its job between two
/// letters or answers.
class ForeignPage : public QFrame
{
    Q_OBJECT

public:
    explicit ForeignPage(const Desk &desk, QWidget *parent = nullptr);
    ~ForeignPage() override;

    void setActor(const Actor &actor);
    void refresh();

Q_SIGNALS:
    void caseWanted(lianxin::CaseId id);

private:
    [[nodiscard]] QWidget *boardsPart();
    [[nodiscard]] QWidget *answersPart();
    [[nodiscard]] const ForeignBoard *board() const;
    [[nodiscard]] const ForeignAnswer *answer() const;
    void showBoards(std::vector<ForeignBoard> boards);
    void showAnswers(std::vector<ForeignAnswer> answers);
    void tellBoard();
    void tellAnswer();
    void showUses();

    void add();
    void fetch();
    void post();
    template <class T, class Work>
    void run(const QString &what, JobBar::Counting counting, Work work, void (ForeignPage::*ended)(const Result<T> &));
    void added(const Result<ForeignBoard> &known);
    void fetched(const Result<ImportReport> &report);
    void posted(const Result<std::vector<foreign::PostOutcome>> &outcomes);
    void settle(bool isThere, const QString &words);

    const Desk &m_desk;
    ForeignBoards m_store;
    Actor m_actor;
    std::vector<ForeignBoard> m_boards;
    std::vector<ForeignAnswer> m_answers;
    JobLinkPtr m_link;
    Banner *m_banner;
    ForeignBoardForm *m_form;
    JobBar *m_bar;
    EmptyState *m_empty;
    QTreeWidget *m_boardView;
    QLabel *m_promise;
    QPushButton *m_fetch;
    QPushButton *m_post;
    QTreeWidget *m_answerView;
    EmptyState *m_noAnswers;
    ForeignAnswerCard *m_card;
};

} // namespace lianxin::ui
