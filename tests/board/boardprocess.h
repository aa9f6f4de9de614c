// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/catchqt.h"

#include <QProcess>

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

/// `lianxin-board serve` on a port of its own.
class BoardProcess
{
public:
    explicit BoardProcess(const QString &file)
    {
        process.start(QStringLiteral(LIANXIN_BOARD), {QStringLiteral("serve"), QStringLiteral("--db"), file,
                                                      QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
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
