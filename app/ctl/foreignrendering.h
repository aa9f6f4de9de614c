// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/posting.h"
#include "core/jobs/import.h"

#include <QJsonObject>

namespace lianxin::ctl {

// What the foreign commands print, as of rendering.h.

[[nodiscard]] QJsonObject boardJson(const ForeignBoard &board);
[[nodiscard]] QString boardText(const ForeignBoard &board);

[[nodiscard]] QJsonObject fetchJson(const ImportReport &report);
[[nodiscard]] QString fetchText(const ImportReport &report);

[[nodiscard]] QJsonObject answerJson(const ForeignAnswer &answer);
[[nodiscard]] QString answerText(const ForeignAnswer &answer);

[[nodiscard]] QJsonObject outcomeJson(const foreign::PostOutcome &outcome);
[[nodiscard]] QString outcomeText(const foreign::PostOutcome &outcome);

} // namespace lianxin::ctl
