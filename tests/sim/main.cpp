// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/trials.h"

#include <chrono>
#include <cstdio>
#include <QCoreApplication>
#include <QLoggingCategory>

using namespace lianxin::sim;
using namespace Qt::StringLiterals;

// lianxin-sim [--seeds N] [--from S]: runs N seeds, random schedules, pairs of faults and stops in recovery, and ends
// with 1 at the first that breaks a rule. With one seed its diary is printed.

namespace {

qint64 option(const QStringList &arguments, const QString &name, qint64 otherwise)
{
    const qsizetype at = arguments.indexOf(name);
    return at >= 0 && at + 1 < arguments.size() ? arguments[at + 1].toLongLong() : otherwise;
}

void print(const QString &text)
{
    std::printf("%s\n", qUtf8Printable(text));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"lianxin.*=false"_s); // a failing disk is no news here
    const QStringList arguments = application.arguments();
    const qint64 from = option(arguments, u"--from"_s, 1);
    const qint64 seeds = option(arguments, u"--seeds"_s, 1);

    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    std::map<QString, qint64> reached;
    for (qint64 seed = from; seed < from + seeds; ++seed) {
        const Outcome outcome = soaked(quint64(seed));
        for (const auto &[what, n] : outcome.reached)
            reached[what] += n;
        if (outcome.broken) {
            print(reportOf(outcome, u"lianxin-sim --from %1"_s.arg(seed)));
            return 1;
        }
        if (seeds == 1)
            print(outcome.diary.join(u'\n'));
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    print(u"%1 schedules, %2 a second, no rule broken"_s.arg(seeds).arg(double(seeds) / seconds, 0, 'f', 1));
    for (const auto &[what, n] : reached)
        print(u"%1 %2"_s.arg(n, 9).arg(what));
    return 0;
}
