// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace lianxin {

/// Whether a file or folder is there, as far as the disk lets us see.
enum class Presence {
    There,
    NotThere, ///< surely: what it would lie in is there and can be read, or is not there either
    Unseen,   ///< nothing is known: its disk is away or fails, a folder may not be read, a link leads nowhere
};
[[nodiscard]] Presence presenceOf(const QString &path);

/// Whether the desk's file can be worked with, before anything is opened or made. Io "store-unseen": nothing may be
/// concluded, made or recovered; Corrupt "store-lost": it is surely gone, but a second copy or a backup says that it
/// was there; NotFound "no-store": nothing was ever written there.
[[nodiscard]] Result<void> foundStore(const QString &database);

/// What is kept of the desk besides its file, and where: all of it can be seen, or Io "copies-unseen".
[[nodiscard]] Result<void> foundCopies(const QString &database);

} // namespace lianxin
