// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <cstdio>
#include <cstdlib>
#include <QFile>
#include <QTemporaryDir>
#include <set>

namespace lianxin::fuzz {

void must(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

QString file(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("input"));
    QFile file(path);
    must(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the input can be written to a file");
    return path;
}

std::vector<qsizetype> cuts(qsizetype whole)
{
    constexpr qsizetype pieces = 7;
    std::set<qsizetype> lengths;
    for (qsizetype i = 0; i < pieces; ++i)
        lengths.insert(whole * i / pieces);
    lengths.insert(whole - 1);
    lengths.erase(-1);
    lengths.erase(whole);
    return {lengths.begin(), lengths.end()};
}

} // namespace lianxin::fuzz
