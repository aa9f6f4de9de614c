// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace lianxin::ui {

class Banner;
class ImportPage;
class CasePage;
class LinePage;
class ListPane;
class NavPane;
class RegistrationPage;
class TopBar;
class YieldingSplitter;

/// All that a signed-in person works with: the lists at the left, the list in the middle, the case at the right; or the
/// outbox, or the registration form in their place.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    explicit DeskPage(const Desk &desk, QWidget *parent = nullptr);

    void setActor(const Actor &actor);      ///< starts with 今日, whatever was shown before
    [[nodiscard]] bool mayRegister() const; ///< the person at the desk
    [[nodiscard]] bool mayImport() const;
    void leave();                         ///< saves what is being typed, and closes it
    [[nodiscard]] bool isUnsaved() const; ///< something typed is not yet stored
    void showSyncStatus(const SyncStatus &status);
    void setSingleKeys(bool areOn);
    void showList(WorkList list);
    void showOutbox();
    void showDiary();
    void startRegistration(const QString &channel);
    void startImport();
    void exportShown(); ///< the cases of the list that is shown
    void openCase(CaseId id);

    [[nodiscard]] TopBar *bar() const { return m_bar; }
    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] QByteArray division() const; ///< how the panes are divided
    void divide(const QByteArray &division);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectPages();
    void take(const ChangeSet &changes);
    void tellWarnings();
    void search(const QString &text);
    void askCounts();
    void loadVocabulary();
    void tick();
    void settle(CaseId id, OperationId operation);

    const Desk &m_desk;
    Actor m_actor;
    TopBar *m_bar;
    Banner *m_banner;
    NavPane *m_nav;
    QSplitter *m_split;
    YieldingSplitter *m_work;
    QStackedWidget *m_pages;
    ListPane *m_list;
    CasePage *m_case;
    LinePage *m_line;
    RegistrationPage *m_registration;
    ImportPage *m_import;
    QTimer m_countsPause; ///< a busy feed changes something many times a second
    QTimer m_minute;
    int m_minutes = 0;
    bool m_hasSingleKeys = true;
    bool m_warns = false; ///< the banner tells a warning of the store
};

} // namespace lianxin::ui
