// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <QtGlobal>

namespace lianxin {

/// How far long work is. Units are the work's own: bytes read, rows written.
struct Progress {
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
    qint64 items = 0; ///< what a person counts: rows read, cases written
};
using ShowProgress = std::function<void(const Progress &)>; ///< called on the job's thread
using CancelFlag = std::atomic_bool;                        ///< set from any thread; honoured between two chunks

} // namespace lianxin
