// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsxreader.h"
#include "tests/fuzz/importlist.h"
#include "tests/fuzz/target.h"

#include <QFile>
#include <zip.h>

// Workbooks. An input is a whole file, or its parts behind each other, which are packed here: sheet, texts, looks,
// book, with a line "---" between them.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

QByteArray relations(const QByteArrayList &items)
{
    return "<Relationships>" + items.join() + "</Relationships>";
}

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"x/" + type + "\" Target=\"" + target + "\"/>";
}

const QByteArray plainBook = R"(<workbook xmlns:r="r"><sheets><sheet name="工单" r:id="s"/></sheets></workbook>)";

QMap<QByteArray, QByteArray> partsIn(const QByteArray &input)
{
    QByteArrayList parts;
    for (qsizetype from = 0; from <= input.size();) {
        const qsizetype gap = input.indexOf("\n---\n", from);
        parts.append(input.mid(from, gap < 0 ? -1 : gap - from));
        from = gap < 0 ? input.size() + 1 : gap + 5;
    }
    return {{"_rels/.rels", relations({relation("r", "officeDocument", "/xl/book.xml")})},
            {"xl/_rels/book.xml.rels",
             relations({relation("s", "worksheet", "sheet.xml"), relation("t", "sharedStrings", "texts.xml"),
                        relation("y", "styles", "looks.xml")})},
            {"xl/sheet.xml", parts.value(0)},
            {"xl/texts.xml", parts.value(1, "<sst/>")},
            {"xl/looks.xml", parts.value(2, "<styleSheet/>")},
            {"xl/book.xml", parts.value(3, plainBook)}};
}

QString packed(const QMap<QByteArray, QByteArray> &parts)
{
    const QString path = file({});
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    must(archive, "an archive can be begun");
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        zip_source_t *source = zip_source_buffer(archive, it->constData(), zip_uint64_t(it->size()), 0);
        const zip_int64_t index = zip_file_add(archive, it.key().constData(), source, ZIP_FL_ENC_UTF_8);
        must(index >= 0, "a part can be added");
        zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
    }
    must(zip_close(archive) == 0, "an archive can be written");
    return path;
}

void mustBeRead(const QString &path)
{
    const auto sheets = xlsxSheets(path);
    for (int sheet = 0; sheets && sheet < std::min<qsizetype>(2, sheets->size()); ++sheet)
        fuzz::mustBeRead(openXlsx(path, sheet));
}

} // namespace

void run(const QByteArray &input)
{
    if (input.startsWith("PK"))
        mustBeRead(file(input));
    else
        mustBeRead(packed(partsIn(input)));
}

} // namespace lianxin::fuzz
