// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lianxin::ui {

// Not for the UI thread.

/// A read-only copy of @p from in @p folder that the system's viewer may be given, under a safe form of @p name; its
/// path. NotAllowed "not-opened-here" if it is not of a kind that only shows something; NotFound "no-such-file", Io
/// "cannot-write".
[[nodiscard]] Result<QString> copyToOpen(const QString &from, const QString &folder, const QString &name);

/// In place of what is at @p to, all of it or nothing. Errors as above.
[[nodiscard]] Result<void> copyTo(const QString &from, const QString &to);

} // namespace lianxin::ui
