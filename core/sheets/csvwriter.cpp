// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overload.h"
#include "core/sheets/csvguard.h"
#include "core/sheets/sheetwriter.h"

#include <algorithm>
#include <QSaveFile>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

QString cellText(const SheetValue &value)
{
    return std::visit(Overload {
                          [](const QString &text) { return guardedCell(text); },
                          [](double number) { return QString::number(number, 'f', QLocale::FloatingPointShortest); },
                          [](Timestamp at) { return at.local().toString(u"yyyy-MM-dd HH:mm:ss"_s); },
                      },
                      value);
}

QString quoted(QString text)
{
    const bool needsQuotes = std::ranges::any_of(text, [](QChar c) {
        return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t' || c == u';' || c == u'|';
    });
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QByteArray csvLine(const SheetLine &line)
{
    QStringList cells;
    for (const SheetValue &value : line)
        cells << quoted(cellText(value));
    return cells.join(u',').toUtf8() + "\r\n";
}

tl::unexpected<Error> unwritable(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? Error::Code::DiskFull : Error::Code::Io, u"unwritable-file"_s, file.errorString());
}

} // namespace

Result<void> writeCsv(const QString &path, const QStringList &headers, const std::vector<SheetLine> &lines)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write("\xEF\xBB\xBF");
    file.write(csvLine({headers.begin(), headers.end()}));
    for (const SheetLine &line : lines)
        file.write(csvLine(line));
    if (!file.commit()) // tells of any write that failed before
        return unwritable(file);
    return {};
}

} // namespace lianxin
