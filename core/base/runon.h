// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"

#include <QFuture>
#include <QPromise>

namespace lianxin {

/// Runs @p work on @p executor; ask() brings what it returns back to the window.
template <class F>
[[nodiscard]] auto runOn(Executor &executor, F work)
{
    using T = std::invoke_result_t<F>;
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    executor.post([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace lianxin
