// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/preferences.h"

#include <memory>
#include <QMainWindow>

class QStackedWidget;

namespace lianxin::ui {

class DeskPage;
class FirstRunPage;
class Session;
class SignInPage;

/// The one window. Which of three faces it shows follows from the store: nobody known yet, nobody signed in, at work.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Desk &desk, QWidget *parent = nullptr);

    void showSyncStatus(const lianxin::SyncStatus &status);
    void present();     ///< shows it where it was last, or as large as a small screen is
    void raiseWindow(); ///< somebody started the program a second time

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void saveThenClose();
    void stayOpen(const Error &error); ///< it could not be saved
    void buildMenus();
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> then,
                 bool needsPerson = true);
    void buildFileMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void loadPeople(bool mayEnterAlone);
    void showPeople(const std::vector<Person> &people, bool mayEnterAlone);
    void enter(const Actor &actor);
    void lock();
    void openSettings();
    void takePreferences(const Preferences &preferences);
    void changeTextSize(int percent);

    Desk m_desk;
    Preferences m_preferences;
    Session *m_session;
    QStackedWidget *m_faces;
    FirstRunPage *m_firstRun = nullptr; ///< only while there is nobody
    SignInPage *m_signIn;
    DeskPage *m_page;
    bool m_hasPlace = false; ///< it stood somewhere before
    std::unique_ptr<QObject> m_closing; ///< while the last words are being saved
    bool m_closeAnyway = false;
    QList<QAction *> m_actions, m_personActions, m_registerActions;
    QAction *m_import = nullptr;
};

} // namespace lianxin::ui
