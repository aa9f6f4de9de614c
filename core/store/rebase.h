// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"

namespace lianxin {

/// Writes the case as it is now: the board's document @p server with this desk's waiting operations applied again, in
/// their order, each by its own actor and time. One that is no longer legal is set aside as a conflict, with the rule
/// it fails, and what stands behind it is blocked; nothing is dropped. Without a newer document than the board is known
/// to have, nothing is called a conflict yet; nor if it is not the @p isNewest: what follows it is about to come.
void rebase(Work &work, StoredCase &stored, const Case &server, bool isNewest = true);

/// The same on the document we have, after operations were freed, refused or taken back.
void rebase(Work &work, CaseId id);

} // namespace lianxin
