// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsxworkbook.h"

#include <functional>
#include <QDir>
#include <QHash>
#include <QXmlStreamReader>

// How an .xlsx hangs together:
//   _rels/.rels ─► xl/workbook.xml ─► xl/_rels/workbook.xml.rels ─► worksheets/sheet1.xml, sharedStrings.xml,
//   styles.xml

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

struct Relation {
    QString type;   ///< the last word of its URI; the rest differs between the two editions of the standard
    QString target; ///< a part of the archive
};

using Relations = QHash<QString, Relation>; // by id

/// Hands every start element of the part to @p take.
Result<void> eachElement(const ZipArchive &archive, const QString &name,
                         const std::function<void(QXmlStreamReader &)> &take)
{
    const auto part = archive.part(name);
    if (!part)
        return tl::unexpected(part.error());
    QXmlStreamReader xml(part->get());
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            take(xml);
    }
    if ((*part)->failed())
        return tl::unexpected(*(*part)->failed());
    if (xml.hasError())
        return failure(Error::Code::Corrupt, u"broken-xlsx"_s, xml.errorString());
    return {};
}

QString attribute(const QXmlStreamReader &xml, QLatin1StringView name)
{
    return xml.attributes().value(name).toString();
}

bool isTrue(const QString &value)
{
    return value == u"1" || value == u"true";
}

Result<Relations> relationsOf(const ZipArchive &archive, const QString &part)
{
    const QString folder = part.section(u'/', 0, -2);
    Relations relations;
    const QString name = QDir::cleanPath(folder + u"/_rels/"_s + part.section(u'/', -1) + u".rels"_s);
    auto read = eachElement(archive, name.startsWith(u'/') ? name.sliced(1) : name, [&](QXmlStreamReader &xml) {
        if (xml.name() != u"Relationship")
            return;
        const QString target = attribute(xml, "Target"_L1);
        const QString path = QDir::cleanPath(target.startsWith(u'/') ? target : u'/' + folder + u'/' + target);
        relations.insert(attribute(xml, "Id"_L1), {attribute(xml, "Type"_L1).section(u'/', -1), path.sliced(1)});
    });
    if (!read)
        return tl::unexpected(read.error());
    return relations;
}

QString targetOf(const Relations &relations, QStringView type)
{
    for (const Relation &relation : relations) {
        if (relation.type == type)
            return relation.target;
    }
    return {};
}

QString relationId(const QXmlStreamReader &xml)
{
    for (const QXmlStreamAttribute &a : xml.attributes()) {
        if (a.name() == u"id" && !a.namespaceUri().isEmpty())
            return a.value().toString();
    }
    return {};
}

Result<void> readSheets(const ZipArchive &archive, const QString &part, const Relations &relations,
                        XlsxWorkbook &workbook)
{
    return eachElement(archive, part, [&](QXmlStreamReader &xml) {
        if (xml.name() == u"workbookPr" && isTrue(attribute(xml, "date1904"_L1)))
            workbook.dates = DateSystem::From1904;
        if (xml.name() != u"sheet" || attribute(xml, "state"_L1).contains("hidden"_L1, Qt::CaseInsensitive))
            return;
        const Relation relation = relations.value(relationId(xml));
        if (relation.type == u"worksheet")
            workbook.sheets.push_back({attribute(xml, "name"_L1), relation.target});
    });
}

Result<void> readTexts(const ZipArchive &archive, const QString &part, XlsxWorkbook &workbook)
{
    return eachElement(archive, part, [&](QXmlStreamReader &xml) {
        if (xml.name() == u"si")
            workbook.texts.push_back(xlsxText(xml));
    });
}

Result<void> readStyles(const ZipArchive &archive, const QString &part, XlsxWorkbook &workbook)
{
    QHash<int, QString> formats;
    bool inCellStyles = false; // <xf> also stands in <cellStyleXfs>, which cells do not count in
    return eachElement(archive, part, [&](QXmlStreamReader &xml) {
        if (xml.name() == u"numFmt")
            formats.insert(attribute(xml, "numFmtId"_L1).toInt(), attribute(xml, "formatCode"_L1));
        else if (xml.name() == u"cellXfs" || xml.name() == u"cellStyleXfs" || xml.name() == u"cellStyles")
            inCellStyles = xml.name() == u"cellXfs";
        else if (xml.name() == u"xf" && inCellStyles) {
            const int id = attribute(xml, "numFmtId"_L1).toInt();
            workbook.dateStyles.push_back(isDateFormat(id, formats.value(id)));
        }
    });
}

} // namespace

QString xlsxText(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"t") {
            text += unescapedExcelText(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        } else if (xml.name() == u"r") {
            while (xml.readNextStartElement()) {
                if (xml.name() == u"t")
                    text += unescapedExcelText(xml.readElementText(QXmlStreamReader::IncludeChildElements));
                else
                    xml.skipCurrentElement();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

Result<XlsxWorkbook> readWorkbook(const ZipArchive &archive)
{
    const auto root = archive.has(u"_rels/.rels"_s) ? relationsOf(archive, {}) : Relations {};
    if (!root)
        return tl::unexpected(root.error());
    const QString book = targetOf(*root, u"officeDocument");
    if (!book.endsWith(".xml"_L1) || !archive.has(book))
        return failure(Error::Code::Invalid, u"not-xlsx"_s);
    const auto relations = relationsOf(archive, book);
    if (!relations)
        return tl::unexpected(relations.error());

    XlsxWorkbook workbook;
    Result<void> read = readSheets(archive, book, *relations, workbook);
    if (const QString texts = targetOf(*relations, u"sharedStrings"); read && !texts.isEmpty())
        read = readTexts(archive, texts, workbook);
    if (const QString styles = targetOf(*relations, u"styles"); read && !styles.isEmpty())
        read = readStyles(archive, styles, workbook);
    if (!read)
        return tl::unexpected(read.error());
    return workbook;
}

} // namespace lianxin
