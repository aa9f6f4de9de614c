// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/ziparchive.h"

#include <algorithm>
#include <QFile>
#include <zip.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1'000'000;

Error broken(const QString &detail)
{
    return {Error::Code::Corrupt, u"broken-xlsx"_s, detail, {}};
}

Error bomb()
{
    return {Error::Code::Corrupt, u"zip-bomb"_s, {}, {}};
}

} // namespace

qint64 ZipPart::allowance(qint64 packed)
{
    return std::clamp(packed * 200, 50 * megabyte, 512 * megabyte);
}

ZipPart::ZipPart(zip_file *file, Size size) : m_file(file), m_size(size)
{
    open(ReadOnly);
}

ZipPart::~ZipPart() = default;

qint64 ZipPart::readData(char *data, qint64 maxSize)
{
    if (m_failed)
        return -1;
    const qint64 count = zip_fread(m_file.get(), data, zip_uint64_t(maxSize));
    if (count < 0) {
        m_failed = broken(QString::fromUtf8(zip_file_strerror(m_file.get())));
        return -1;
    }
    m_given += count;
    if (m_given > allowance(m_size.packed)) { // the archive may have lied about the size
        m_failed = bomb();
        return -1;
    }
    return count == 0 && maxSize > 0 ? -1 : count;
}

void ZipPart::CloseFile::operator()(zip_file *file) const
{
    zip_fclose(file);
}

Result<ZipArchive> ZipArchive::open(const QString &path)
{
    int code = 0;
    if (zip *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code))
        return ZipArchive(archive);
    switch (code) {
    case ZIP_ER_NOENT:
        return failure(Error::Code::NotFound, u"no-such-file"_s);
    case ZIP_ER_OPEN:
    case ZIP_ER_READ:
        return failure(Error::Code::Io, u"unreadable-file"_s, u"zip_open: %1"_s.arg(code));
    default:
        return tl::unexpected(broken(u"zip_open: %1"_s.arg(code)));
    }
}

bool ZipArchive::has(const QString &name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QString &name) const
{
    zip_stat_t stat;
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0 || zip_stat_index(m_archive.get(), zip_uint64_t(index), 0, &stat) < 0)
        return tl::unexpected(broken(u"part missing"_s));
    const ZipPart::Size size {qint64(stat.comp_size), qint64(stat.size)};
    if (size.unpacked > ZipPart::allowance(size.packed))
        return tl::unexpected(bomb());
    if (stat.encryption_method != ZIP_EM_NONE)
        return failure(Error::Code::Invalid, u"password-protected"_s);
    zip_file *file = zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0);
    if (!file)
        return tl::unexpected(broken(QString::fromUtf8(zip_strerror(m_archive.get()))));
    return std::make_unique<ZipPart>(file, size);
}

void ZipArchive::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

} // namespace lianxin
