// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/dberror.h"

#include <type_traits>
#include <utility>

namespace lianxin {

/// Result<T> for a job that answers T, and for one that already answers Result<T>.
template <class T>
struct Attempted {
    using type = Result<T>;
};
template <class T>
struct Attempted<Result<T>> {
    using type = Result<T>;
};
template <class F, class... Args>
using AttemptedResult = typename Attempted<std::invoke_result_t<F &, Args...>>::type;

/// Runs @p job and turns a thrown DbError into an Error: the one place where that happens.
template <class F, class... Args>
[[nodiscard]] AttemptedResult<F, Args...> attempt(F &&job, Args &&...args)
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F &, Args...>>) {
            job(std::forward<Args>(args)...);
            return {};
        } else {
            return job(std::forward<Args>(args)...);
        }
    } catch (const DbError &error) {
        return tl::unexpected(error.toError());
    }
}

} // namespace lianxin
