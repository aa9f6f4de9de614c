// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace lianxin::test {

/// A line between desk and board that breaks at a byte, or loses an answer.
class WeakLine final : public QObject
{
public:
    explicit WeakLine(quint16 target) : m_target(target)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &WeakLine::accept);
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    void leadTo(quint16 target) { m_target = target; } ///< a board that was started again
    void hangUp()
    {
        if (m_stalled)
            m_stalled->disconnectFromHost();
    }
    /// What stalled comes after all, and the rest behind it.
    void flow()
    {
        m_flows = true;
        if (m_stalled)
            m_stalled->write(std::exchange(m_held, {}));
    }

    qint64 breaksUp = -1;   ///< after so many bytes of PATCH requests, once; -1: not
    qint64 stallsDown = -1; ///< after so many bytes of answers to requests for files, once, until hangUp() or flow()
    /// Asked with the first line of each request: whether its answer gets lost.
    std::function<bool(const QByteArray &)> losesAnswer = [](const QByteArray &) { return false; };
    QByteArrayList asked; ///< first lines
    qint64 up = 0;        ///< bytes of PATCH requests, as they came from the desk
    qint64 down = 0;      ///< bytes of answers to requests for blobs and snapshots

    [[nodiscard]] int count(const QByteArray &begin) const
    {
        return int(std::ranges::count_if(asked, [&](const QByteArray &line) { return line.startsWith(begin); }));
    }

private:
    struct Pair {
        QByteArray request;
        bool isLost = false;
        bool isStalled = false;
    };

    static bool asksForFile(const QByteArray &request)
    {
        return request.startsWith("GET /v1/blobs/") || request.contains("/snapshot");
    }

    static bool beginsRequest(const QByteArray &bytes)
    {
        return bytes.startsWith("GET ") || bytes.startsWith("HEAD ") || bytes.startsWith("POST ")
               || bytes.startsWith("PATCH ");
    }

    void accept()
    {
        QTcpSocket *desk = m_server.nextPendingConnection();
        auto *board = new QTcpSocket(desk);
        board->connectToHost(QHostAddress::LocalHost, m_target);
        connect(board, &QTcpSocket::disconnected, desk, &QTcpSocket::disconnectFromHost);
        connect(board, &QTcpSocket::errorOccurred, desk, &QTcpSocket::disconnectFromHost);
        connect(desk, &QTcpSocket::disconnected, desk, &QObject::deleteLater);
        const auto pair = std::make_shared<Pair>();
        connect(desk, &QTcpSocket::readyRead, this, [=, this] { goUp(*desk, *board, *pair); });
        connect(board, &QTcpSocket::readyRead, this, [=, this] { goDown(*desk, *board, *pair); });
    }

    void goUp(QTcpSocket &desk, QTcpSocket &board, Pair &pair)
    {
        QByteArray bytes = desk.readAll();
        if (beginsRequest(bytes)) {
            pair.request = bytes.left(bytes.indexOf('\r'));
            asked << pair.request;
            pair.isLost = losesAnswer(pair.request);
        }
        if (!pair.request.startsWith("PATCH"))
            return (void)board.write(bytes);
        up += bytes.size();
        if (breaksUp < 0)
            return (void)board.write(bytes);
        bytes.truncate(breaksUp);
        breaksUp -= bytes.size();
        board.write(bytes);
        if (breaksUp > 0)
            return;
        breaksUp = -1;
        board.flush();
        desk.abort();
        board.disconnectFromHost();
    }

    void goDown(QTcpSocket &desk, QTcpSocket &board, Pair &pair)
    {
        QByteArray bytes = board.readAll();
        if (pair.isLost && desk.state() == QAbstractSocket::ConnectedState)
            return desk.abort();
        if (pair.isLost)
            return;
        if (pair.isStalled && !m_flows)
            return (void)m_held.append(bytes);
        if (asksForFile(pair.request)) {
            down += bytes.size();
            if (stallsDown >= 0) {
                desk.write(bytes.first(std::min(bytes.size(), stallsDown)));
                m_held = bytes.sliced(std::min(bytes.size(), stallsDown));
                stallsDown -= bytes.size() - m_held.size();
                if (stallsDown > 0)
                    return;
                stallsDown = -1;
                pair.isStalled = true;
                m_stalled = &desk;
                return;
            }
        }
        desk.write(bytes);
    }

    quint16 m_target;
    QPointer<QTcpSocket> m_stalled;
    QByteArray m_held;
    bool m_flows = false;
    QTcpServer m_server;
};

} // namespace lianxin::test
