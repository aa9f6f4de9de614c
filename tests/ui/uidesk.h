// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/build.h"
#include "tests/ui/hands.h"

#include <QCoreApplication>

namespace lianxin::ui {

/// A desk under a window, everything on one queue: what the window asked is answered when the test says so.
class UiDesk : public TestDesk
{
public:
    using TestDesk::TestDesk;

    /// Runs store and event loop until neither has anything left to do.
    void settle()
    {
        for (int quiet = 0; quiet < 3; ++quiet) {
            while (queue.runOne())
                quiet = 0;
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
};

} // namespace lianxin::ui
