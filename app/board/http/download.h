// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/message.h"

namespace lianxin::board {

/// A file as clients may fetch it, in parts if they like. Its bytes never change; its hash is its name.
struct Download {
    std::shared_ptr<const OpenFile> file;
    QByteArray mediaType;
    QByteArray sha256; ///< hex, of all of it
    QByteArray cacheControl;
};

/// 200 with all of it, 206 with the one range asked for, 304 if the client has it, 416 if it has not so many bytes.
/// Several ranges, and a range of something else (If-Range), get all of it. Content-Digest names the bytes sent, so it
/// comes with 200 only; Repr-Digest those of the whole.
[[nodiscard]] Response answered(const Request &request, const Download &download);

/// Whether If-None-Match says that the client has what @p etag, quoted, names.
[[nodiscard]] bool hasAlready(const Request &request, const QByteArray &etag);

} // namespace lianxin::board
