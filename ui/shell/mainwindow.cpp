// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/base/ask.h"
#include "ui/case/draftkeeper.h"
#include "ui/common/banner.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/helpdialogs.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/session.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/topbar.h"
#include "ui/words/codewords.h"

#include <algorithm>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Desk &desk, QWidget *parent)
    : QMainWindow(parent),
      m_desk(desk),
      m_preferences(loadPreferences(desk.profileDir)),
      m_session(new Session(desk.store, this)),
      m_faces(new QStackedWidget(this)),
      m_signIn(new SignInPage(m_faces)),
      m_page(new DeskPage(m_desk, m_faces))
{
    setWindowTitle(tr("连心桌面"));
    setCentralWidget(m_faces);
    m_faces->addWidget(new QWidget(m_faces)); // blank until the store has told who is known
    m_faces->addWidget(m_signIn);
    m_faces->addWidget(m_page);
    buildMenus();
    takePreferences(m_preferences);
    const WindowPlace place = loadWindowPlace(desk.profileDir);
    m_hasPlace = restoreGeometry(place.geometry);
    if (!m_hasPlace)
        resize(1366, 768);
    m_page->divide(place.splitter);

    connect(m_session, &Session::signedIn, this, &MainWindow::enter);
    connect(m_session, &Session::changed, this, &MainWindow::enter);
    connect(m_session, &Session::signedOut, this, [this] { loadPeople(false); });
    connect(m_session, &Session::refused, m_signIn, &SignInPage::showError);
    connect(m_signIn, &SignInPage::signInWanted, m_session, &Session::signIn);
    connect(&m_desk.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.people)
            loadPeople(false);
    });
    loadPeople(true);
}

void MainWindow::showSyncStatus(const SyncStatus &status)
{
    m_page->showSyncStatus(status);
}

void MainWindow::present()
{
    const QSize room = screen()->availableSize();
    const bool fits = width() < room.width() && height() < room.height();
    m_hasPlace || fits ? show() : showMaximized();
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_page->isUnsaved() && !m_closeAnyway) {
        saveThenClose();
        return event->ignore();
    }
    m_page->leave();
    saveWindowPlace(m_desk.profileDir, {saveGeometry(), m_page->division()});
    QMainWindow::closeEvent(event);
}

void MainWindow::saveThenClose()
{
    m_closing = std::make_unique<QObject>();
    for (DraftKeeper *keeper : findChildren<DraftKeeper *>()) {
        if (!keeper->hasUnsaved())
            continue;
        connect(keeper, &DraftKeeper::stored, m_closing.get(), [this] { close(); });
        connect(keeper, &DraftKeeper::failed, m_closing.get(), [this](const Error &error) { stayOpen(error); });
        keeper->flush();
    }
}

void MainWindow::stayOpen(const Error &error)
{
    m_closing.reset(); // what is stored later must not close the window any more
    m_page->banner()->showError(error);
    m_page->banner()->offer(tr("放弃没有存上的文字，仍要退出"), [this] {
        m_closeAnyway = true;
        close();
    });
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildViewMenu();
    buildHelpMenu();
    m_page->bar()->search()->setCommands(m_actions);
}

