// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>
#include <QAbstractItemView>
#include <QApplication>
#include <QInputMethodEvent>
#include <QScrollArea>
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
    clickOn(widget, widget->rect().center());
}
inline void doubleClickOn(QWidget *widget, QPoint at)
{
    QTest::mouseDClick(widget->window()->windowHandle(), Qt::LeftButton, {}, placeOf(widget, at));
}
inline void drag(QWidget *widget, QPoint from, QPoint to)
{
    QWindow *window = widget->window()->windowHandle();
    QTest::mousePress(window, Qt::LeftButton, {}, placeOf(widget, from));
    QTest::mouseMove(window, widget->mapTo(widget->window(), (from + to) / 2));
    QTest::mouseMove(window, widget->mapTo(widget->window(), to));
    QTest::mouseRelease(window, Qt::LeftButton, {}, widget->mapTo(widget->window(), to));
}
inline QPoint rowPlace(const QAbstractItemView *view, int row)
{
    return view->visualRect(view->model()->index(row, 0)).center();
}

} // namespace lianxin::ui
