// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/realhands.h"
#include "tests/ui/uidesk.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QTest>

namespace lianxin::ui {

/// The whole window over a desk, with a sync that only counts what it is asked.
class WindowDesk : public UiDesk
{
public:
    using UiDesk::UiDesk;

    int syncs = 0;
    std::optional<SyncActions> engine; ///< asked instead, if there is one when the window opens
    std::function<Result<Person>(const QString &url, const QString &token)> board
        = [](const QString &, const QString &) { return failure(Error::Code::Offline); };

    /// Opens the window; what was hired or taken before is in the store.
    void open()
    {
        SyncActions actions;
        actions.syncNow = [this] { ++syncs; };
        actions.pause = [] {};
        actions.enrol = [this](const QString &url, const QString &token) {
            return QtFuture::makeReadyFuture(enrolled(board(url, token)));
        };
        window = std::make_unique<MainWindow>(
            Desk {store(), engine.value_or(actions), clock, random, rules, queue, queue, dir.path()});
        window->show();
        window->resize(1366, 768);
        window->activateWindow();
        settle();
    }

    void openAs(const Actor &actor)
    {
        ok(store().savePerson({actor}));
        open();
    }

    /// On the start page of a desk that several people share.
    void signInAs(const Actor &actor)
    {
        auto *people = find<QListWidget>(u"people"_s);
        for (int row = 0; row < people->count(); ++row)
            if (people->item(row)->text().startsWith(actor.name))
                people->setCurrentRow(row);
        click(u"登录"_s);
    }

    template <class W>
    W *find(const QString &name = {}) const
    {
        W *found = window->findChild<W *>(name);
        REQUIRE(found);
        return found;
    }

    /// The visible button that says so, wherever it is.
    QAbstractButton *button(const QString &text) const
    {
        for (auto *widget : window->findChildren<QAbstractButton *>())
            if (widget->isVisible() && widget->text() == text)
                return widget;
        FAIL("no button " << text);
        return nullptr;
    }

    void click(const QString &text)
    {
        clickOn(button(text));
        settle();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        pressKey(Qt::Key(key), modifiers);
        settle();
    }

    /// Into whatever has the focus.
    void type(const QString &text)
    {
        typeChinese(QApplication::focusWidget(), text);
        settle();
    }

    [[nodiscard]] QWidget *root() const { return window.get(); }
    QString words() const ///< every text a person can see
    {
        QStringList texts {window->windowTitle()};
        for (const QWidget *widget : window->findChildren<QWidget *>())
            if (widget->isVisible())
                for (const char *property : {"text", "plainText"})
                    texts << widget->property(property).toString();
        return texts.join(u'\n');
    }
    bool says(const QString &text) const { return words().contains(text); }

    std::unique_ptr<MainWindow> window;

private:
    Result<Person> enrolled(Result<Person> person)
    {
        if (person)
            ok(store().savePerson(*person, u"token"_s));
        return person;
    }
};

} // namespace lianxin::ui
