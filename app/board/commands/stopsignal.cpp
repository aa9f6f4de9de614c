// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/stopsignal.h"

#include <csignal>
#include <QSocketNotifier>
#include <sys/signalfd.h>
#include <unistd.h>

namespace lianxin::board {

StopSignal::StopSignal(std::function<void()> stop)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, stop = std::move(stop)] {
        signalfd_siginfo received {};
        if (::read(m_descriptor, &received, sizeof received) == sizeof received)
            stop();
    });
}

StopSignal::~StopSignal()
{
    ::close(m_descriptor);
}

} // namespace lianxin::board
