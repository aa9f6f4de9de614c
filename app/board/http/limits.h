// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QtGlobal>

namespace lianxin::board {

/// How many requests one sender may make: a bucket of @c burst that fills by @c perSecond.
struct Rate {
    double perSecond;
    double burst;
};

/// What a client may cost the board. docs/board.md tells operators these figures.
struct Limits {
    size_t headerBytes = 32 * 1024; ///< of one request line and its headers, and of the connection's buffers
    qsizetype bodyBytes = 1 << 20;  ///< as sent
    qsizetype decodedBytes = 4 << 20;
    qsizetype fileBytes = 20 << 20;         ///< of a case's file
    int uploads = 50;                       ///< of one person, on their way at a time
    std::chrono::hours uploadKept {7 * 24}; ///< from its beginning
    unsigned connections = 500;             ///< further ones wait in the kernel
    unsigned connectionsPerAddress = 200;   ///< further ones are closed at once

    /// Within this time a request's headers are whole, counted from connecting or from the last answer.
    std::chrono::milliseconds head = std::chrono::seconds(60);
    /// A body, or an answer, takes no longer than this plus its size at @c slowest.
    std::chrono::milliseconds grace = std::chrono::seconds(15);
    qint64 slowest = 2000; ///< bytes per second; a 2G line gives 5 000

    /// So long a request for events waits at most; proxies give up after a minute.
    std::chrono::milliseconds eventWait = std::chrono::seconds(50);

    Rate perAddress {100, 1000};
    Rate perPerson {20, 300};
};

} // namespace lianxin::board
