// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "ui/common/look.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    lianxin::ui::applyLook(application, {});
    return Catch::Session().run(argc, argv);
}
