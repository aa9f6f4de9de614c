// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lianxin::wire {

/// One event of `GET /v1/events`: that something has changed, or that nothing has for a while; never what.
struct Hint {
    QByteArray id; ///< where the board is; asked with it, the board tells what came since
    bool hasChanged = false;
};

/// The last whole event of @p body (text/event-stream). Invalid "missing-member".
[[nodiscard]] Result<Hint> readHint(const QByteArray &body);

} // namespace lianxin::wire
