// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/csvreader.h"
#include "core/sheets/csvscan.h"
#include "tests/sheets/sheetfixture.h"

#include <QBuffer>
#include <QStringEncoder>

using namespace lianxin;
using namespace lianxin::test;
using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<QStringList>;

Cells cellsIn(const QByteArray &text)
{
    return cellsOf(openCsv(text));
}

} // namespace

TEST_CASE("cells are cut as RFC 4180 says", "[csv]")
{
    const auto [text, cells] = GENERATE(table<QByteArray, Cells>({
        {"a,b\r\nc,d\r\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}},
        {"a,b\nc,d", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}},
        {"a,b\rc,d\r", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}},
        {"a,\"x,y\"\n", {{u"a"_s, u"x,y"_s}}},
        {"a,\"two\r\nlines\"\n", {{u"a"_s, u"two\r\nlines"_s}}},
        {"a,\"says \"\"no\"\"\"\n", {{u"a"_s, u"says \"no\""_s}}},
        {"a,half \"quoted\" word\n", {{u"a"_s, u"half \"quoted\" word"_s}}},
        {"a,\"quoted\" and more\n", {{u"a"_s, u"quoted and more"_s}}},
        {"a,,c\n,,\nd,,\n", {{u"a"_s, QString(), u"c"_s}, {u"d"_s, QString(), QString()}}},
        {"", {}},
    }));

    CHECK(cellsIn(text) == cells);
}

TEST_CASE("the delimiter is found out", "[csv]")
{
    const auto [text, cells] = GENERATE(table<QByteArray, Cells>({
        {"a;b\nc;d,e\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d,e"_s}}},
        {"a\tb\nc\td\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}},
        {"a|b|c\nd|e|f, g; h\n", {{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s, u"e"_s, u"f, g; h"_s}}},
        {"a,b\n\"x;y;z\",\"1;2;3\"\n", {{u"a"_s, u"b"_s}, {u"x;y;z"_s, u"1;2;3"_s}}},
        {"only one column\nof text\n", {{u"only one column"_s}, {u"of text"_s}}},
    }));

    CHECK(cellsIn(text) == cells);
}

TEST_CASE("the encoding is found out", "[csv]")
{
    const QString text = u"编号,内容\r\n1,村口的路灯坏了，𠮷先生说|😀\r\n"_s;
    const Cells cells {{u"编号"_s, u"内容"_s}, {u"1"_s, u"村口的路灯坏了，𠮷先生说|😀"_s}};
    const auto encoded = [&](QStringConverter::Encoding encoding) {
        return QByteArray(QStringEncoder(encoding, QStringConverter::Flag::WriteBom)(text));
    };

    CHECK(cellsIn(text.toUtf8()) == cells);
    CHECK(cellsIn(encoded(QStringConverter::Utf8)) == cells);
    CHECK(cellsIn(encoded(QStringConverter::Utf16LE)) == cells);
    CHECK(cellsIn(encoded(QStringConverter::Utf16BE)) == cells);
}

TEST_CASE("GBK is read, also where the second byte of a character looks like the delimiter", "[csv]")
{
    // 编号|内容 / 1|坾 (0x88 0x7C), with 0x7C as the delimiter
    const QByteArray gbk = "\xB1\xE0\xBA\xC5|\xC4\xDA\xC8\xDD\n1|\x88\x7C\xC4\xDA\xC8\xDD\n";

    const Cells cells = cellsIn(gbk);

    REQUIRE(cells.size() == 2);
    CHECK(cells[0] == QStringList {u"编号"_s, u"内容"_s});
    REQUIRE(cells[1].size() == 2);
    CHECK(cells[1][1].endsWith(u"内容"));
    CHECK(cellsIn("\x84\x31\x95\x33" + gbk) == cells);
}

TEST_CASE("one damaged character does not turn a UTF-8 list into GBK and spoils its row alone", "[csv]")
{
    const QByteArray text = "编号,内容\n1,路灯坏了很久了\n2,\xE8\xB7\n3,井盖不见了请尽快\n";

    auto reader = openCsv(text);
    const auto all = everything(**reader);

    REQUIRE(all.size() == 4);
    CHECK(all[1]->cells[1] == u"路灯坏了很久了");
    REQUIRE_FALSE(all[2]);
    CHECK(all[2].error() == Error {Error::Code::Invalid, u"bad-encoding"_s, {}, u"row 3, column B"_s});
    CHECK(all[3]->cells[1] == u"井盖不见了请尽快");
}

