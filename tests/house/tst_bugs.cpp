// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <set>

using namespace Qt::StringLiterals;

// docs/bugs-of-others.md and the tags [bug-N] say the same.

namespace {

constexpr int bugs = 44;
const QString source = qEnvironmentVariable("LIANXIN_SOURCE");

QString contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// The files whose tests have the number among their tags: "store/tst_outbox".
std::map<int, std::set<QString>> holders()
{
    static const QRegularExpression test(uR"re(TEST_CASE[A-Z_]*\(\s*"(?:[^"\\]|\\.)*",\s*"((?:\[[^"\]]+\])+)")re"_s);
    static const QRegularExpression tag(u"\\[bug-(\\d+)\\]"_s);
    std::map<int, std::set<QString>> found;
    QDirIterator it(source + u"/tests"_s, {u"tst_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next(), name = path.sliced(source.size() + 7).chopped(4);
        for (const auto &tested : test.globalMatch(contents(path)))
            for (const auto &number : tag.globalMatch(tested.captured(1)))
                found[number.captured(1).toInt()].insert(name);
    }
    return found;
}

struct Row {
    int number;
    std::set<QString> tests;
    bool isFilled;
};

std::vector<Row> table()
{
    static const QRegularExpression row(u"^\\| (\\d+) \\|"_s);
    std::vector<Row> rows;
    for (const QString &line : contents(source + u"/docs/bugs-of-others.md"_s).split(u'\n')) {
        const auto match = row.match(line);
        if (!match.hasMatch())
            continue;
        QStringList cells = line.split(u'|');
        for (QString &cell : cells)
            cell = cell.trimmed();
        REQUIRE(cells.size() == 7);
        const QStringList tests = cells[5].split(u", "_s);
        rows.push_back({match.captured(1).toInt(), {tests.begin(), tests.end()}, cells.count(QString()) == 2});
    }
    return rows;
}

} // namespace

TEST_CASE("each mistake of others has a test that holds it, and its row in the list", "[house]")
{
    const auto held = holders();
    for (int number = 1; number <= bugs; ++number) {
        INFO("bug " << number);
        CHECK(held.contains(number));
    }
    CHECK(held.size() == size_t(bugs));
}

TEST_CASE("the list names each mistake of others once, in order, and the files that hold it", "[house]")
{
    auto held = holders();
    int number = 0;
    for (const Row &row : table()) {
        INFO("bug " << row.number);
        CHECK(row.number == ++number);
        CHECK(row.isFilled);
        for (const QString &test : row.tests) {
            INFO(test.toStdString());
            CHECK(held[row.number].contains(test));
        }
    }
    CHECK(number == bugs);
}
