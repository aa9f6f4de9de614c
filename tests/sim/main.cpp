// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/trials.h"

#include <chrono>
#include <cstdio>
#include <QCoreApplication>
#include <QLoggingCategory>

using namespace lianxin::sim;
using namespace Qt::StringLiterals;

// lianxin-sim [--everything] [--seeds N] [--from S] [--snapshots]: runs N seeds (of those with snapshots only), random
// schedules, pairs of faults and stops in recovery, and ends with 1 at the first that breaks a rule. With one seed its
// diary is printed. Before them, if asked for, every fault, and every stop and disk fault in every way.

namespace {

using Clock = std::chrono::steady_clock;

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

bool isGood(const QString &what, const Tally &tally)
{
    print(tally.report.isEmpty() ? u"%1 cases  %2"_s.arg(tally.cases, 6).arg(what) : tally.report);
    return tally.report.isEmpty();
}

bool everything()
{
    for (const Asking asking : {Asking::Info, Asking::Me, Asking::Status, Asking::Send, Asking::Pull})
        if (!isGood(u"faults of "_s + wordFor(asking), everyFaultFor(asking)))
            return false;
    if (!isGood(u"faults of snapshots"_s, everyFaultForSnapshots(everyPlace)))
        return false;
    for (const bool ofBoard : {false, true})
        for (const Scene &scene : everyScene()) {
            const QString what = u"%1, %2"_s.arg(scene.name, ofBoard ? u"board"_s : u"desk"_s);
            if (!isGood(u"stops: "_s + what, everyStopIn(scene, ofBoard, everyWay))
                || !isGood(u"disk faults: "_s + what, everyDiskFaultIn(scene, ofBoard, everyWay)))
                return false;
        }
    return true;
}

/// The next one from @p seed that is wanted.
quint64 wanted(quint64 seed, bool withSnapshots)
{
    while (withSnapshots && !hasSnapshots(seed))
        ++seed;
    return seed;
}

bool everySeed(quint64 from, qint64 seeds, bool withSnapshots)
{
    const auto start = Clock::now();
    std::map<QString, qint64> reached;
    quint64 seed = from;
    for (qint64 i = 0; i < seeds; ++i, ++seed) {
        seed = wanted(seed, withSnapshots);
        const Outcome outcome = soaked(seed);
        if (outcome.broken) {
            print(reportOf(outcome, u"lianxin-sim --from %1"_s.arg(seed)));
            return false;
        }
        for (const auto &[what, n] : outcome.reached)
            reached[what] += n;
        if (seeds == 1)
            print(outcome.diary.join(u'\n'));
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    print(u"%1 seeds, %2 a second, no rule broken"_s.arg(seeds).arg(double(seeds) / seconds, 0, 'f', 1));
    for (const auto &[what, n] : reached)
        print(u"%1  %2"_s.arg(n, 9).arg(what));
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"lianxin.*=false"_s); // a failing disk is no news here
    const QStringList arguments = application.arguments();
    if (arguments.contains(u"--everything"_s) && !everything())
        return 1;
    const qint64 from = option(arguments, u"--from"_s, 1), seeds = option(arguments, u"--seeds"_s, 1);
    return everySeed(quint64(from), seeds, arguments.contains(u"--snapshots"_s)) ? 0 : 1;
}
