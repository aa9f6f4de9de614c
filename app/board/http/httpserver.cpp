// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/httpserver.h"

#include "app/board/http/mhd.h"
#include "core/base/log.h"

#include <microhttpd.h>
#include <netinet/in.h>
#include <QSocketNotifier>
#include <QTimer>

namespace lianxin::board {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

/// One request on its way through: its head, its body as it grows, its answer.
struct HttpServer::Exchange {
    MHD_Connection *connection;
    Request request;
    std::optional<Response> response; ///< once it is there, what is left of the body is read and forgotten
    bool hasEndlessBody = false;      ///< too large, or nobody can say how large: it is not read at all
    bool isSuspended = false;
};

/// What libmicrohttpd calls. It is C: nothing may be thrown through it.
struct HttpServer::Callbacks {
    static MHD_Result access(void *cls, MHD_Connection *connection, const char *url, const char *method, const char *,
                             const char *data, size_t *size, void **context)
    {
        auto &server = *static_cast<HttpServer *>(cls);
        auto *exchange = static_cast<Exchange *>(*context);
        if (!exchange) {
            *context = exchange = &server.begin(connection, headOf(connection, method, url));
            return exchange->hasEndlessBody ? MHD_Result(server.send(*exchange)) : MHD_YES;
        }
        if (*size > 0) {
            server.receive(*exchange, {data, qsizetype(*size)});
            *size = 0;
            return MHD_YES;
        }
        if (!exchange->response)
            server.answer(*exchange);
        return exchange->response ? MHD_Result(server.send(*exchange)) : MHD_YES;
    }

    static void completed(void *cls, MHD_Connection *connection, void **, MHD_RequestTerminationCode)
    {
        auto &server = *static_cast<HttpServer *>(cls);
        server.m_exchanges.erase(connection);
        server.allow(connection, server.m_limits.head);
    }

