// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/session.h"
#include "app/board/store/board.h"
#include "app/board/store/identity.h"
#include "core/sqlite/attempt.h"

#include <cstdio>
#include <QElapsedTimer>

namespace lianxin::board {

namespace {

Result<void> built(Database &db, const SnapshotFolder &folder, const QString &scope, Tier tier)
{
    const SystemClock clock;
    SystemRandom random;
    Uuid7 ids(clock, random);
    QElapsedTimer watch;
    watch.start();
    const auto made = folder.build(db, scope, tier, ids.next().toString(QUuid::WithoutBraces), clock.now());
    if (!made)
        return tl::unexpected(made.error());
    std::printf("%s %s: %lld cases, %lld bytes, %.1f s\n", qUtf8Printable(scope), qUtf8Printable(toCode(tier)),
                made->head.count, made->bytes, double(watch.elapsed()) / 1000);
    std::fflush(stdout);
    return {};
}

Result<int> buildAll(Database &db, const QString &file)
{
    const SnapshotFolder folder(file);
    for (const QString &scope : allScopes(db))
        for (const Tier tier : {Tier::Head, Tier::Full})
            if (const auto done = built(db, folder, scope, tier); !done)
                return tl::unexpected(done.error());
    return 0;
}

/// A board that has never served has no id yet, and a snapshot must say whose it is.
Result<void> named(const QString &file)
{
    const auto reading = openToLook(file);
    if (!reading)
        return tl::unexpected(reading.error());
    if (findIdentity(**reading))
        return {};
    const auto session = Session::beside(file);
    if (!session)
        return tl::unexpected(session.error());
    return {};
}

} // namespace

int snapshot(const SnapshotOptions &options)
{
    const auto done = attempt([&]() -> Result<int> {
        if (const auto ready = named(options.file); !ready)
            return tl::unexpected(ready.error());
        const auto db = openForReading(options.file);
        return db ? buildAll(**db, options.file) : tl::unexpected(db.error());
    });
    return done ? *done : explain(done.error());
}

} // namespace lianxin::board
