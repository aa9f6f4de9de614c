// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <unordered_map>

namespace lianxin::board {

/// Until when each open connection must have done what it is doing. An inactivity timer alone would let a peer that
/// sends one byte a second stay for ever. One thread.
class Deadlines
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Connection = const void *; ///< only its address matters

    void opened(Connection connection, int socket, Time until);
    void extend(Connection connection, Time until);
    void suspend(Connection connection); ///< the board itself is thinking
    void closed(Connection connection);

    /// Shuts the sockets whose time is over. Their owner notices and closes them.
    void cutLate(Time now);

private:
    struct Entry {
        int socket;
        Time until;
    };
    std::unordered_map<Connection, Entry> m_entries;
};

} // namespace lianxin::board
