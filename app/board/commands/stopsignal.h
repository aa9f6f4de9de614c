// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QObject>

namespace lianxin::board {

/// Calls a function in the event loop when the process is asked to end (SIGTERM, SIGINT). Make it before any thread is
/// started: they inherit that these signals wait.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(std::function<void()> stop);
    ~StopSignal() override;
    Q_DISABLE_COPY_MOVE(StopSignal)

private:
    int m_descriptor;
};

} // namespace lianxin::board
