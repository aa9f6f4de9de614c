// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <CLI/CLI.hpp>

namespace lianxin::ctl {

/// A command line that @p app cannot take, as an error like any other; what was typed or is missing is its place.
[[nodiscard]] Error usageError(const CLI::App &app, const CLI::ParseError &error);

} // namespace lianxin::ctl
