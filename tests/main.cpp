// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchrunner.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return runTests(argc, argv);
}
