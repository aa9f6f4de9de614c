// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commandline.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return lianxin::board::runCommand(argc, argv);
}
