// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/syncstatus.h"

namespace lianxin::ui {

/// The line of the sync indicator: "● 离线 · 待发 3 · 上次同步 09:12". @p waiting counts the outbox.
[[nodiscard]] QString syncLine(const SyncStatus &status, qint64 waiting, Timestamp now);

/// What is the matter and what happens next, in whole sentences.
[[nodiscard]] QString syncDetail(const SyncStatus &status, qint64 waiting, Timestamp now);

/// By how much this desk's clock is off, and what to do; empty if it is not.
[[nodiscard]] QString clockSentence(const SyncStatus &status);

} // namespace lianxin::ui
