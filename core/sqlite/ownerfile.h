// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianxin {

/// Makes an empty file that only its owner may read; one that is there already stays as it is. SQLite fills it and
/// gives the files beside it the same permissions. What goes wrong here, the one who opens the file meets again.
void createForOwnerOnly(const QString &path);

} // namespace lianxin
