// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <sqlite3.h>
#include <string>

namespace lianxin {

/// Hears every statement that runs, while it lives, on connections opened since. Listens below the code under test, so
/// that nothing new escapes it. One at a time.
class QueryWatch
{
public:
    QueryWatch()
    {
        s_listening = this;
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&attach));
    }
    ~QueryWatch()
    {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&attach));
        s_listening = nullptr;
    }
    QueryWatch(const QueryWatch &) = delete;
    QueryWatch &operator=(const QueryWatch &) = delete;

    /// Texts with their question marks: each way of asking once.
    std::set<std::string> heard;

private:
    static int attach(sqlite3 *connection, char **, const sqlite3_api_routines *)
    {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &hear, nullptr);
    }
    static int hear(unsigned, void *, void *statement, void *)
    {
        if (s_listening)
            s_listening->heard.insert(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
        return 0;
    }

    inline static QueryWatch *s_listening = nullptr;
};

} // namespace lianxin
