// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/transport.h"

#include <functional>

namespace lianxin {

/// Runs a job on the sync executor, later, if sync is still there.
using Later = std::function<void(std::function<void()>)>;

/// See SyncEngine::enrol(). @p joined is called on the sync executor when the person is kept, before the future
/// finishes: the future is the caller's alone, who may take its result away while a continuation would still read it.
[[nodiscard]] QFuture<Result<Person>> enrolled(Store &store, Transport &transport, Later later,
                                               std::function<void()> joined, const QString &url, const QString &token);

} // namespace lianxin
