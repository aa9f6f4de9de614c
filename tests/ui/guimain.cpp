// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchrunner.h"
#include "ui/common/look.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    // Set here and not only by ctest: the build asks this program for its tests, on machines without a display too.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    lianxin::ui::applyLook(application, {});
    return runTests(argc, argv);
}
