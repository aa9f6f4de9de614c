// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/transport.h"

#include <functional>

namespace lianxin {

/// Runs a job on the sync executor, later, if sync is still there.
using Later = std::function<void(std::function<void()>)>;

/// See SyncEngine::enrol().
[[nodiscard]] QFuture<Result<Person>> enrolled(Store &store, Transport &transport, Later later, const QString &url,
                                               const QString &token);

} // namespace lianxin
