// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/download.h"

#include "app/board/http/problem.h"

#include <QList>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

struct Span {
    qint64 first = 0;
    qint64 size = 0;
};

std::optional<qint64> number(const QByteArray &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber && value >= 0 && text.front() != '+' ? std::optional(value) : std::nullopt;
}

/// "bytes=5-9", "bytes=5-", "bytes=-5" of @p whole bytes; an empty span if nothing of it is there, nothing if it is
/// not of that form.
std::optional<Span> spanFrom(const QByteArray &range, qint64 whole)
{
    if (!range.startsWith("bytes=") || range.contains(','))
        return std::nullopt;
    const QByteArrayList ends = range.sliced(6).trimmed().split('-');
    if (ends.size() != 2)
        return std::nullopt;
    const auto first = number(ends[0]);
    const auto last = number(ends[1]);
    if (ends[0].isEmpty() && last)
        return Span {std::max<qint64>(0, whole - *last), std::min(*last, whole)};
    if (!first || (!last && !ends[1].isEmpty()) || (last && *last < *first))
        return std::nullopt;
    return Span {*first, std::max<qint64>(0, std::min(last.value_or(whole - 1), whole - 1) - *first + 1)};
}

/// A range counts only for the very bytes its asker has the beginning of.
std::optional<Span> spanOf(const Request &request, const QByteArray &etag, qint64 whole)
{
    const QByteArray condition = request.header("If-Range").trimmed();
    if (!condition.isEmpty() && condition != etag)
        return std::nullopt;
    return spanFrom(request.header("Range").trimmed(), whole);
}

QByteArray digestOf(const Download &download)
{
    return "sha-256=:" + QByteArray::fromHex(download.sha256).toBase64() + ':';
}

Response part(Response response, const Span &span, qint64 whole)
{
    const QByteArray of = '/' + QByteArray::number(whole);
    if (span.size == 0) {
        Response refusal = problem(416, u"range-not-there"_s);
        refusal.headers.emplace_back("Content-Range", "bytes *" + of);
        return refusal;
    }
    const QByteArray last = QByteArray::number(span.first + span.size - 1);
    response.status = 206;
    response.headers.emplace_back("Content-Range", "bytes " + QByteArray::number(span.first) + '-' + last + of);
    response.file->offset = span.first;
    response.file->size = span.size;
    return response;
}

} // namespace

bool hasAlready(const Request &request, const QByteArray &etag)
{
    for (QByteArray known : request.header("If-None-Match").split(',')) {
        known = known.trimmed();
        if (known == "*" || known == etag || (known.startsWith("W/") && known.sliced(2) == etag))
            return true;
    }
    return false;
}

Response answered(const Request &request, const Download &download)
{
    const qint64 whole = download.file->size();
    const QByteArray etag = '"' + download.sha256 + '"';
    Response response {200, download.mediaType, {}, {}, FileBody {download.file, 0, whole}};
    response.headers = {{"ETag", etag}, {"Accept-Ranges", "bytes"}, {"Cache-Control", download.cacheControl}};
    if (hasAlready(request, etag)) {
        response.status = 304;
        response.file.reset();
        return response;
    }
    response.headers.emplace_back("Repr-Digest", digestOf(download));
    if (const auto span = spanOf(request, etag, whole))
        return part(std::move(response), *span, whole);
    response.headers.emplace_back("Content-Digest", digestOf(download));
    return response;
}

} // namespace lianxin::board
