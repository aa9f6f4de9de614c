// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filefolder.h"

#include "core/domain/attaching.h"
#include "core/sqlite/durablefile.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 1 << 20;
constexpr QFile::Permissions ownersFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownersFolder = ownersFile | QFile::ExeOwner;
const QString copyEnding = u".copy"_s;

/// With its name on the disk.
void makeFolder(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, ownersFolder);
    (void)isFolderSynced(folder);
}

tl::unexpected<Error> cannotWrite(const QFile &file)
{
    const bool isFull = file.error() == QFile::ResourceError;
    return isFull ? failure(Error::Code::DiskFull, u"disk-full"_s, file.errorString())
                  : failure(Error::Code::Io, u"cannot-write"_s, file.errorString());
}

} // namespace

FileFolder::FileFolder(const QString &database) : m_folder(QFileInfo(database).absoluteDir().filePath(u"files"_s)) { }

QString FileFolder::path(const QString &sha256) const
{
    return m_folder + u'/' + sha256.left(2) + u'/' + sha256;
}

QString FileFolder::comingPath(const QString &name) const
{
    return m_folder + u"/coming/"_s + name;
}

QString FileFolder::coming(const QString &name) const
{
    makeFolder(m_folder);
    makeFolder(m_folder + u"/coming"_s);
    return comingPath(name);
}

void FileFolder::settle(const QString &from, const QString &sha256) const
{
    makeFolder(m_folder);
    makeFolder(QFileInfo(path(sha256)).absolutePath());
    QFile::setPermissions(from, ownersFile);
    renameDurably(from, path(sha256));
}

void FileFolder::remove(const QString &sha256) const
{
    if (isSha256(sha256))
        QFile::remove(path(sha256));
}

void FileFolder::sweep() const
{
    const QDir folder(m_folder + u"/coming"_s);
    for (const QString &name : folder.entryList({u'*' + copyEnding}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

std::vector<FileRef> FileFolder::found() const
{
    std::vector<FileRef> files;
    const QDir all(m_folder);
    for (const QString &part : all.entryList({u"??"_s}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        for (const QFileInfo &file : QDir(all.filePath(part)).entryInfoList(QDir::Files, QDir::Name))
            if (isSha256(file.fileName()))
                files.push_back({file.fileName(), file.size()});
    return files;
}

bool FileFolder::removeAll() const
{
    return QDir(m_folder).removeRecursively();
}

std::optional<Error> problemWith(const QString &path, const FileRef &ref)
{
    QFile file(path);
    if (!file.exists())
        return Error {Error::Code::NotFound, u"file-missing"_s, {}, ref.sha256};
    if (!file.open(QIODevice::ReadOnly))
        return Error {Error::Code::Io, u"cannot-read"_s, file.errorString(), ref.sha256};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool isRead = file.size() == ref.bytes && hash.addData(&file);
    if (!isRead || QString::fromLatin1(hash.result().toHex()) != ref.sha256)
        return Error {Error::Code::Corrupt, u"attachment-damaged"_s, {}, ref.sha256};
    return std::nullopt;
}

FileCopy::FileCopy(std::unique_ptr<QIODevice> source, const QString &part)
    : m_source(std::move(source)),
      m_part(part + copyEnding)
{ }

FileCopy::~FileCopy()
{
    m_part.close();
    QFile::remove(m_part.fileName());
}

Result<void> FileCopy::open()
{
    if (!m_source->isOpen() && !m_source->open(QIODevice::ReadOnly)) {
        const auto *file = qobject_cast<QFile *>(m_source.get());
        const bool isThere = file && file->exists();
        return failure(isThere ? Error::Code::Io : Error::Code::NotFound,
                       isThere ? u"cannot-read"_s : u"no-such-file"_s, m_source->errorString());
    }
    // Unbuffered: what was taken is with the system, and no error comes late.
    if (!m_part.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered, ownersFile))
        return cannotWrite(m_part);
    return {};
}

Result<bool> FileCopy::step()
{
    if (m_isWhole)
        return true;
    if (!m_part.isOpen())
        if (const auto opened = open(); !opened)
            return tl::unexpected(opened.error());
    QByteArray piece(pieceSize, Qt::Uninitialized);
    const qint64 count = m_source->read(piece.data(), piece.size());
    if (count < 0)
        return failure(Error::Code::Io, u"cannot-read"_s, m_source->errorString());
    if (count == 0)
        return finish().map([] { return true; });
    piece.truncate(count);
    if (m_part.write(piece) != count)
        return cannotWrite(m_part);
    m_hash.addData(piece);
    m_bytes += count;
    return false;
}

Result<void> FileCopy::finish()
{
    m_part.close();
    if (!isFileSynced(m_part.fileName()))
        return failure(Error::Code::Io, u"cannot-write"_s, u"cannot sync the copy"_s);
    m_isWhole = true;
    return {};
}

FileRef FileCopy::ref() const
{
    return {QString::fromLatin1(m_hash.result().toHex()), m_bytes};
}

void FileCopy::settle(const FileFolder &folder)
{
    folder.settle(m_part.fileName(), ref().sha256);
}

} // namespace lianxin
