// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/rowreader.h"

namespace lianxin::fuzz {

/// Reads somebody's list to its end and takes each row in as a letter would be. What a reader promises must hold.
void mustBeRead(Result<RowReaderPtr> reader);

} // namespace lianxin::fuzz
