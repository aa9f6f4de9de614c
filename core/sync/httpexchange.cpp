// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/httpexchange.h"

#include "core/sync/oncebody.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

/// The request with everything turned off that QNetworkAccessManager would do behind our back.
QNetworkRequest plainRequest(const HttpRequest &request)
{
    QNetworkRequest plain(request.url);
    for (const auto &[name, value] : request.headers)
        plain.setRawHeader(name, value);
    using Q = QNetworkRequest;
    plain.setAttribute(Q::RedirectPolicyAttribute, Q::ManualRedirectPolicy);
    plain.setAttribute(Q::Http2AllowedAttribute, false); // Qt 6.4 fails half the requests at a server's GOAWAY
    plain.setAttribute(Q::CacheLoadControlAttribute, Q::AlwaysNetwork);
    plain.setAttribute(Q::CacheSaveControlAttribute, false);
    plain.setAttribute(Q::CookieLoadControlAttribute, Q::Manual);
    plain.setAttribute(Q::CookieSaveControlAttribute, Q::Manual);
    plain.setAttribute(Q::AuthenticationReuseAttribute, Q::Manual);
    plain.setAttribute(Q::DoNotBufferUploadDataAttribute, true); // a buffered body could be sent twice
    plain.setHeader(Q::ContentLengthHeader, request.body.size());
    return plain;
}

template <class Headers>
qint64 sizeOf(const Headers &headers)
{
    qint64 size = 0;
    for (const auto &[name, value] : headers)
        size += name.size() + value.size() + 4; // ": " and the line's end
    return size;
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &manager, HttpRequest request, const Patience &patience,
                           Transport::Done done, QObject *parent)
    : QObject(parent),
      m_manager(manager),
      m_patience(patience),
      m_done(std::move(done)),
      m_offered(std::move(request.sink)),
      m_headBytes(request.url.toEncoded().size() + sizeOf(request.headers))
{
    if (request.method == "POST" || request.method == "PATCH") {
        m_body = new OnceBody(request.body, this);
        m_reply = manager.sendCustomRequest(plainRequest(request), request.method, m_body);
    } else {
        m_reply = request.method == "HEAD" ? manager.head(plainRequest(request)) : manager.get(plainRequest(request));
    }
    m_reply->setParent(this);
    connect(m_reply, &QIODevice::readyRead, this, &HttpExchange::take);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::noteHead);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    connect(&m_rate, &QTimer::timeout, this, &HttpExchange::checkRate);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end({Error::Code::Offline, u"too-slow"_s, u"deadline"_s, {}});
    });
    m_rate.start(m_patience.window);
    if (!m_offered) // a file that grows may take as long as the line needs
        m_deadline.start(m_patience.deadline);
}

void HttpExchange::end(const Error &why)
{
    if (m_ended)
        return;
    m_ended = why;
    m_reply->abort(); // reports through finished()
}

/// When the board closes a connection in the middle of a body, QNetworkAccessManager may ask again behind our back
/// (a GET has no body that could forbid it) and go on with the new answer where the old one broke off.
void HttpExchange::noteHead()
{
    if (std::exchange(m_hasHead, true))
        end({Error::Code::Offline, u"line-broke"_s, u"asked again"_s, {}});
}

qint64 HttpExchange::progress() const
{
    return m_bytesIn + (m_body ? m_body->taken() : 0);
}

void HttpExchange::checkRate()
{
    const qint64 moved = progress() - m_lastProgress;
    m_lastProgress = progress();
    if (moved < m_patience.leastBytes)
        end({Error::Code::Offline, u"too-slow"_s, u"%1 bytes moved"_s.arg(moved), {}});
}

HttpReply HttpExchange::head() const
{
    HttpReply head {m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), {}, {}};
    for (const auto &header : m_reply->rawHeaderPairs())
        head.headers.emplace_back(header.first, header.second);
    return head;
}

void HttpExchange::takeHead()
{
    if (const auto offered = std::exchange(m_offered, nullptr); offered && offered->begin(head()))
        m_sink = offered;
}

void HttpExchange::take()
{
    takeHead();
    const QByteArray bytes = m_reply->readAll();
    m_bytesIn += bytes.size();
    if (m_sink) {
        if (!m_sink->take(bytes))
            end({Error::Code::DiskFull, u"disk-full"_s, u"the answer cannot be kept"_s, {}});
        return;
    }
    m_received += bytes;
    if (m_received.size() > m_patience.largestReply)
        end({Error::Code::Offline, u"answer-damaged"_s, u"the answer is too large"_s, {}});
}

bool HttpExchange::surelyNotSent() const
{
    // A body nobody asked for never left; without it the request was not whole, so the board did nothing.
    return m_body && m_body->taken() == 0;
}

Error HttpExchange::networkError() const
{
    if (m_ended)
        return *m_ended;
    const QString detail = u"network error %1"_s.arg(int(m_reply->error()));
    return {Error::Code::Offline, surelyNotSent() || !m_body ? u"unreachable"_s : u"line-broke"_s, detail, {}};
}

Exchange HttpExchange::outcome() const
{
    HttpReply reply = head();
    // A status with a network error is an answer that broke off; errors from 201 on only repeat the status.
    const auto error = m_reply->error();
    const bool broken = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    Exchange exchange;
    if (reply.status == 0 || broken || error == QNetworkReply::ContentReSendError || m_ended)
        exchange = surelyNotSent() ? Exchange::notSent(networkError()) : Exchange::inDoubt(networkError());
    else
        exchange = {Exchange::Outcome::Replied, {reply.status, {}, m_received}, {}, 0, 0};
    exchange.reply.headers = std::move(reply.headers);
    exchange.bytesOut = m_headBytes + (m_body ? m_body->taken() : 0);
    exchange.bytesIn = sizeOf(exchange.reply.headers) + m_bytesIn;
    return exchange;
}

void HttpExchange::finish()
{
    m_rate.stop();
    m_deadline.stop();
    if (m_reply->isOpen())
        take();
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        m_manager.clearConnectionCache(); // or a corrected certificate would not be seen
    const Transport::Done done = std::move(m_done);
    const Exchange exchange = outcome();
    if (m_sink && exchange.outcome == Exchange::Outcome::Replied)
        m_sink->end();
    deleteLater();
    done(exchange);
}

} // namespace lianxin
