// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/headedtable.h"
#include "core/sheets/importedappeal.h"
#include "core/sheets/opentable.h"
#include "core/sheets/sheetwriter.h"
#include "core/sheets/xlsxreader.h"
#include "tests/ownerfiles.h"
#include "tests/sheets/sheetfixture.h"

#include <QDir>

using namespace lianxin;
using namespace lianxin::test;
using namespace Qt::StringLiterals;

namespace {

const ImportRules rules = ImportRules::builtIn();
const QStringList headers {u"标题"_s, u"内容"_s};
const auto halfPastEight = Timestamp::atLocal(QDate(2026, 11, 3), QTime(8, 30));

} // namespace

TEST_CASE("texts come back as they were written", "[sheetwriter]")
{
    const QString text
        = GENERATE(u"=1+1"_s, u"two\r\nlines\n\"quoted\", and; more|\t"_s, u"𠮷野家👩‍🌾"_s, u"_x000D_"_s,
                   u" spaces "_s, u"<&>'"_s, u"\u0001\u001F"_s, QString(32'767, u'长'), u"007"_s);
    const Folder folder;
    const QString xlsx = folder.path(u"a.xlsx"_s);
    const QString csv = folder.path(u"a.csv"_s);

    REQUIRE_OK(writeXlsx(xlsx, u"工单"_s, headers, {{u"x"_s, text}}));
    REQUIRE_OK(writeCsv(csv, headers, {{u"x"_s, text}}));

    CHECK(cellsOf(openTable(xlsx)) == std::vector<QStringList> {headers, {u"x"_s, text}});
    CHECK(cellsOf(openTable(csv)) == std::vector<QStringList> {headers, {u"x"_s, text}});
}

TEST_CASE("a text that a spreadsheet program would run is harmless in a CSV and is read back as it was",
          "[sheetwriter]")
{
    const auto [text, cell] = GENERATE(table<QString, QString>({
        {u"=cmd|'/c calc'!A1"_s, u"'=cmd|'/c calc'!A1"_s},
        {u"+86 19900001234"_s, u"'+86 19900001234"_s},
        {u"-1"_s, u"'-1"_s},
        {u"@SUM(A1)"_s, u"'@SUM(A1)"_s},
        {u"\t=1"_s, u"'\t=1"_s},
        {u"\r=1"_s, u"'\r=1"_s},
        {u"\n=1"_s, u"'\n=1"_s},
        {u"＝1+1"_s, u"'＝1+1"_s},
        {u"'=1"_s, u"''=1"_s},
        {u"'二组'的路"_s, u"'二组'的路"_s},
        {u"1=1"_s, u"1=1"_s},
        {QString(), QString()},
    }));
    const Folder folder;
    const QString path = folder.path(u"a.csv"_s);

    REQUIRE_OK(writeCsv(path, headers, {{u"x"_s, text}, {-1.5, u"y"_s}}));

    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll()).remove(u'"');
    CHECK(written.contains(u"\r\nx,"_s + cell + u"\r\n"_s));
    CHECK(written.contains(u"\r\n-1.5,y\r\n"_s)); // a number runs nothing
    CHECK(cellsOf(openTable(path)).at(1) == QStringList {u"x"_s, text});
}

TEST_CASE("times and numbers come back as such", "[sheetwriter]")
{
    const Folder folder;
    const SheetLine line {halfPastEight, 19900001234.0, 0.1};
    const QStringList heads {u"时间"_s, u"a"_s, u"b"_s};

    REQUIRE_OK(writeXlsx(folder.path(u"a"_s), u"s"_s, heads, {line}));
    REQUIRE_OK(writeCsv(folder.path(u"b"_s), heads, {line}));

    CHECK(cellsOf(openTable(folder.path(u"a"_s))).at(1)
          == QStringList {u"2026-11-03T08:30:00"_s, u"19900001234"_s, u"0.1"_s});
    CHECK(cellsOf(openTable(folder.path(u"b"_s))).at(1)
          == QStringList {u"2026-11-03 08:30:00"_s, u"19900001234"_s, u"0.1"_s});
}

TEST_CASE("a letter longer than a cell goes on beside it and is one letter again on import", "[sheetwriter]")
{
    const QString letter = QString(32'766, u'长') + u"𠮷"_s.repeated(20'000);
    const Folder folder;
    const QString path = folder.path(u"a.xlsx"_s);

    REQUIRE_OK(writeXlsx(path, u"s"_s, {u"内容"_s, u"标题"_s}, {{letter, u"long"_s}, {u"short letter"_s, u"b"_s}}));

    auto table = REQUIRE_OK(HeadedTable::open(path, rules));
    CHECK(table->columns() == QStringList {u"内容"_s, u"内容 …2"_s, u"内容 …3"_s, u"标题"_s});
    const auto mapping = guessMapping(table->columns(), rules);
    const ImportContext context {rules, halfPastEight, {}, {}};
    const auto first = REQUIRE_OK(appealFrom(**table->next(), mapping, context));
    CHECK(first->body == letter);
    CHECK(first->subject == u"long");
    CHECK(REQUIRE_OK(appealFrom(**table->next(), mapping, context))->body == u"short letter");
}

TEST_CASE("a letter full of what Excel takes for escapes is not cut short", "[sheetwriter]")
{
    const QString letter = u"_x000D_"_s.repeated(5'000);
    const Folder folder;

    REQUIRE_OK(writeXlsx(folder.path(u"a"_s), u"s"_s, headers, {{u"x"_s, letter}}));

    const auto cells = cellsOf(openTable(folder.path(u"a"_s))).at(1);
    CHECK(cells.sliced(1).join(QString()) == letter);
}

TEST_CASE("a NUL is refused by the workbook with its place and kept by the CSV", "[sheetwriter]")
{
    const Folder folder;
    const QString path = folder.path(u"a"_s);
    const QString text = u"a\0b"_s;

    const auto refused = writeXlsx(path, u"s"_s, headers, {{u"x"_s, u"fine"_s}, {u"x"_s, text}});

    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error {Error::Code::Invalid, u"nul-character"_s, {}, u"row 3, column 内容"_s});
    CHECK_FALSE(QFile::exists(path));
    REQUIRE_OK(writeCsv(path, headers, {{u"x"_s, text}}));
    CHECK(cellsOf(openTable(path)).at(1).at(1) == text);
}

TEST_CASE("a file that cannot be written says so and leaves nothing behind", "[sheetwriter]")
{
    const QString nowhere = u"/nowhere/a.xlsx"_s;

    CHECK(writeXlsx(nowhere, u"s"_s, headers, {}).error().reason == u"unwritable-file");
    CHECK(writeCsv(nowhere, headers, {}).error().reason == u"unwritable-file");
}

TEST_CASE("writing replaces the older file and leaves no other", "[sheetwriter]")
{
    const Folder folder;
    const QString path = folder.write(u"a.xlsx"_s, "old");

    REQUIRE_OK(writeXlsx(path, u"s"_s, headers, {{u"a"_s, u"b"_s}}));

    CHECK(cellsOf(openTable(path)).size() == 2);
    CHECK(QFileInfo(path).dir().entryList(QDir::Files).size() == 1);
}

TEST_CASE("a table is readable for its owner alone, also where it replaces one that was not", "[sheetwriter]")
{
    const Folder folder;
    const bool replaces = GENERATE(false, true);
    const QString xlsx = folder.path(u"a.xlsx"_s);
    const QString csv = folder.path(u"a.csv"_s);
    if (replaces)
        for (const QString &name : {u"a.xlsx"_s, u"a.csv"_s})
            QFile(folder.write(name, "old")).setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);

    REQUIRE_OK(writeXlsx(xlsx, u"s"_s, headers, {}));
    REQUIRE_OK(writeCsv(csv, headers, {}));

    CHECK(isForOwnerOnly(xlsx));
    CHECK(isForOwnerOnly(csv));
}

TEST_CASE("a tab gets the nearest name that Excel allows", "[sheetwriter]")
{
    const auto [name, tab] = GENERATE(table<QString, QString>({
        {u"工单"_s, u"工单"_s},
        {u"2026/11 [热线]: '全部'?"_s, u"2026 11 热线 全部"_s},
        {QString(), u"Sheet1"_s},
        {u"长"_s.repeated(40), u"长"_s.repeated(31)},
    }));
    const Folder folder;

    REQUIRE_OK(writeXlsx(folder.path(u"a"_s), name, headers, {}));

    CHECK(*REQUIRE_OK(xlsxSheets(folder.path(u"a"_s))) == QStringList {tab});
}
