// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianxin {

/// Lambdas joined to one visitor for std::visit.
template <class... F>
struct Overload : F... {
    using F::operator()...;
};
template <class... F>
Overload(F...) -> Overload<F...>;

} // namespace lianxin
