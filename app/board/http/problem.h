// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/message.h"
#include "core/base/result.h"

namespace lianxin::board {

/// An error as application/problem+json (RFC 9457). @p reason is the stable last part of its type; @p where names the
/// member or header in question.
[[nodiscard]] Response problem(int status, const QString &reason, const QString &where = {});

/// The same for an Error of the store or of a body that could not be read.
[[nodiscard]] Response problem(const Error &error);

} // namespace lianxin::board
