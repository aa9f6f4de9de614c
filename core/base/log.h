// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace lianxin {

// What may be logged: codes, counts, ids, times. Never a token, never a word, name or number of a resident.
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logSync)
Q_DECLARE_LOGGING_CATEGORY(logBoard)
Q_DECLARE_LOGGING_CATEGORY(logJobs)

} // namespace lianxin
