// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <QFile>

namespace lianxin {

/// @p path opened for reading; NotFound "no-such-file", or Io "unreadable-file".
[[nodiscard]] Result<std::unique_ptr<QFile>> openFile(const QString &path);

} // namespace lianxin
