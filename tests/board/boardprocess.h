// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/catchqt.h"

#include <QHostAddress>
#include <QProcess>
#include <QTcpSocket>

namespace lianxin::board {

struct Outcome {
    int exitCode = -1;
    QString out;
    QString error;
};

/// One command of lianxin-board, run to its end.
[[nodiscard]] inline Outcome command(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LIANXIN_BOARD), arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Everything that comes back on a connection of its own.
[[nodiscard]] inline QByteArray askedBare(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    REQUIRE(socket.waitForConnected());
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead())
        answer += socket.readAll();
    return answer;
}

/// `lianxin-board serve`, on a free port unless one is @p wanted.
class BoardProcess
{
public:
    explicit BoardProcess(const QString &file, quint16 wanted = 0)
    {
        process.start(QStringLiteral(LIANXIN_BOARD),
                      {QStringLiteral("serve"), QStringLiteral("--db"), file, QStringLiteral("--listen"),
                       QStringLiteral("127.0.0.1:%1").arg(wanted)});
        REQUIRE(process.waitForReadyRead());
        const QByteArray line = process.readLine().trimmed();
        INFO(line);
        REQUIRE(line.startsWith("listening on http://127.0.0.1:"));
        port = line.sliced(line.lastIndexOf(':') + 1).toUShort();
    }
    ~BoardProcess()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.kill();
        process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(BoardProcess)

    QProcess process;
    quint16 port = 0;
};

} // namespace lianxin::board
