// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <CLI/CLI.hpp>

namespace lianxin::ctl {

/// A command line that @p app cannot take, as an error like any other; what was typed or is missing is its place.
[[nodiscard]] Error usageError(const CLI::App &app, const CLI::ParseError &error);

/// Nothing of what was typed may be changed unseen. Invalid "text-not-utf8", with the number of the word.
[[nodiscard]] Result<void> readable(int argc, const char *const *argv);

} // namespace lianxin::ctl
