// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/deadlines.h"
#include "app/board/http/limits.h"
#include "app/board/http/message.h"
#include "core/base/result.h"

#include <memory>
#include <optional>
#include <QHostAddress>
#include <QObject>

class QSocketNotifier;
class QTimer;
struct MHD_Connection;
struct MHD_Daemon;

namespace lianxin::board {

/// HTTP/1.1 on one address, run by the event loop of the thread it is made on; every callback comes on that thread.
///
///     head ── refuse() ─┬─ body ── answer() ── suspended … reply ── response
///                       └─ body, forgotten ── response
///
/// What it refuses itself: a head or body larger or slower than the limits, and a body without a length or with two.
/// What is no HTTP at all ends with the bare status of libmicrohttpd.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    struct Service {
        /// Asked when the head is there and the body is not. An answer here means that nobody reads the body.
        std::function<std::optional<Response>(const Request &head)> refuse;
        /// Asked then, too: how large the body may be, and where it goes. Null: it is collected.
        std::function<qint64(const Request &head)> bodyLimit;
        std::function<std::shared_ptr<BodySink>(const Request &head)> sink;
        /// Asked with the whole request.
        std::function<void(const Request &, Reply)> answer;
        /// A refusal of the server's own, as this service words its errors.
        std::function<Response(const Request &head, int status, const QString &reason)> problem;
    };

    /// Port 0 takes a free one. Io "cannot-listen" if the address cannot be had.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> listen(const QHostAddress &address, quint16 port,
                                                                    const Limits &limits, Service service);
    ~HttpServer() override; ///< requests that still wait for their reply get 503

    [[nodiscard]] quint16 port() const;

private:
    struct Exchange;
    struct Callbacks;
    struct Stop {
        void operator()(MHD_Daemon *daemon) const noexcept;
    };

    HttpServer(const Limits &limits, Service service);
    bool start(const QHostAddress &address, quint16 port);
    void run();

    // The stations of a request, in their order.
    Exchange &begin(MHD_Connection *connection, Request head);
    [[nodiscard]] std::optional<Response> badBody(const Request &head) const;
    void receive(Exchange &exchange, QByteArrayView part);
    void answer(Exchange &exchange);
    void take(Exchange &exchange, Response response);
    bool send(Exchange &exchange);

    void allow(MHD_Connection *connection, std::chrono::milliseconds time, qsizetype bytes = 0);

    Limits m_limits;
    Service m_service;
    Deadlines m_deadlines;
    std::unordered_map<MHD_Connection *, std::shared_ptr<Exchange>> m_exchanges;
    std::unique_ptr<MHD_Daemon, Stop> m_daemon;
    QSocketNotifier *m_ready = nullptr;
    QTimer *m_due = nullptr;
    QTimer *m_watch = nullptr;
    bool m_isStopping = false;
};

} // namespace lianxin::board
