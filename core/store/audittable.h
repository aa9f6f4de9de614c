// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// Adds a decision to the audit chain: who, when, a code for what, and the key of what it is about. Each entry's hash
/// covers the one before, so that no entry can be changed or taken out unnoticed.
void audit(Work &work, PersonId actor, const QString &what, const QString &about);

/// The number of the first entry that does not fit its predecessor; nothing if the chain is whole.
[[nodiscard]] std::optional<qint64> brokenAudit(Database &db);

} // namespace lianxin
