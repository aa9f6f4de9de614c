// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/deadlines.h"

#include <sys/socket.h>

namespace lianxin::board {

void Deadlines::opened(Connection connection, int socket, Time until)
{
    m_entries.insert_or_assign(connection, Entry {socket, until});
}

void Deadlines::extend(Connection connection, Time until)
{
    if (const auto entry = m_entries.find(connection); entry != m_entries.end())
        entry->second.until = until;
}

void Deadlines::suspend(Connection connection)
{
    extend(connection, Time::max());
}

void Deadlines::closed(Connection connection)
{
    m_entries.erase(connection);
}

void Deadlines::cutLate(Time now)
{
    for (auto &[connection, entry] : m_entries) {
        if (entry.until > now)
            continue;
        // Closing it here would let the number be reused while its owner still holds it.
        ::shutdown(entry.socket, SHUT_RDWR);
        entry.until = Time::max();
    }
}

} // namespace lianxin::board
