// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <cstdio>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

// Runs each file that the command line names, or that lies in a folder it names, through the target once: the name is
// printed first, so that the last one printed is the one that failed. Exit status 2 if there was no file at all.

namespace {

QStringList filesUnder(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir())
            files.append(path);
        for (QDirIterator it(path, QDir::Files); QFileInfo(path).isDir() && it.hasNext();)
            files.append(it.next());
    }
    files.sort();
    return files;
}

bool replay(const QString &path)
{
    std::printf("%s\n", qUtf8Printable(path));
    std::fflush(stdout);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    lianxin::fuzz::run(file.readAll());
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList files = filesUnder(application.arguments().sliced(1));
    if (files.isEmpty())
        return 2;
    return std::all_of(files.begin(), files.end(), replay) ? 0 : 1;
}
