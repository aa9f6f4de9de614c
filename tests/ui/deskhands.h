// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/engine.h"
#include "tests/sync/simline.h"
#include "tests/ui/realhands.h"
#include "tests/ui/windowdesk.h"
#include "ui/list/caselistview.h"

// What tests of the whole window use that work it by hand: real events, the store only to set up and to look.

namespace lianxin::ui {

class DeskHands : public Hands<WindowDesk>
{
public:
    using Hands<WindowDesk>::Hands;

    [[nodiscard]] CaseListView *list() const { return find<CaseListView>(); }
    void clickRow(QAbstractItemView *view, int row)
    {
        clickOn(view->viewport(), rowPlace(view, row));
        settle();
    }
    /// Waits for what takes real time: a typing pause, a second try. False if it does not come in ten seconds.
    template <class Condition>
    [[nodiscard]] bool eventually(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                settle();
                return condition();
            },
            10'000);
    }
    /// On the start page of a shared desk.
    void signIn(const Actor &actor)
    {
        auto *people = find<QListWidget>(u"people"_s);
        for (int row = 0; row < people->count(); ++row)
            if (people->item(row)->text().startsWith(actor.name))
                clickRow(people, row);
        click(u"登录"_s);
    }
    /// The place of a tab where there is one: side by side there is none to click.
    void goToPane(const QString &title)
    {
        for (auto *bar : window->findChildren<QTabBar *>())
            for (int i = 0; i < bar->count(); ++i)
                if (bar->isVisible() && bar->tabText(i) == title)
                    clickOn(bar, bar->tabRect(i).center());
        settle();
    }
    /// The list that Ctrl and this digit show.
    void goToList(int no)
    {
        key(Qt::Key(Qt::Key_0 + no), Qt::ControlModifier);
        (void)rows();
    }
    void openFirstOf(int listNo)
    {
        goToList(listNo);
        clickRow(list(), 0);
    }
    /// What a person can read in the shown list, row by row.
    [[nodiscard]] QStringList rows()
    {
        const auto *model = list()->model();
        QStringList texts;
        for (int pass = 0; pass < 2; ++pass) { // the first one asks for them
            texts.clear();
            for (int row = 0; row < model->rowCount(); ++row)
                texts << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
            settle();
        }
        return texts;
    }
};

/// The window with its sync engine on a simulated line to a board; time is the test's.
class LineDesk : public DeskHands
{
public:
    explicit LineDesk(Executor *runs = nullptr)
        : DeskHands(7, runs),
          m_engine(SyncParts {store(), line, queue, clock, random, rules})
    {
        engine = m_engine.actions();
    }

    test::WireBoard board {rules};
    test::SimLine line {queue, board};

    /// Known to the board, and signed up on this desk.
    void join(const std::vector<Actor> &people)
    {
        for (const Actor &actor : people) {
            const QString token = u"token-"_s + actor.name;
            board.people[token.toUtf8()] = actor;
            auto enrolled = m_engine.enrol(u"https://board.example"_s, token);
            pass(std::chrono::seconds(5));
            REQUIRE_OK(enrolled.result());
        }
    }
    void open()
    {
        WindowDesk::open();
        QObject::connect(&m_engine, &SyncEngine::statusChanged, window.get(), &MainWindow::showSyncStatus);
        window->showSyncStatus(m_engine.status());
        settle();
    }
    void start()
    {
        m_engine.start();
        pass(std::chrono::seconds(10));
    }
    void cutLine()
    {
        line.trouble = [](const HttpRequest &) { return test::Fault::NotSent; };
    }
    void mendLine()
    {
        line.trouble = [](const HttpRequest &) { return test::Fault::None; };
    }
    void pass(std::chrono::milliseconds by)
    {
        constexpr std::chrono::milliseconds tick {500};
        for (; by > std::chrono::milliseconds(0); by -= tick) {
            clock.advance(tick);
            queue.advance(tick);
            settle();
        }
    }

private:
    SyncEngine m_engine;
};

} // namespace lianxin::ui
