// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace lianxin {

/// Whether the system's viewer may be given this file: its name ends as a kind that only shows something, and its
/// first bytes are of that kind. Everything else, whatever could run, a person may only save.
[[nodiscard]] bool mayOpen(const QString &name, QByteArrayView firstBytes);

/// @p name as a file may be called anywhere: no folders, nothing hidden or invisible, no letters that turn the line
/// round, at most 80 characters, its ending kept. "file" if nothing is left.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace lianxin
