// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// Which computer, which file. The board tells desks apart by their device id; a copy that kept it would mix its lanes
/// with those of the desk it was copied from.
struct Installation {
    QString machine;
    QString path;
    QString file; ///< device and inode; stays the same when the file is moved within a disk
};
[[nodiscard]] Installation installationOf(const QString &database);

/// Whether a file that was written as @p before and is now @p present is another copy of it: on another computer, or
/// beside the one it was copied from. A file that was only moved, or put back from a backup, is not.
[[nodiscard]] bool isCopied(const Installation &before, const Installation &present);

/// Writes down where the file is, and gives a copied one a device id of its own. True if it was a copy.
bool settleIn(Work &work, const QString &database);

} // namespace lianxin
