// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/blobfolder.h"

#include "app/board/store/wholefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<void> BlobFolder::make() const
{
    return makeFolder(m_blobs).and_then([this] { return makeFolder(m_parts); });
}

QString BlobFolder::blobFile(const QString &sha256) const
{
    return u"%1/%2/%3"_s.arg(m_blobs, sha256.first(2), sha256);
}

Result<void> BlobFolder::settle(const Upload &upload) const
{
    const QString part = partFile(upload.id);
    if (QFileInfo(part).size() != upload.bytes || sha256Of(part) != upload.sha256) {
        removePart(upload.id);
        return failure(Error::Code::Invalid, u"hash-mismatch"_s);
    }
    const QString name = blobFile(upload.sha256);
    return makeFolder(QFileInfo(name).path()).and_then([&] { return settleFile(part, name); });
}

Result<bool> BlobFolder::take(const BlobFolder &from, const QString &sha256) const
{
    const QString name = blobFile(sha256);
    if (QFileInfo::exists(name))
        return true;
    const QString part = partFile(sha256);
    QFile::remove(part);
    const bool isThere = QFileInfo::exists(from.blobFile(sha256));
    if (isThere && !QFile::copy(from.blobFile(sha256), part))
        return failure(Error::Code::Io, u"cannot-write"_s, {}, name);
    if (!isThere || sha256Of(part) != sha256) {
        QFile::remove(part);
        return false;
    }
    return makeFolder(QFileInfo(name).path()).and_then([&] { return settleFile(part, name); }).map([] { return true; });
}

void BlobFolder::removePart(const QString &uploadId) const
{
    QFile::remove(partFile(uploadId));
}

} // namespace lianxin::board