TEST_CASE("a quote that never closes is reported where it opens and ends the reading", "[csv]")
{
    auto reader = openCsv("a,b\n1,fine\n2,\"open\n3,x\n"_ba);
    const auto all = everything(**reader);

    REQUIRE(all.size() == 3);
    REQUIRE_FALSE(all[2]);
    CHECK(all[2].error() == Error {Error::Code::Corrupt, u"open-quote"_s, {}, u"row 3, column B"_s});
}

TEST_CASE("a quote that opens on and on does not take the memory of the whole file", "[csv]")
{
    auto reader = openCsv("a,b\n1,\"" + QByteArray(3 * longestRow, 'x'));
    const auto all = everything(**reader);

    REQUIRE(all.size() == 2);
    CHECK(all[1].error().reason == u"open-quote");
    CHECK((*reader)->progress().done < 3 * longestRow);
}

TEST_CASE("a line without end is refused, not read into memory", "[csv]")
{
    auto reader = openCsv("a,b\n1,2\n" + QByteArray(3 * longestRow, 'x'));
    const auto all = everything(**reader);

    REQUIRE(all.size() == 3);
    CHECK(all[2].error() == Error {Error::Code::Corrupt, u"row-too-long"_s, {}, u"row 3"_s});
}

TEST_CASE("rows keep their bytes and the number a spreadsheet shows", "[csv]")
{
    const auto rows = rowsOf(openCsv("\xEF\xBB\xBFh,\"x\"\r\n\r\n1,\"two\r\nlines\"\r\n2,z"_ba));

    REQUIRE(rows.size() == 3);
    CHECK(rows[0].raw == "h,\"x\"");
    CHECK(rows[1].number == 3);
    CHECK(rows[1].raw == "1,\"two\r\nlines\"");
    CHECK(rows[2].number == 4);
    CHECK(rows[2].raw == "2,z");
}

TEST_CASE("oddities of letters are taken faithfully", "[csv]")
{
    const QString letter = GENERATE(QString(40'000, u'长'), u"👩‍🌾 好😀"_s, u"𠮷野家"_s, QString(u"a\0b"_s),
                                    u" spaces "_s, u"=1+1"_s, u"_x000D_"_s);

    CHECK(cellsIn("h,i\n1," + letter.toUtf8() + "\n").back().back() == letter);
}

TEST_CASE("a record cut anywhere asks for more and is the same when it is whole", "[csv]")
{
    const QByteArray text = "a,\"b\"\"c\r\n\"\r\nnext,\"row\"\n";
    const CsvDialect dialect;
    const auto whole = *scanRecord(text, dialect, true);

    for (qsizetype size = 0; size < whole.consumed; ++size)
        CHECK_FALSE(scanRecord(QByteArrayView(text).first(size), dialect, false));
    const auto cut = scanRecord(QByteArrayView(text).first(whole.consumed), dialect, false);
    REQUIRE(cut);
    CHECK(cut->cells == whole.cells);
    CHECK(cut->cells == std::vector<QByteArray> {"a", "b\"c\r\n"});
}

TEST_CASE("the scanner always gets ahead, whatever the bytes", "[csv]")
{
    const auto encoding = GENERATE(CsvEncoding::Utf8, CsvEncoding::Gb18030, CsvEncoding::Utf16Le, CsvEncoding::Utf16Be);
    for (int seed = 0; seed < 500; ++seed) {
        QByteArray bytes;
        for (quint32 i = 0, x = quint32(seed) * 2654435761U + 1; i < 40; ++i, x = x * 1664525U + 1013904223U)
            bytes += "\",\r\n|;\t\0a\x81\x30\xFF"[(x >> 16) % 12];
        QByteArrayView rest = bytes;
        while (!rest.isEmpty()) {
            const auto record = scanRecord(rest, {encoding, u','}, true);
            REQUIRE(record);
            REQUIRE(record->consumed > 0);
            REQUIRE(record->length <= record->consumed);
            rest = rest.sliced(record->consumed);
        }
    }
}

TEST_CASE("a missing file is no empty list", "[csv]")
{
    const auto reader = openCsv(u"/nowhere/list.csv"_s);

    REQUIRE_FALSE(reader);
    CHECK(reader.error().reason == u"no-such-file");
}

TEST_CASE("progress runs from nothing to the whole file", "[csv]")
{
    const QByteArray text = "a,b\n" + QByteArray("1,2\n").repeated(100'000);
    auto reader = openCsv(text);
    qint64 last = 0;

    for (int i = 0; i < 1000; ++i)
        (void)(*reader)->next();
    const auto early = (*reader)->progress();
    const auto all = everything(**reader);
    last = (*reader)->progress().done;

    CHECK(early.total == text.size());
    CHECK(early.done == 4000);
    CHECK(last == text.size());
}