QAction *MainWindow::add(QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> then,
                         bool needsPerson)
{
    auto *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [then = std::move(then)] { then(); });
    m_actions << action;
    if (needsPerson)
        m_personActions << action;
    return action;
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("文件(&F)"));
    m_registerActions
        = {add(menu, tr("登记来访"), QKeySequence::New, [this] { m_page->startRegistration(toCode(Channel::WalkIn)); }),
           add(menu, tr("登记来电"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
               [this] { m_page->startRegistration(toCode(Channel::Phone)); }),
           add(menu, tr("登记来信"), {}, [this] { m_page->startRegistration(u"letter"_s); })};
    menu->addSeparator();
    m_import = add(menu, tr("导入清单…"), Qt::CTRL | Qt::Key_I, [this] { m_page->startImport(); });
    // Not Ctrl+E: in a line of text that goes to its end.
    add(menu, tr("导出当前清单…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] { m_page->exportShown(); });
    menu->addSeparator();
    add(menu, tr("立即同步"), Qt::Key_F5, [this] { m_desk.sync.syncNow(); });
    menu->addSeparator();
    QAction *change = add(menu, tr("换人或锁定"), Qt::CTRL | Qt::Key_L, [this] { lock(); });
    QAction *settings = add(menu, tr("设置…"), Qt::CTRL | Qt::Key_Comma, [this] { openSettings(); });
    add(
        menu, tr("退出"), QKeySequence::Quit, [this] { close(); }, false);
    m_page->bar()->setPersonMenu({change, settings});
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("查看(&V)"));
    int n = 0;
    for (const auto &list : codeNames(WorkList {}))
        if (list.value != WorkList::Sealed)
            add(menu, workListWord(list.value), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + n++)),
                [this, which = list.value] { m_page->showList(which); });
    add(menu, tr("发件箱"), Qt::CTRL | Qt::Key_0, [this] { m_page->showOutbox(); });
    menu->addSeparator();
    add(menu, tr("搜索和命令"), Qt::CTRL | Qt::Key_K, [this] { m_page->bar()->search()->setFocus(); });
    menu->addSeparator();
    add(
        menu, tr("文字大一些"), QKeySequence::ZoomIn, [this] { changeTextSize(10); }, false);
    add(
        menu, tr("文字小一些"), QKeySequence::ZoomOut, [this] { changeTextSize(-10); }, false);
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("帮助(&H)"));
    add(
        menu, tr("快捷键"), QKeySequence::HelpContents,
        [this] { showCheatSheet(m_actions, m_preferences.singleKeys, this); }, false);
    add(
        menu, tr("关于连心桌面"), {}, [this] { showAbout(this); }, false);
}

void MainWindow::loadPeople(bool mayEnterAlone)
{
    ask(m_desk.store.people(), this, [=, this](const Result<std::vector<Person>> &people) {
        people ? showPeople(*people, mayEnterAlone) : m_page->banner()->showError(people.error());
    });
}

void MainWindow::showPeople(const std::vector<Person> &people, bool mayEnterAlone)
{
    m_signIn->setPeople(people);
    m_session->update(people);
    if (m_session->isSignedIn())
        return;
    if (people.empty() && !m_firstRun) {
        m_firstRun = new FirstRunPage(m_desk, m_faces);
        connect(m_firstRun, &FirstRunPage::finished, m_session, &Session::signIn);
        m_faces->addWidget(m_firstRun);
        m_faces->setCurrentWidget(m_firstRun);
    } else if (!people.empty() && !m_firstRun) {
        m_faces->setCurrentWidget(m_signIn);
        if (mayEnterAlone && people.size() == 1 && !people.front().hasPassphrase)
            m_session->signIn(people.front().actor.id, {});
    }
    for (QAction *action : m_personActions)
        action->setEnabled(false);
}

void MainWindow::enter(const Actor &actor)
{
    if (m_firstRun)
        m_firstRun->deleteLater();
    m_firstRun = nullptr;
    m_signIn->reset();
    setWindowTitle(tr("%1 · %2 · 连心桌面").arg(actor.org, actor.name));
    for (QAction *action : m_personActions)
        action->setEnabled(true);
    m_faces->setCurrentWidget(m_page);
    m_page->setActor(actor);
    for (QAction *action : m_registerActions)
        action->setEnabled(m_page->mayRegister());
    m_import->setEnabled(m_page->mayImport());
}

void MainWindow::lock()
{
    m_page->leave();
    setWindowTitle(tr("连心桌面"));
    m_session->signOut();
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_desk, m_session->actor(), m_preferences, this);
    connect(dialog, &SettingsDialog::preferencesChanged, this, &MainWindow::takePreferences);
    dialog->open();
}

void MainWindow::takePreferences(const Preferences &preferences)
{
    if (preferences != m_preferences)
        savePreferences(m_desk.profileDir, preferences);
    m_preferences = preferences;
    if (preferences.look != currentLook())
        applyLook(*qApp, preferences.look);
    m_page->setSingleKeys(preferences.singleKeys);
}

void MainWindow::changeTextSize(int percent)
{
    Preferences changed = m_preferences;
    changed.look.textPercent = std::clamp(changed.look.textPercent + percent, 100, 200);
    takePreferences(changed);
}

} // namespace lianxin::ui
