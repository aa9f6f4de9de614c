// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/catchqt.h"
#include "tests/sim/trials.h"

#include <QLoggingCategory>

namespace lianxin::sim {

/// Says how many there were and fails with the report of the one that broke a rule.
inline void checkTally(const QString &what, const Tally &tally)
{
    std::printf("%s: %d cases\n", qUtf8Printable(what), tally.cases);
    std::fflush(stdout);
    CHECK(tally.report == QString());
}

/// A failing disk is no news here.
inline void keepQuiet()
{
    QLoggingCategory::setFilterRules(QStringLiteral("lianxin.*=false"));
}

} // namespace lianxin::sim
