// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchrunner.h"
#include "ui/common/look.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    lianxin::ui::applyLook(application, {});
    return runTests(argc, argv);
}
