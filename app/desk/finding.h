// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/knowndesks.h"
#include "core/base/result.h"

#include <optional>

namespace lianxin {

/// Whether what is in @p profile may be opened, or a desk begun there: a folder without a desk is taken for a new one
/// only if none is known there. NotFound "desk-away"; Io "store-unseen" as foundStore(). Anything else is told by
/// opening.
[[nodiscard]] Result<void> mayOpen(const QString &profile, const KnownDesks &known);

/// The folder to open for whoever asks for @p profile. Where the desk that is known there is not to be seen, it asks
/// the person, and remembers another folder that is named; nothing if the person gives up.
[[nodiscard]] std::optional<QString> foundDesk(const QString &profile, KnownDesks known);

} // namespace lianxin
