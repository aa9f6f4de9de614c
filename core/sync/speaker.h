// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/syncstanding.h"

namespace lianxin::sync {

/// Who speaks to which board.
struct Speaker {
    BoardIdentity board;
    QString device;
    Sender sender;
};

} // namespace lianxin::sync
