// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/askedline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr const char *requestId = "Request-Id";

bool speaksForSomebody(const HttpRequest &request)
{
    return std::ranges::any_of(request.headers, [](const auto &header) { return header.first == "Authorization"; });
}

QByteArray freshId(Random &random)
{
    const quint64 number = random.next();
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// What is known of a request whose answer was given to another one.
Exchange withoutAnswer(const Exchange &exchange)
{
    Exchange unknown
        = Exchange::inDoubt({Error::Code::Offline, u"not-the-board"_s, u"answer to another request"_s, {}});
    unknown.bytesOut = exchange.bytesOut;
    unknown.bytesIn = exchange.bytesIn;
    return unknown;
}

} // namespace

void AskedLine::send(HttpRequest request, Done done)
{
    if (request.sink || !speaksForSomebody(request))
        return m_below.send(std::move(request), std::move(done));
    const QByteArray id = freshId(m_random);
    request.headers.emplace_back(requestId, id);
    m_below.send(std::move(request), [id, done = std::move(done)](Exchange exchange) {
        const QByteArray told = exchange.reply.header(requestId);
        const bool isOthers = exchange.outcome == Exchange::Outcome::Replied && !told.isEmpty() && told != id;
        done(isOthers ? withoutAnswer(exchange) : std::move(exchange));
    });
}

} // namespace lianxin
