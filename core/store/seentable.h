// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"

namespace lianxin {

/// To be called before the board's document @p server gives way to a newer one that others have changed: what each
/// author of a waiting operation had before the eyes is kept with it, the first time. It goes when the operation leaves
/// the outbox.
void keepSeen(Work &work, const StoredCase &stored, const Case &server);

} // namespace lianxin
