// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace lianxin {

Q_LOGGING_CATEGORY(logStore, "lianxin.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logSync, "lianxin.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(logBoard, "lianxin.board", QtWarningMsg)
Q_LOGGING_CATEGORY(logJobs, "lianxin.jobs", QtWarningMsg)

} // namespace lianxin
