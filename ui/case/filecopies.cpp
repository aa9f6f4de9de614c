// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/filecopies.h"

#include "core/files/openable.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 piece = 256 * 1024, signBytes = 16;

tl::unexpected<Error> cannotWrite(const QFileDevice &file)
{
    return failure(Error::Code::Io, u"cannot-write"_s, file.errorString());
}

} // namespace

Result<void> copyTo(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, u"no-such-file"_s, source.errorString());
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return cannotWrite(target);
    while (!source.atEnd())
        if (const QByteArray next = source.read(piece); next.isEmpty() || target.write(next) != next.size())
            return cannotWrite(target);
    return target.commit() ? Result<void>() : cannotWrite(target);
}

Result<QString> copyToOpen(const QString &from, const QString &folder, const QString &name)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, u"no-such-file"_s, source.errorString());
    const QString safe = safeFileName(name);
    if (!mayOpen(safe, source.read(signBytes)))
        return failure(Error::Code::NotAllowed, u"not-opened-here"_s);
    QTemporaryDir own(folder + u"/XXXXXX"_s); // of two files of one name, each keeps it
    own.setAutoRemove(false);
    const QString copy = own.filePath(safe);
    if (const auto written = copyTo(from, copy); !written)
        return tl::unexpected(written.error());
    QFile::setPermissions(copy, QFile::ReadOwner);
    return copy;
}

} // namespace lianxin::ui
