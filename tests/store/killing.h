// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profilefiles.h"
#include "tests/store/build.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

// The process that writes to a store and is killed, and the profiles it is given.

namespace lianxin {

struct Written {
    QStringList acknowledged; ///< as store_writer says it
    bool wasKilled = false;
};

/// Writes until killed after the @p n-th line; to its own end if n is none.
inline Written written(const QStringList &arguments, std::optional<int> n = {})
{
    QProcess writer;
    writer.start(QCoreApplication::applicationDirPath() + u"/store_writer"_s, arguments);
    QByteArray said;
    while (n && said.count('\n') < *n && writer.waitForReadyRead(60'000))
        said += writer.readAll();
    if (n)
        writer.kill();
    REQUIRE((writer.state() == QProcess::NotRunning || writer.waitForFinished(60'000)));
    said += writer.readAll();
    QStringList lines = QString::fromUtf8(said).split(u'\n');
    lines.removeLast(); // what follows the last line's end
    return {lines, writer.exitStatus() == QProcess::CrashExit};
}

/// Profiles side by side, each in a folder of its own.
struct Profiles {
    QTemporaryDir dir;

    QString made(const QString &name) const
    {
        REQUIRE(QDir(dir.path()).mkpath(name + u"/second"_s));
        return dir.filePath(name + u"/desk.db"_s);
    }
    QString copied(const QString &from, const QString &name) const
    {
        const QString file = made(name);
        REQUIRE(QFile::copy(from, file));
        REQUIRE(QFile::copy(secondCopyOf(from), secondCopyOf(file)));
        return file;
    }
};

/// For work that needs a store and no queue.
struct Opener {
    const Rules rules = *builtInRules();
    const SystemClock clock;
    SystemRandom random;
    InlineExecutor executor;

    StoreParts parts() { return {executor, executor, clock, random, rules}; }
    void open(const QString &file) { REQUIRE_OK(Store::open(file, Store::Mode::ReadWrite, parts())); }
};

} // namespace lianxin
