// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/message.h"

struct MHD_Connection;

namespace lianxin::board {

// Where libmicrohttpd's types and ours meet.

/// Everything of a request but its body.
[[nodiscard]] Request headOf(MHD_Connection *connection, const char *method, const char *path);

/// Hands @p response over to be sent; false if the connection cannot take one any more.
bool queue(MHD_Connection *connection, const Response &response);

} // namespace lianxin::board
