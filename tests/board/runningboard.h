// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/service.h"
#include "tests/board/boarddesk.h"

#include <QTcpSocket>
#include <QTest>

namespace lianxin::board {

/// Gives snapshots of feeds of any length, each case of which can be taken in as soon as it has come.
[[nodiscard]] inline BoardPolicy withSnapshots()
{
    BoardPolicy policy;
    policy.snapshots.shortFeed = policy.snapshots.mediumFeed = 0;
    policy.snapshots.casesPerSum = 1;
    return policy;
}

/// A board that serves inside the test, on a port of its own. Prepare its file first: it is closed from then on.
class RunningBoard
{
public:
    explicit RunningBoard(BoardFile &file, const Limits &limits = {}, const BoardPolicy &policy = withSnapshots())
    {
        file.db.reset();
        board = *REQUIRE_OK(Board::open(file.path, QStringLiteral("临江镇留言板"),
                                        {writer, reader, file.clock, file.random, file.rules, &builder, policy}));
        service = *REQUIRE_OK(Service::start(*board, QHostAddress::LocalHost, 0, limits));
    }

    ThreadExecutor writer {QStringLiteral("writer")};
    ThreadExecutor reader {QStringLiteral("reader")};
    ThreadExecutor builder {QStringLiteral("builder")};
    std::unique_ptr<Board> board;
    std::unique_ptr<Service> service;
};

/// What came back on a socket, taken apart.
struct RawResponse {
    int status = 0;
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n'))
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.sliced(name.size() + 1).trimmed();
        return {};
    }
};

/// A client that says byte for byte what a test wants said.
class Line
{
public:
    explicit Line(const RunningBoard &running)
    {
        socket.connectToHost(QHostAddress::LocalHost, running.service->port());
        REQUIRE(QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; }));
    }

    Line &say(const QByteArray &bytes)
    {
        socket.write(bytes);
        return *this;
    }

    /// The next whole response; status 0 if the board hung up instead.
    RawResponse hear(bool hasBody = true)
    {
        RawResponse response;
        const auto isWhole = [&] {
            received += socket.readAll();
            const qsizetype end = received.indexOf("\r\n\r\n");
            if (end < 0)
                return socket.state() == QAbstractSocket::UnconnectedState;
            response.head = received.first(end);
            const qsizetype size = hasBody ? response.header("Content-Length").toLongLong() : 0;
            if (received.size() < end + 4 + size)
                return socket.state() == QAbstractSocket::UnconnectedState;
            response.status = response.head.mid(9, 3).toInt();
            response.body = received.mid(end + 4, size);
            received = received.sliced(end + 4 + size);
            return true;
        };
        REQUIRE(QTest::qWaitFor(isWhole, 10'000));
        return response;
    }

    [[nodiscard]] bool isHungUpOn()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000);
    }

    QTcpSocket socket;
    QByteArray received;
};

[[nodiscard]] inline QByteArray get(const QByteArray &path, const QByteArray &moreLines = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: board\r\n" + moreLines + "\r\n";
}

[[nodiscard]] inline QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &moreLines = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: board\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
           + moreLines + "\r\n" + body;
}

[[nodiscard]] inline QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

} // namespace lianxin::board
