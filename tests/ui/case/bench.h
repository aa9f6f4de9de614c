// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/build.h"
#include "ui/case/casepage.h"

#include <memory>
#include <QApplication>
#include <QDialog>
#include <QTest>

// What tests of the case page build with: a real desk, and the page over it.

namespace lianxin::ui {

class CaseBench
{
public:
    CaseBench()
    {
        desk.hire();
        page = newPage();
        sitDown(desk.office.clerk);
    }

    [[nodiscard]] QWidget *root() const { return page.get(); }

    TestDesk desk;
    std::unique_ptr<CasePage> page;

    [[nodiscard]] std::unique_ptr<CasePage> newPage()
    {
        auto made = std::make_unique<CasePage>(
            CaseParts {desk.store(), desk.clock, desk.rules, desk.queue, {u"村建办"_s, u"水务站"_s}}, nullptr);
        made->resize(800, 700);
        made->show();
        QApplication::setActiveWindow(made.get());
        return made;
    }

    void sitDown(const Actor &actor)
    {
        page->setActor(actor);
        settle();
    }
    void open(CaseId id)
    {
        page->openCase(id);
        settle();
    }

    /// Everything asked of the store is answered, everything answered is shown.
    void settle()
    {
        for (int round = 0; round < 8; ++round) {
            desk.queue.runAll();
            QCoreApplication::processEvents();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    /// Waits for what takes real time: a typing pause. False if it does not come in five seconds.
    template <class Condition>
    bool eventually(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                desk.queue.runAll();
                return condition();
            },
            5000);
    }

    /// The visible widget of a type whose accessible name is @p name.
    template <class W = QWidget>
    W *named(const QString &name, QWidget *in = nullptr)
    {
        W *found = nullptr;
        for (W *widget : (in ? in : page.get())->template findChildren<W *>())
            if (widget->accessibleName() == name && (!found || widget->isVisible()))
                found = widget;
        INFO("no widget is called " << name.toStdString());
        REQUIRE(found);
        return found;
    }
    void press(const QString &button, QWidget *in = nullptr)
    {
        QTest::mouseClick(named<QWidget>(button, in), Qt::LeftButton);
        settle();
    }
    /// The dialog that stands open, if any.
    [[nodiscard]] QDialog *dialog()
    {
        for (QDialog *dialog : page->findChildren<QDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

    /// Typed as by an input method: preedit first, then the words.
    void compose(QWidget *into, const QString &preedit, const QString &words)
    {
        QInputMethodEvent typing(preedit, {});
        QApplication::sendEvent(into, &typing);
        QInputMethodEvent commit;
        commit.setCommitString(words);
        QApplication::sendEvent(into, &commit);
    }
};

} // namespace lianxin::ui
