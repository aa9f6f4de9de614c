// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Room {
    QString folder;
    QStringList mayInclude;
    QRegularExpression mustNot;
};

const QString source = qEnvironmentVariable("LIANXIN_SOURCE");

QString contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

std::vector<Room> rooms()
{
    std::vector<Room> result;
    for (const QString &line : contents(source + u"/tests/house/rooms.tsv"_s).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        REQUIRE(cells.size() == 3);
        result.push_back({cells[0], cells[1].split(u' '), QRegularExpression(cells[2])});
    }
    return result;
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator it(source + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    return files;
}

bool allowed(const Room &room, const QString &included)
{
    return std::ranges::any_of(room.mayInclude, [&](const QString &prefix) {
        return included == prefix || included.startsWith(prefix + u'/');
    });
}

/// Include lines of one file that its room must not have.
QStringList trespasses(const Room &room, const QString &path)
{
    static const QRegularExpression include(uR"re(^#include\s+(["<])([^">]+)[">])re"_s);
    QStringList found;
    for (const QString &line : contents(path).split(u'\n')) {
        const auto match = include.match(line);
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(2);
        const bool ours = match.captured(1) == u"\"";
        if (ours ? !allowed(room, name) : room.mustNot.match(name).hasMatch())
            found.append(path + u": "_s + name);
    }
    return found;
}

} // namespace

TEST_CASE("every room includes only what it may", "[house]")
{
    QStringList found;
    for (const Room &room : rooms())
        for (const QString &path : filesIn(room.folder))
            found += trespasses(room, path);
    CHECK(found.join(u'\n') == u"");
}

TEST_CASE("every folder of core is a room with rules", "[house]")
{
    QStringList known;
    for (const Room &room : rooms())
        known.append(room.folder);
    QDirIterator it(source + u"/core"_s, QDir::Dirs | QDir::NoDotAndDotDot);
    while (it.hasNext()) {
        it.next();
        CHECK(known.contains(u"core/"_s + it.fileName()));
    }
}

TEST_CASE("every source names its licence on its first line", "[house]")
{
    for (const QString &folder : {u"app"_s, u"core"_s, u"ui"_s, u"tests"_s})
        for (const QString &path : filesIn(folder)) {
            INFO(path.toStdString());
            CHECK(contents(path).startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"));
        }
}

TEST_CASE("nothing but the settings' names tells of singletons", "[house]")
{
    for (const QString &folder : {u"app"_s, u"core"_s, u"ui"_s})
        for (const QString &path : filesIn(folder)) {
            INFO(path.toStdString());
            CHECK_FALSE(contents(path).contains(u"instance()"));
        }
}

TEST_CASE("nothing follows on a QFuture, which would now and then end the program: see Asked", "[house]")
{
    for (const QString &folder : {u"app"_s, u"core"_s, u"ui"_s})
        for (const QString &path : filesIn(folder)) {
            INFO(path.toStdString());
            CHECK_FALSE(contents(path).contains(u".then("));
        }
}
