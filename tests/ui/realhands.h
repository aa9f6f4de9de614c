// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QInputMethodEvent>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QWidget>
#include <QWindow>

// Hands on a window: keys, mouse and input method come the way the platform sends them, to whatever is in front and has
// the focus there. What is hidden, covered or behind a dialog is not reached.

namespace lianxin::ui {

/// The window the keyboard goes to. A window that closes leaves it to the one below, as window managers do.
inline QWindow *frontWindow()
{
    if (QWindow *front = QGuiApplication::focusWindow(); front && front->isVisible())
        return front;
    QWidget *below = QApplication::activeModalWidget();
    for (QWidget *top : QApplication::topLevelWidgets())
        if (!below && top->isVisible() && top->windowType() != Qt::ToolTip)
            below = top;
    REQUIRE(below);
    below->activateWindow();
    QCoreApplication::processEvents();
    REQUIRE(QGuiApplication::focusWindow());
    return QGuiApplication::focusWindow();
}

inline void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(frontWindow(), key, modifiers);
}

/// What an input method does: it composes in the line, then the words arrive whole, without key events.
inline void compose(const QString &preedit)
{
    frontWindow();
    QObject *into = QGuiApplication::focusObject();
    REQUIRE(into);
    QInputMethodQueryEvent asked(Qt::ImEnabled);
    QCoreApplication::sendEvent(into, &asked);
    REQUIRE(asked.value(Qt::ImEnabled).toBool());
    QInputMethodEvent composing(preedit, {});
    QCoreApplication::sendEvent(into, &composing);
}
inline void commit(const QString &words)
{
    compose(QStringLiteral("pin'yin"));
    QInputMethodEvent chosen;
    chosen.setCommitString(words);
    QCoreApplication::sendEvent(QGuiApplication::focusObject(), &chosen);
}

/// Scrolls to @p widget and gives its place in the window; fails where a pointer would not meet it.
inline QPoint placeOf(QWidget *widget, QPoint at)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(widget);
    if (!widget->isActiveWindow())
        widget->activateWindow(); // as a click does
    QCoreApplication::processEvents();
    const QPoint place = widget->mapTo(widget->window(), at);
    const QWidget *met = widget->window()->childAt(place);
    INFO("meant " << widget->accessibleName().toStdString() << ", met "
                  << (met ? met->metaObject()->className() : "nothing"));
    REQUIRE(widget->isVisible());
    REQUIRE((met == widget || widget->isAncestorOf(met)));
    return place;
}
inline void clickOn(QWidget *widget, QPoint at)
{
    QTest::mouseClick(widget->window()->windowHandle(), Qt::LeftButton, {}, placeOf(widget, at));
}
inline void clickOn(QWidget *widget)
{
    // A box's words may end long before its middle.
    const bool isBox = qobject_cast<QCheckBox *>(widget) || qobject_cast<QRadioButton *>(widget);
    const QPoint middle = widget->rect().center();
    clickOn(widget, isBox ? QPoint(middle.y(), middle.y()) : middle);
}
/// @p between happens between the two clicks.
template <class Between>
void doubleClickOn(QWidget *widget, QPoint at, Between between)
{
    QWindow *window = widget->window()->windowHandle();
    const QPoint place = placeOf(widget, at);
    QTest::mouseClick(window, Qt::LeftButton, {}, place);
    QTest::lastMouseTimestamp -= QTest::mouseDoubleClickInterval; // Qt Test would keep them apart
    between();
    QTest::mouseClick(window, Qt::LeftButton, {}, place);
}
inline void doubleClickOn(QWidget *widget, QPoint at)
{
    doubleClickOn(widget, at, [] {});
}
inline void drag(QWidget *widget, QPoint from, QPoint to)
{
    QWindow *window = widget->window()->windowHandle();
    QTest::mousePress(window, Qt::LeftButton, {}, placeOf(widget, from));
    QTest::mouseMove(window, widget->mapTo(widget->window(), (from + to) / 2));
    QTest::mouseMove(window, widget->mapTo(widget->window(), to));
    QTest::mouseRelease(window, Qt::LeftButton, {}, widget->mapTo(widget->window(), to));
}
/// Hands at a bench that has a root() to look at and a settle() that lets everything asked be answered and shown.
/// Widgets are found as a screen reader finds them: by their accessible name, buttons else by the words on them.
template <class Bench>
class Hands : public Bench
{
public:
    using Bench::Bench;

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}, int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            pressKey(which, modifiers);
            this->settle();
        }
    }
    /// Into whatever has the focus, through an input method.
    void type(const QString &words)
    {
        commit(words);
        this->settle();
    }
    /// Tab by tab to the widget of that name.
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 30 && focused() != name; ++i)
            key(Qt::Key_Tab);
        REQUIRE(focused() == name);
    }
    void click(const QString &name, QWidget *in = nullptr)
    {
        clickOn(named<QWidget>(name, in));
        this->settle();
    }
    void typeInto(const QString &name, const QString &words)
    {
        click(name);
        type(words);
    }
    void clickTab(const QString &name)
    {
        for (auto *bar : this->root()->template findChildren<QTabBar *>())
            for (int i = 0; i < bar->count(); ++i)
                if (bar->isVisible() && bar->tabText(i) == name)
                    return clickOnTab(bar, i);
        FAIL("no tab " << name.toStdString());
    }

    template <class W = QWidget>
    [[nodiscard]] W *named(const QString &name, QWidget *in = nullptr) const
    {
        W *found = nullptr;
        for (W *widget : (in ? in : this->root())->template findChildren<W *>())
            if (nameOf(widget) == name && (!found || widget->isVisible()))
                found = widget;
        INFO("no widget is called " << name.toStdString());
        REQUIRE(found);
        return found;
    }
    [[nodiscard]] QString focused() const
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? nameOf(focus) : QString();
    }
    /// Whether a person can see these words.
    [[nodiscard]] bool says(const QString &text, const QWidget *in = nullptr) const
    {
        for (const QWidget *widget : (in ? in : this->root())->template findChildren<QWidget *>())
            for (const char *property : {"text", "plainText"})
                if (widget->isVisible() && widget->property(property).toString().contains(text))
                    return true;
        return false;
    }
    /// The dialog that stands open, if any.
    [[nodiscard]] QDialog *dialog() const
    {
        for (QDialog *dialog : this->root()->template findChildren<QDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

private:
    static QString nameOf(const QWidget *widget)
    {
        const QString name = widget->accessibleName();
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        return name.isEmpty() && button ? button->text() : name;
    }
    void clickOnTab(QTabBar *bar, int index)
    {
        clickOn(bar, bar->tabRect(index).center());
        this->settle();
    }
};

inline QPoint rowPlace(const QAbstractItemView *view, int row)
{
    return view->visualRect(view->model()->index(row, 0)).center();
}

} // namespace lianxin::ui
