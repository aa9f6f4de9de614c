// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/opentable.h"
#include "core/sheets/xlsxreader.h"
#include "core/sheets/xlsxvalue.h"
#include "core/sheets/ziparchive.h"
#include "tests/sheets/sheetfixture.h"

#include <QMap>
#include <zip.h>

using namespace lianxin;
using namespace lianxin::test;
using namespace Qt::StringLiterals;

namespace {

using Parts = QMap<QByteArray, QByteArray>;

void writeZip(const QString &path, const Parts &parts)
{
    zip_t *archive = zip_open(QFile::encodeName(path), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    REQUIRE(archive);
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        zip_source_t *source = zip_source_buffer(archive, it->constData(), zip_uint64_t(it->size()), 0);
        REQUIRE(zip_file_add(archive, it.key(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
}

QByteArray relations(const QByteArray &items)
{
    return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" + items
           + "</Relationships>";
}

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Target=\"" + target
           + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\"/>";
}

/// A workbook as another program might write it: parts with names of its own.
Parts workbook(const QByteArray &rows, const QByteArray &texts = {}, const QByteArray &bookProperties = {})
{
    return {
        {"_rels/.rels", relations(relation("r1", "officeDocument", "/book/main.xml"))},
        {"book/main.xml",
         R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)" + bookProperties
             + R"(<sheets><sheet name="secret" state="hidden" r:id="h"/><sheet name="工单" r:id="s"/></sheets></workbook>)"},
        {"book/_rels/main.xml.rels",
         relations(relation("h", "worksheet", "hidden.xml") + relation("s", "worksheet", "one.xml")
                   + relation("t", "sharedStrings", "/book/texts.xml") + relation("y", "styles", "looks.xml"))},
        {"book/hidden.xml", R"(<worksheet><sheetData><row r="1"><c><v>13</v></c></row></sheetData></worksheet>)"},
        {"book/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
        {"book/texts.xml", "<sst>" + texts + "</sst>"},
        {"book/looks.xml",
         R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
            <numFmt numFmtId="171" formatCode="0.00&quot;days&quot;"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/>
            </cellXfs></styleSheet>)"},
    };
}

QString written(const Folder &folder, const Parts &parts)
{
    const QString path = folder.path(u"list.xlsx"_s);
    writeZip(path, parts);
    return path;
}

} // namespace

TEST_CASE("cells of every kind come as a person sees them", "[xlsx]")
{
    const auto [cell, text] = GENERATE(table<QByteArray, QString>({
        {R"(<c t="s"><v>0</v></c>)", u"共享"_s},
        {R"(<c t="s"><v>1</v></c>)", u"rich and plain"_s},
        {R"(<c t="s"><v>2</v></c>)", u"路灯"_s},
        {R"(<c t="inlineStr"><is><t xml:space="preserve"> in line </t></is></c>)", u" in line "_s},
        {R"(<c t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>)", u"ab"_s},
        {R"(<c t="inlineStr"><is><t>a_x000D_&#10;b_x005F_x</t></is></c>)", u"a\r\nb_x"_s},
        {R"(<c t="str"><f>A1&amp;"x"</f><v>cached</v></c>)", u"cached"_s},
        {R"(<c><f>1+1</f><v>2</v></c>)", u"2"_s},
        {R"(<c t="b"><v>1</v></c>)", u"TRUE"_s},
        {R"(<c t="e"><v>#N/A</v></c>)", u"#N/A"_s},
        {R"(<c><v>1.9900001234E10</v></c>)", u"19900001234"_s},
        {R"(<c s="1"><v>45354</v></c>)", u"2024-03-03"_s},
        {R"(<c s="2"><v>45354.354166666664</v></c>)", u"2024-03-03T08:30:00"_s},
        {R"(<c s="4"><v>45354</v></c>)", u"2024-03-03"_s},
        {R"(<c s="3"><v>45354</v></c>)", u"45354"_s},
        {R"(<c s="1"><v>0.354166666666667</v></c>)", u"08:30:00"_s},
        {R"(<c t="d"><v>2026-11-03T08:30:00</v></c>)", u"2026-11-03T08:30:00"_s},
    }));
    const QByteArray texts = "<si><t>共享</t></si>"
                             "<si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space=\"preserve\"> and plain</t></r></si>"
                             "<si><t>路灯</t><rPh sb=\"0\" eb=\"2\"><t>lùdēng</t></rPh><phoneticPr/></si>";
    const Folder folder;

    const auto cells = cellsOf(openXlsx(written(folder, workbook("<row>" + cell + "</row>", texts))));

    REQUIRE(cells.size() == 1);
    CHECK(cells[0] == QStringList {text});
}

TEST_CASE("a row that no sheet has is counted like one without a number", "[xlsx]")
{
    const Folder folder;
    const auto rows = rowsOf(openXlsx(written(folder, workbook(R"(
        <row r="5"><c><v>1</v></c></row><row r="2147483647"><c><v>2</v></c></row><row><c><v>3</v></c></row>)"))));

    REQUIRE(rows.size() == 3);
    CHECK(rows[1].number == 6);
    CHECK(rows[2].number == 7);
}

TEST_CASE("holes are empty cells, blank rows are passed over, rows keep their numbers", "[xlsx]")
{
    const Folder folder;
    const auto rows = rowsOf(openXlsx(written(folder, workbook(R"(
        <row r="2"><c r="B2"><v>1</v></c><c r="E2"><v>2</v></c><c r="F2" s="1"/></row>
        <row r="3"><c r="A3" s="1"/></row>
        <row r="7"><c><v>3</v></c><c><v>4</v></c></row>)"))));

    REQUIRE(rows.size() == 2);
    CHECK(rows[0].number == 2);
    CHECK(rows[0].cells == QStringList {QString(), u"1"_s, QString(), QString(), u"2"_s});
    CHECK(rows[1].number == 7);
    CHECK(rows[1].cells == QStringList {u"3"_s, u"4"_s});
}

TEST_CASE("the original of a row is what the file stores", "[xlsx]")
{
    const Folder folder;
    const auto rows
        = rowsOf(openXlsx(written(folder, workbook(R"(<row><c s="1"><v>45354</v></c><c><v>1.99E10</v></c></row>)"))));

    CHECK(rows.at(0).raw == R"(["45354","1.99E10"])");
}

TEST_CASE("a workbook may count its days from 1904", "[xlsx]")
{
    const Folder folder;
    const auto parts = workbook(R"(<row><c s="1"><v>43892</v></c></row>)", {}, R"(<workbookPr date1904="1"/>)");

    CHECK(cellsOf(openXlsx(written(folder, parts))).at(0) == QStringList {u"2024-03-03"_s});
}

TEST_CASE("hidden sheets are neither named nor counted", "[xlsx]")
{
    const Folder folder;
    const QString path = written(folder, workbook("<row><c><v>1</v></c></row>"));

    CHECK(*REQUIRE_OK(xlsxSheets(path)) == QStringList {u"工单"_s});
    CHECK(openXlsx(path, 1).error().reason == u"no-such-sheet");
}

TEST_CASE("a cell that names a text which is not there spoils its row alone", "[xlsx]")
{
    const Folder folder;
    auto reader = openXlsx(written(folder, workbook(R"(<row r="1"><c r="A1"><v>1</v></c></row>
        <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>99</v></c></row><row r="3"><c><v>3</v></c></row>)")));

    const auto all = everything(**reader);

    REQUIRE(all.size() == 3);
    CHECK(all[1].error() == Error {Error::Code::Invalid, u"bad-cell"_s, {}, u"row 2, column B"_s});
    CHECK(all[2]->cells == QStringList {u"3"_s});
}

TEST_CASE("broken XML gives the rows before it, then one error", "[xlsx]")
{
    const Folder folder;
    auto reader = openXlsx(written(folder, workbook("<row><c><v>1</v></c></row><row><c><v>2</c></row>")));

    const auto all = everything(**reader);

    REQUIRE(all.size() == 2);
    CHECK(all[0]->cells == QStringList {u"1"_s});
    CHECK(all[1].error().code == Error::Code::Corrupt);
    CHECK(all[1].error().reason == u"broken-xlsx");
    CHECK(all[1].error().where == u"row 2");
}

TEST_CASE("a damaged sheet never crashes and never reads for ever", "[xlsx]")
{
    const QByteArray rows
        = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45354.5</v></c>)"
          R"(<c r="D1" t="inlineStr"><is><r><t>a</t></r></is></c></row><row r="2"><c><v>2</v></c></row>)";
    const QByteArray noise = "<>/\"&=x9-\0"_ba;
    const Folder folder;
    for (int at = 0; at < rows.size(); ++at) {
        QByteArray damaged = rows;
        damaged[at] = noise[at % noise.size()];
        auto reader = openXlsx(written(folder, workbook(damaged, "<si><t>x</t></si>")));
        REQUIRE(reader);
        CHECK(everything(**reader).size() <= 3);
    }
}

TEST_CASE("a cut-off or foreign archive is refused with its reason", "[xlsx]")
{
    const Folder folder;
    const QString path = written(folder, workbook("<row><c><v>1</v></c></row>"));
    QFile whole(path);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QString cut = folder.write(u"cut"_s, whole.readAll().chopped(200));
    const QString foreign = folder.path(u"foreign"_s);
    writeZip(foreign, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}});

    CHECK(openTable(cut).error().reason == u"broken-xlsx");
    CHECK(openTable(foreign).error().reason == u"not-xlsx");
}

TEST_CASE("a zip bomb is refused before it is unpacked", "[xlsx]")
{
    const Folder folder;
    Parts parts = workbook({});
    parts["book/one.xml"] = "<worksheet>" + QByteArray(60 * 1024 * 1024, ' ') + "</worksheet>";

    const auto reader = openXlsx(written(folder, parts));

    REQUIRE_FALSE(reader);
    CHECK(reader.error() == Error {Error::Code::Corrupt, u"zip-bomb"_s, {}, {}});
    CHECK(ZipPart::allowance(1'000'000) == 200'000'000);
    CHECK(ZipPart::allowance(1'000'000'000) == 512'000'000);
}

TEST_CASE("what a file is is decided by what it holds, not by its name", "[xlsx]")
{
    const QByteArray ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(40, '\0');
    QByteArray locked = ole + QByteArray(464, '\0') + QByteArray(512, '\0');
    for (const char c : QByteArray("EncryptedPackage"))
        locked += c + QByteArray(1, '\0');
    const auto [bytes, reason] = GENERATE_COPY(table<QByteArray, QString>({
        {ole + QByteArray(4096, '\0'), u"old-xls"_s},
        {locked, u"password-protected"_s},
        {"<html><table>", u"html-table"_s},
        {"\xEF\xBB\xBF \n", u"empty-file"_s},
        {"", u"empty-file"_s},
    }));
    const Folder folder;

    CHECK(tableKind(folder.write(u"list.xlsx"_s, bytes)).error().reason == reason);
    CHECK(*REQUIRE_OK(tableKind(folder.write(u"b.xlsx"_s, "a,b\n"))) == TableKind::Csv);
    CHECK(*REQUIRE_OK(tableKind(folder.write(u"c.csv"_s, "\xEF\xBB\xBF{\"a\":1}"))) == TableKind::JsonLines);
    CHECK(*REQUIRE_OK(tableKind(written(folder, workbook({})))) == TableKind::Xlsx);
}

TEST_CASE("numbers are written without noise", "[xlsx]")
{
    const auto [stored, shown] = GENERATE(table<QString, QString>({
        {u"19900001234"_s, u"19900001234"_s},
        {u"430123198001011234"_s, u"430123198001011234"_s},
        {u"1.2345678901234568E+17"_s, u"123456789012345680"_s},
        {u"0.10000000000000001"_s, u"0.1"_s},
        {u"1E-7"_s, u"0.0000001"_s},
        {u"-3.50"_s, u"-3.5"_s},
        {u"007"_s, u"7"_s},
        {u"what"_s, u"what"_s},
    }));

    CHECK(plainNumber(stored) == shown);
}

TEST_CASE("formats tell dates from other numbers", "[xlsx]")
{
    const auto [code, isDate] = GENERATE(table<QString, bool>({
        {u"yyyy\"年\"m\"月\"d\"日\""_s, true},
        {u"yyyy年m月d日"_s, true},
        {u"[$-804]yyyy\\-mm\\-dd;@"_s, true},
        {u"h:mm AM/PM"_s, true},
        {u"[h]:mm:ss"_s, false},
        {u"0.00E+00"_s, false},
        {u"General"_s, false},
        {u"[Red]0.00"_s, false},
        {u"#,##0\"days\""_s, false},
        {u"0.00;[Red]-d"_s, false},
    }));

    CHECK(isDateFormat(170, code) == isDate);
}

TEST_CASE("day numbers become days, with Excel's own 29 February 1900", "[xlsx]")
{
    CHECK(dateText(1, DateSystem::From1900) == u"1900-01-01"_s);
    CHECK(dateText(59, DateSystem::From1900) == u"1900-02-28"_s);
    CHECK(dateText(61, DateSystem::From1900) == u"1900-03-01"_s);
    CHECK(dateText(2958465, DateSystem::From1900) == u"9999-12-31"_s);
    CHECK_FALSE(dateText(-1, DateSystem::From1900));
    CHECK_FALSE(dateText(1e10, DateSystem::From1900));
}
