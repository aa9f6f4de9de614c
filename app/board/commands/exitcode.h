// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lianxin::board {

/// Says on standard error, in a sentence, why a command did not work, and gives its exit code: 65 bad input, 66 not
/// found, 69 cannot listen, 73 exists already, 74 disk, 75 the board is running, 70 anything else.
int explain(const Error &error);

} // namespace lianxin::board
