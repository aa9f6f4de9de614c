// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <functional>
#include <QString>

namespace lianxin {

enum class FileState {
    Whole,
    Damaged, ///< SQLite says so, or it is no database any more
    Missing, ///< not there, or empty
};

/// Reads all of it and touches nothing. A disk that fails, or cannot be seen, is an error, Io or Busy, and says
/// nothing about the file.
[[nodiscard]] Result<FileState> stateOf(const QString &database, const std::function<bool()> &cancelled = {});

/// The quick check after a program or the PC has ended suddenly. Cancelled if it takes longer than @p most: then
/// nothing is known. Not for the window's thread.
[[nodiscard]] Result<FileState> quickStateOf(const QString &database, std::chrono::milliseconds most,
                                             const std::function<bool()> &cancelled = {});

} // namespace lianxin
