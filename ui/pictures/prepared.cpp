// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/prepared.h"

#include "core/files/fileformat.h"
#include "core/files/metadata.h"

#include <QFile>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 piece = 256 * 1024; // between two looks at the link

/// What Windows and people go by.
QString namedAsJpeg(const QString &name)
{
    if (name.endsWith(".jpg"_L1, Qt::CaseInsensitive) || name.endsWith(".jpeg"_L1, Qt::CaseInsensitive))
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    return (dot > 0 ? name.left(dot) : name) + u".jpg"_s;
}

Result<QByteArray> cleaned(const QByteArray &file, bool mayTell)
{
    auto clean = withoutMetadata(file);
    return clean || !mayTell ? std::move(clean) : Result<QByteArray>(file);
}

} // namespace

Result<PreparedFile> prepared(const QString &name, const QByteArray &file, const Preparing &how)
{
    const auto clean = cleaned(file, how.mayTell);
    if (!clean)
        return tl::unexpected(clean.error());
    PreparedFile ready {name, *clean, {}, isPicture(fileFormat(file))};
    if (!ready.isPicture)
        return ready;
    ready.thumbnail = smaller(*clean, thumbnailSize).value_or(QByteArray());
    if (how.isShrunk)
        ready.content = forSending(*clean, how.sending).value_or(*clean);
    if (fileFormat(ready.content) == FileFormat::Jpeg)
        ready.name = namedAsJpeg(name);
    return ready;
}

Result<QByteArray> readFile(const QString &path, qint64 largest, ReadingLink &link)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::Code::NotFound, u"no-such-file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"unreadable-file"_s, file.errorString());
    if (file.size() == 0 || file.size() > largest)
        return failure(Error::Code::NotAllowed, u"file-within-limit"_s);
    link.total = file.size();
    QByteArray content;
    content.reserve(file.size());
    while (!file.atEnd() && content.size() <= largest) {
        if (link.isCancelled)
            return failure(Error::Code::Cancelled);
        const QByteArray next = file.read(piece);
        if (next.isEmpty())
            return failure(Error::Code::Io, u"unreadable-file"_s, file.errorString());
        content += next;
        link.done = content.size();
    }
    return content;
}

} // namespace lianxin::ui
