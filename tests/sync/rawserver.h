// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"

#include <functional>
#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace lianxin::test {

/// Jobs on the event loop of the thread that made it.
class LoopExecutor final : public Executor
{
public:
    void post(Job job) override { postAfter(std::chrono::milliseconds(0), std::move(job)); }
    void postAfter(std::chrono::milliseconds delay, Job job) override
    {
        QTimer::singleShot(delay, &m_context, std::move(job));
    }

private:
    QObject m_context;
};

/// Runs the event loop until @p reached, which may come about on another thread; false after ten seconds.
inline bool spinUntil(const std::function<bool()> &reached)
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(std::chrono::seconds(10));
    QTimer glance;
    glance.start(std::chrono::milliseconds(2));
    QEventLoop loop;
    while (!reached() && patience.isActive())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    return reached();
}

/// A server that takes whole requests and does to the socket whatever the test says.
class RawServer final : public QObject
{
public:
    using React = std::function<void(QTcpSocket &, const QByteArray &request)>;

    explicit RawServer(React react) : m_react(std::move(react))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &RawServer::accept);
    }
    [[nodiscard]] QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }
    std::vector<QByteArray> requests;

private:
    void accept()
    {
        auto *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer = QByteArray()]() mutable {
            buffer += socket->readAll();
            const auto head = buffer.indexOf("\r\n\r\n");
            if (head < 0 || buffer.size() < head + 4 + contentLength(buffer.first(head)))
                return;
            requests.push_back(std::exchange(buffer, {}));
            m_react(*socket, requests.back());
        });
    }
    static qsizetype contentLength(const QByteArray &head)
    {
        for (const QByteArray &line : head.toLower().split('\n'))
            if (line.startsWith("content-length:"))
                return line.sliced(15).trimmed().toLongLong();
        return 0;
    }

    React m_react;
    QTcpServer m_server;
};

/// A whole HTTP answer.
inline QByteArray httpAnswer(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n"
           + body;
}

} // namespace lianxin::test
