// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/querytext.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QComboBox;
class QStackedLayout;

namespace lianxin::ui {

class Banner;
class CaseListModel;
class CaseListView;
class ElidedLabel;
class EmptyState;

/// One work list or what a search found: its name, its length, its order, its rows; what to do when it is empty.
class ListPane : public QFrame
{
    Q_OBJECT

public:
    explicit ListPane(const Desk &desk, QWidget *parent = nullptr);

    void setActor(const Actor &actor); ///< empties the list; the next show() is asked in this name
    void show(WorkList list);
    /// Searches in all lists.
    void search(const QString &text, const QueryVocabulary &vocabulary);
    void apply(const ChangeSet &changes);
    void tick(); ///< time has passed: clocks run on, and what was due tomorrow is due today

    [[nodiscard]] CaseListView *view() const { return m_view; }
    [[nodiscard]] WorkList list() const { return m_list; }
    [[nodiscard]] bool isSearching() const { return m_searching; }
    [[nodiscard]] CaseQuery query() const; ///< of what is shown, a search included
    [[nodiscard]] QString name() const;    ///< likewise
    void goIn();                           ///< focus to the list, once it is answered to its first case
    void setMayRegister(bool may);

Q_SIGNALS:
    void chosen(lianxin::CaseId id);
    void opened(lianxin::CaseId id);
    void registrationWanted();

private:
    void ask();
    void tellCount();
    void tellEmpty();

    const Desk &m_desk;
    Actor m_actor;
    WorkList m_list = WorkList::Today;
    TypedQuery m_search;
    bool m_searching = false;
    bool m_isAsking = false;
    bool m_goesIn = false;

    CaseListModel *m_model;
    CaseListView *m_view;
    ElidedLabel *m_title;
    QComboBox *m_sort;
    Banner *m_banner;
    EmptyState *m_empty;
    QPushButton *m_register;
    QStackedLayout *m_stack;
};

} // namespace lianxin::ui
