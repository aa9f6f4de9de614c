// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/foreignline.h"
#include "core/store/foreign.h"

namespace lianxin::foreign {

/// What a person types about an Open311 server.
struct Introduction {
    QString name; ///< the source of its letters
    QString url;
    QString jurisdiction;
    bool takesAnswers = false; ///< known to take answers, though it lists none
};

/// Asks the server where GeoReport is and whether it lists answers; from that follows what can be promised. Changes
/// nothing there. Errors of boardUrl(), of the line and of Adapter.
[[nodiscard]] Result<ForeignBoard> gotToKnow(const Introduction &typed, ForeignLine &line, Timestamp now,
                                             const CancelFlag &cancelled);

} // namespace lianxin::foreign
