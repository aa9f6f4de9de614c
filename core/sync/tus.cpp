// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/tus.h"

#include <array>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr std::array goodStatuses {200, 201, 204};

QByteArray metadata(const QByteArray &name, const QString &value)
{
    return name + ' ' + value.toUtf8().toBase64();
}

QByteArray metadataOf(const FileToSend &file)
{
    return metadata("case", file.caseKey.toString()) + ',' + metadata("sha256", file.ref.sha256) + ','
           + metadata("name", file.name) + ',' + metadata("type", file.type);
}

HttpRequest tusCall(const Caller &caller, const QByteArray &method, const QString &path)
{
    HttpRequest request = callOf(caller, method, path);
    request.headers.emplace_back("Tus-Resumable", "1.0.0");
    return request;
}

/// The path in a Location, if it leads to the same server: the token is nobody else's business.
QString pathOn(const QUrl &asked, const QByteArray &location)
{
    if (location.isEmpty())
        return {};
    const QUrl place = asked.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    const bool isSame = place.scheme() == asked.scheme() && place.host() == asked.host()
                        && place.port(-1) == asked.port(-1) && place.userInfo().isEmpty();
    return isSame ? place.path(QUrl::FullyEncoded) : QString();
}

std::optional<qint64> offsetIn(const HttpReply &reply)
{
    bool isNumber = false;
    const qint64 offset = reply.header("Upload-Offset").trimmed().toLongLong(&isNumber);
    return isNumber && offset >= 0 ? std::optional(offset) : std::nullopt;
}

Result<UploadPlace> placeIn(const HttpReply &reply, const HttpRequest &request)
{
    const bool isNew = request.method == "POST";
    const auto offset = offsetIn(reply);
    const UploadPlace place {isNew ? pathOn(request.url, reply.header("Location").trimmed())
                                   : request.url.path(QUrl::FullyEncoded),
                             offset.value_or(0)};
    if (place.upload.isEmpty() || (!isNew && !offset))
        return failure(Error::Code::Offline, u"answer-damaged"_s, u"upload"_s);
    return place;
}

/// What the protocol means by a status, whatever words the server has for it.
QString meaning(int status, const QString &reason, const QByteArray &method)
{
    if (status == 409)
        return u"other-offset"_s;
    if (status == 460)
        return u"checksum-mismatch"_s;
    if (status == 410 || (status == 404 && method != "POST"))
        return u"no-such-upload"_s;
    return reason;
}

} // namespace

HttpRequest beginUploadCall(const Caller &caller, const FileToSend &file)
{
    HttpRequest request = tusCall(caller, "POST", u"/v1/uploads"_s);
    request.headers.emplace_back("Upload-Length", QByteArray::number(file.ref.bytes));
    request.headers.emplace_back("Upload-Metadata", metadataOf(file));
    return request;
}

HttpRequest lookAtUploadCall(const Caller &caller, const QString &upload)
{
    HttpRequest request = tusCall(caller, "HEAD", {});
    request.url.setPath(upload, QUrl::TolerantMode);
    return request;
}

HttpRequest partCall(const Caller &caller, const QString &upload, qint64 offset, const QByteArray &part, bool isSummed)
{
    HttpRequest request = tusCall(caller, "PATCH", {});
    request.url.setPath(upload, QUrl::TolerantMode);
    request.headers.emplace_back("Content-Type", "application/offset+octet-stream");
    request.headers.emplace_back("Upload-Offset", QByteArray::number(offset));
    if (isSummed)
        request.headers.emplace_back("Upload-Checksum",
                                     "sha1 " + QCryptographicHash::hash(part, QCryptographicHash::Sha1).toBase64());
    request.body = part;
    return request;
}

Answer<UploadPlace> uploadAnswer(const Exchange &exchange, const QString &boardId, const HttpRequest &request)
{
    const Answer<QByteArray> plain = judgedHead(exchange, boardId, goodStatuses);
    Answer<UploadPlace> answer {{}, plain.noEffect, plain.retryAfter, plain.bytesOut, plain.bytesIn, plain.epoch};
    if (plain.value) {
        answer.value = placeIn(exchange.reply, request);
    } else {
        Error why = plain.value.error();
        if (why.code == Error::Code::Refused)
            why.reason = meaning(exchange.reply.status, why.reason, request.method);
        answer.value = tl::unexpected(why);
    }
    return answer;
}

} // namespace lianxin
