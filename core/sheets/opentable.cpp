// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/opentable.h"

#include "core/sheets/csvreader.h"
#include "core/sheets/jsonlinesreader.h"
#include "core/sheets/openfile.h"
#include "core/sheets/xlsxreader.h"

#include <QtEndian>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr char oleMagic[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// Excel puts an .xlsx with a password into the same kind of container that an old .xls is; only the container's
// directory tells them apart. Its sector number stands at byte 48, sectors are counted behind the first 512 bytes.
bool holdsEncryptedPackage(QFile &file)
{
    file.seek(48);
    const QByteArray number = file.read(4);
    if (number.size() < 4)
        return false;
    file.seek((qint64(qFromLittleEndian<quint32>(number.constData())) + 1) * 512);
    const QString name = u"EncryptedPackage"_s;
    return file.read(4096).contains(QByteArrayView(reinterpret_cast<const char *>(name.utf16()), name.size() * 2));
}

} // namespace

Result<TableKind> tableKind(const QString &path)
{
    const auto file = openFile(path);
    if (!file)
        return tl::unexpected(file.error());
    QByteArray head = (*file)->read(512);
    if (head.startsWith("PK\x03\x04"))
        return TableKind::Xlsx;
    if (head.startsWith(oleMagic))
        return failure(Error::Code::Invalid, holdsEncryptedPackage(**file) ? u"password-protected"_s : u"old-xls"_s);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed();
    if (head.isEmpty())
        return failure(Error::Code::Invalid, u"empty-file"_s);
    if (head.startsWith('<'))
        return failure(Error::Code::Invalid, u"html-table"_s);
    return head.startsWith('{') ? TableKind::JsonLines : TableKind::Csv;
}

Result<RowReaderPtr> openTable(const QString &path, int sheet)
{
    const auto kind = tableKind(path);
    if (!kind)
        return tl::unexpected(kind.error());
    switch (*kind) {
    case TableKind::Csv:
        return openCsv(path);
    case TableKind::Xlsx:
        return openXlsx(path, sheet);
    case TableKind::JsonLines:
        return openJsonLines(path);
    }
    Q_UNREACHABLE();
}

} // namespace lianxin
