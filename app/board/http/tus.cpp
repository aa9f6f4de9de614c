// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/tus.h"

#include "app/board/http/problem.h"

#include <QLocale>

namespace lianxin::board {

using namespace Qt::StringLiterals;

std::optional<qint64> bytesIn(const Request &request, const char *header)
{
    const QByteArray text = request.header(header).trimmed();
    bool isNumber = false;
    const qint64 bytes = text.toLongLong(&isNumber);
    return isNumber && bytes >= 0 ? std::optional(bytes) : std::nullopt;
}

std::map<QByteArray, QString> metadataOf(const Request &request)
{
    std::map<QByteArray, QString> metadata;
    for (const QByteArray &item : request.header("Upload-Metadata").split(',')) {
        const QByteArrayList parts = item.trimmed().split(' ');
        metadata[parts.front()] = QString::fromUtf8(QByteArray::fromBase64(parts.value(1)));
    }
    return metadata;
}

QByteArray metadataText(const std::map<QByteArray, QString> &metadata)
{
    QByteArrayList items;
    for (const auto &[name, value] : metadata)
        items << name + ' ' + value.toUtf8().toBase64();
    return items.join(',');
}

Result<std::optional<ChunkSum>> chunkSumOf(const Request &request)
{
    const QByteArrayList parts = request.header("Upload-Checksum").trimmed().split(' ');
    if (parts == QByteArrayList {QByteArray()})
        return std::nullopt;
    const bool isSha1 = parts.front() == "sha1";
    if (parts.size() != 2 || (!isSha1 && parts.front() != "sha256"))
        return failure(Error::Code::Invalid, u"unknown-checksum"_s, {}, u"Upload-Checksum"_s);
    return ChunkSum {isSha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256, QByteArray::fromBase64(parts[1])};
}

std::optional<Response> otherVersion(const Request &request)
{
    if (request.header("Tus-Resumable").trimmed() == tusVersion)
        return std::nullopt;
    Response response = problem(412, u"other-tus-version"_s);
    response.headers = {{"Tus-Resumable", tusVersion}, {"Tus-Version", tusVersion}};
    return response;
}

Response tusAbilities(qint64 largest)
{
    return {204,
            {},
            {},
            {{"Tus-Resumable", tusVersion},
             {"Tus-Version", tusVersion},
             {"Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination"},
             {"Tus-Checksum-Algorithm", "sha1,sha256"},
             {"Tus-Max-Size", QByteArray::number(largest)}}};
}

QByteArray httpDate(Timestamp time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC);
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace lianxin::board
