// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recovery.h"
#include "core/store/verification.h"

#include <QJsonObject>

namespace lianxin::ctl {

// What recover and verify print, documented in docs/lianxinctl.md.

[[nodiscard]] QJsonObject recoveryJson(const Recovery &done);
[[nodiscard]] QString recoveryText(const Recovery &done);

[[nodiscard]] QJsonObject verificationJson(const Verification &found);
[[nodiscard]] QString verificationText(const Verification &found);

} // namespace lianxin::ctl
