// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QTcpServer>
#include <QTcpSocket>

namespace lianxin::test {

/// A proxy between desk and board that breaks the line when the test wants it.
class CutProxy final : public QObject
{
public:
    enum class Cut {
        Nothing,
        Request, ///< the board never sees it
        Reply,   ///< the board has done it, the desk never hears
        HalfReply,
        Twice ///< the board gets it on a second connection too, whose answer nobody hears
    };
    using Plan = std::function<Cut()>; ///< asked for each request that begins

    explicit CutProxy(quint16 target) : m_target(target)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &CutProxy::accept);
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

    Plan plan = [] { return Cut::Nothing; };

private:
    QTcpSocket *toBoard(QObject *parent) const
    {
        auto *board = new QTcpSocket(parent);
        board->connectToHost(QHostAddress::LocalHost, m_target);
        return board;
    }

    void accept()
    {
        QTcpSocket *desk = m_server.nextPendingConnection();
        QTcpSocket *board = toBoard(desk);
        QTcpSocket *echo = toBoard(desk);
        connect(board, &QTcpSocket::disconnected, desk, &QTcpSocket::disconnectFromHost);
        connect(board, &QTcpSocket::errorOccurred, desk, &QTcpSocket::disconnectFromHost); // nobody there
        connect(desk, &QTcpSocket::disconnected, desk, &QObject::deleteLater);
        const auto cut = std::make_shared<Cut>(Cut::Nothing);
        connect(desk, &QTcpSocket::readyRead, this, [this, desk, board, echo, cut] {
            const QByteArray bytes = desk->readAll();
            if (bytes.startsWith("GET ") || bytes.startsWith("POST "))
                *cut = plan();
            if (*cut == Cut::Request)
                return desk->abort();
            board->write(bytes);
            if (*cut == Cut::Twice)
                echo->write(bytes);
        });
        connect(board, &QTcpSocket::readyRead, this, [desk, board, cut] {
            const QByteArray bytes = board->readAll();
            if (*cut == Cut::HalfReply && bytes.endsWith("\r\n\r\n")) // a head alone: the half is still to come
                return (void)desk->write(bytes);
            if (*cut != Cut::Reply)
                desk->write(*cut == Cut::HalfReply ? bytes.first(bytes.size() - 5) : bytes);
            if (*cut != Cut::Nothing && *cut != Cut::Twice)
                desk->disconnectFromHost();
        });
    }

    quint16 m_target;
    QTcpServer m_server;
};

} // namespace lianxin::test