    static void connection(void *cls, MHD_Connection *connection, void **, MHD_ConnectionNotificationCode what)
    {
        auto &server = *static_cast<HttpServer *>(cls);
        if (what == MHD_CONNECTION_NOTIFY_CLOSED)
            return server.m_deadlines.closed(connection);
        const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        server.m_deadlines.opened(connection, info->connect_fd, steady_clock::now() + server.m_limits.head);
    }
};

void HttpServer::Stop::operator()(MHD_Daemon *daemon) const noexcept
{
    MHD_stop_daemon(daemon);
}

HttpServer::HttpServer(const Limits &limits, Service service) : m_limits(limits), m_service(std::move(service)) { }

HttpServer::~HttpServer()
{
    // libmicrohttpd aborts if it is stopped with a suspended connection.
    m_isStopping = true;
    for (const auto &[connection, exchange] : m_exchanges) {
        if (!exchange->isSuspended)
            continue;
        exchange->response = m_service.problem(exchange->request, 503, u"shutting-down"_s);
        MHD_resume_connection(connection);
    }
    if (m_daemon)
        MHD_run(m_daemon.get());
    m_daemon.reset();
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const QHostAddress &address, quint16 port, const Limits &limits,
                                                       Service service)
{
    std::unique_ptr<HttpServer> server(new HttpServer(limits, std::move(service)));
    if (!server->start(address, port))
        return failure(Error::Code::Io, u"cannot-listen"_s, u"%1 port %2"_s.arg(address.toString()).arg(port));
    return server;
}

bool HttpServer::start(const QHostAddress &address, quint16 port)
{
    sockaddr_in at {};
    at.sin_family = AF_INET;
    at.sin_port = htons(port);
    at.sin_addr.s_addr = htonl(address.toIPv4Address());
    m_daemon.reset(MHD_start_daemon(MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, port, nullptr, nullptr, Callbacks::access,
                                    this,                                                               //
                                    MHD_OPTION_SOCK_ADDR, &at,                                          //
                                    MHD_OPTION_NOTIFY_COMPLETED, Callbacks::completed, this,            //
                                    MHD_OPTION_NOTIFY_CONNECTION, Callbacks::connection, this,          //
                                    MHD_OPTION_CONNECTION_MEMORY_LIMIT, m_limits.headerBytes,           //
                                    MHD_OPTION_CONNECTION_LIMIT, m_limits.connections,                  //
                                    MHD_OPTION_PER_IP_CONNECTION_LIMIT, m_limits.connectionsPerAddress, //
                                    MHD_OPTION_STRICT_FOR_CLIENT, 1,                                    //
                                    MHD_OPTION_LISTENING_ADDRESS_REUSE, 1u, MHD_OPTION_END));
    if (!m_daemon)
        return false;

    const int epoll = MHD_get_daemon_info(m_daemon.get(), MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
    m_ready = new QSocketNotifier(epoll, QSocketNotifier::Read, this);
    connect(m_ready, &QSocketNotifier::activated, this, &HttpServer::run);
    m_due = new QTimer(this);
    m_due->setSingleShot(true);
    connect(m_due, &QTimer::timeout, this, &HttpServer::run);
    m_watch = new QTimer(this);
    connect(m_watch, &QTimer::timeout, this, [this] { m_deadlines.cutLate(steady_clock::now()); });
    m_watch->start(std::min(m_limits.head, m_limits.grace) / 4);
    return true;
}

quint16 HttpServer::port() const
{
    return MHD_get_daemon_info(m_daemon.get(), MHD_DAEMON_INFO_BIND_PORT)->port;
}

void HttpServer::run()
{
    MHD_run(m_daemon.get());
    MHD_UNSIGNED_LONG_LONG wait = 0;
    if (MHD_get_timeout(m_daemon.get(), &wait) == MHD_YES)
        m_due->start(std::chrono::milliseconds(wait));
}

void HttpServer::allow(MHD_Connection *connection, std::chrono::milliseconds time, qsizetype bytes)
{
    m_deadlines.extend(connection, steady_clock::now() + time + std::chrono::seconds(bytes / m_limits.slowest));
}

std::optional<Response> HttpServer::badBody(const Request &head) const
{
    // Two opinions about where a request ends let a second one be smuggled past a proxy.
    const bool isChunked = head.count("Transfer-Encoding") > 0;
    if (head.count("Content-Length") + isChunked > 1)
        return m_service.problem(head, 400, u"ambiguous-length"_s);
    if (isChunked)
        return m_service.problem(head, 411, u"length-required"_s);
    if (head.header("Content-Length").toLongLong() > m_service.bodyLimit(head))
        return m_service.problem(head, 413, u"body-too-large"_s);
    return std::nullopt;
}

HttpServer::Exchange &HttpServer::begin(MHD_Connection *connection, Request head)
{
    const auto made = std::make_shared<Exchange>(Exchange {connection, std::move(head), {}, false, false});
    m_exchanges.insert_or_assign(connection, made);
    Exchange &exchange = *made;
    exchange.response = badBody(exchange.request);
    exchange.hasEndlessBody = exchange.response.has_value();
    if (exchange.hasEndlessBody)
        return exchange;
    allow(connection, m_limits.grace, exchange.request.header("Content-Length").toLongLong());
    exchange.response = m_service.refuse(exchange.request);
    if (!exchange.response)
        exchange.request.sink = m_service.sink(exchange.request);
    return exchange;
}

void HttpServer::receive(Exchange &exchange, QByteArrayView part)
{
    if (exchange.request.sink)
        exchange.request.sink->take(part);
    else if (!exchange.response)
        exchange.request.body.append(part);
}

void HttpServer::answer(Exchange &exchange)
{
    if (m_isStopping) {
        exchange.response = m_service.problem(exchange.request, 503, u"shutting-down"_s);
        return;
    }
    m_deadlines.suspend(exchange.connection);
    const std::weak_ptr<Exchange> waiting = m_exchanges.at(exchange.connection);
    m_service.answer(exchange.request, [this, waiting](Response response) {
        if (const auto same = waiting.lock(); same && !same->response)
            take(*same, std::move(response));
    });
    if (exchange.response)
        return;
    exchange.isSuspended = true;
    MHD_suspend_connection(exchange.connection);
}

void HttpServer::take(Exchange &exchange, Response response)
{
    exchange.response = std::move(response);
    if (!exchange.isSuspended)
        return;
    exchange.isSuspended = false;
    MHD_resume_connection(exchange.connection);
    m_due->start(std::chrono::milliseconds(0));
}

bool HttpServer::send(Exchange &exchange)
{
    allow(exchange.connection, m_limits.grace, exchange.response->size());
    return queue(exchange.connection, *exchange.response);
}

} // namespace lianxin::board
